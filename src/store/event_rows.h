// SPDX-License-Identifier: Apache-2.0
// The rows of one event: who, whom, about what, how many, who says so, and its dyads. Inside a
// transaction of the caller's.
#ifndef SANUDO_STORE_EVENT_ROWS_H_
#define SANUDO_STORE_EVENT_ROWS_H_

#include <vector>

#include "sanudo/record.h"
#include "store/database.h"

namespace sanudo {

// `coded` has the quotes that its claims name.
void insert_event(Database* database, int64_t document, int64_t number, const Event& event,
                  const CodedDocument& coded);
void insert_quote_speakers(Database* database, int64_t quote, const std::vector<Entity>& speakers);

}  // namespace sanudo

#endif  // SANUDO_STORE_EVENT_ROWS_H_
