// SPDX-License-Identifier: Apache-2.0
// A coded document as rows, and their removal. Inside a transaction of the caller's; faults stay
// in the database until its end.
#ifndef SANUDO_STORE_DOCUMENT_ROWS_H_
#define SANUDO_STORE_DOCUMENT_ROWS_H_

#include <string>

#include "sanudo/store.h"
#include "store/database.h"

namespace sanudo {

// Ids of events and quotes: document * kRowsPerDocument + number, from 1.
inline constexpr int64_t kRowsPerDocument = 1 << 20;

// 0: none.
int64_t find_document(Database* database, std::string_view key);
int64_t find_event(Database* database, std::string_view key);
int64_t insert_document(Database* database, const PackedDocument& packed, const std::string& coder);
// New coding under the same id; what linked the old events to stories goes with them.
void replace_document(Database* database, int64_t id, const PackedDocument& packed,
                      const std::string& coder);

// Adds so many to the counts of all dyads of the events [first, last].
void count_dyads(Database* database, int64_t first, int64_t last, int events, int acts);

}  // namespace sanudo

#endif  // SANUDO_STORE_DOCUMENT_ROWS_H_
