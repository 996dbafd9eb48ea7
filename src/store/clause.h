// SPDX-License-Identifier: Apache-2.0
// Pieces of SQL with the values of their question marks, in order.
#ifndef SANUDO_STORE_CLAUSE_H_
#define SANUDO_STORE_CLAUSE_H_

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sanudo/query.h"
#include "store/database.h"

namespace sanudo {

struct Clause {
  std::string sql;
  std::vector<Cell> values;

  bool empty() const { return sql.empty(); }

  Clause& add(std::string_view text);
  Clause& add(const Clause& other);
  // A question mark and what stands for it.
  Clause& value(int64_t whole);
  Clause& value(int whole) { return value(static_cast<int64_t>(whole)); }
  Clause& value(double number);
  Clause& value(std::string_view text);
  // " OR other", " AND other" where something stands before.
  Clause& join(std::string_view word, const Clause& other);
};

// "column IN (?, ?)"; empty without values.
template <typename T>
Clause one_of(std::string_view column, const std::vector<T>& values) {
  Clause clause;
  if (values.empty()) return clause;
  clause.add(column).add(" IN (");
  for (const T& value : values) {
    if (clause.values.size() > 0) clause.add(", ");
    clause.value(value);
  }
  return std::move(clause.add(")"));
}

void bind(Statement* statement, const Clause& clause);

}  // namespace sanudo

#endif  // SANUDO_STORE_CLAUSE_H_
