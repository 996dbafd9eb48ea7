// SPDX-License-Identifier: Apache-2.0
// Statements that a user writes: they read, and no longer than their budget.
#ifndef SANUDO_STORE_FREE_SQL_H_
#define SANUDO_STORE_FREE_SQL_H_

#include <string_view>

#include "sanudo/store.h"
#include "store/clause.h"

namespace sanudo {

Status run_free_sql(Database* database, std::string_view statement, const SqlBudget& budget,
                    RowSink* sink);

// The same of a statement with values.
Status run_guarded(Database* database, const Clause& statement, const SqlBudget& budget,
                   RowSink* sink);

}  // namespace sanudo

#endif  // SANUDO_STORE_FREE_SQL_H_
