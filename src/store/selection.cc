// SPDX-License-Identifier: Apache-2.0
#include "store/selection.h"

#include "store/event_query.h"
#include "store/free_sql.h"

namespace sanudo {

Status run_selection(Database* database, const Selection& selection, const SqlBudget& budget,
                     RowSink* sink) {
  const Result<std::vector<Criterion>> criteria = criteria_of(database, selection.filter);
  if (!criteria.is_ok()) return criteria.status();
  const Clause few = few_candidates(database, criteria.value());
  Clause where;
  if (!few.empty()) where.add("e.id IN (").add(few).add(")");
  for (const Criterion& criterion : criteria.value()) where.join(" AND ", criterion.condition);
  if (!selection.condition.empty()) where.join(" AND ", Clause{selection.condition, {}});
  Clause statement;
  statement.add(selection.head);
  if (selection.by_day && few.empty()) statement.add(" INDEXED BY event_by_date");
  if (!where.empty()) statement.add(" WHERE ").add(where);
  statement.add(selection.tail);
  return run_guarded(database, statement, budget, sink);
}

}  // namespace sanudo
