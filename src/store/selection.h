// SPDX-License-Identifier: Apache-2.0
// A caller's SELECT over the events that a filter chooses.
#ifndef SANUDO_STORE_SELECTION_H_
#define SANUDO_STORE_SELECTION_H_

#include "sanudo/store.h"
#include "store/database.h"

namespace sanudo {

Status run_selection(Database* database, const Selection& selection, const SqlBudget& budget,
                     RowSink* sink);

}  // namespace sanudo

#endif  // SANUDO_STORE_SELECTION_H_
