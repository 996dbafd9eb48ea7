// SPDX-License-Identifier: Apache-2.0
#include "store/clause.h"

namespace sanudo {

Clause& Clause::add(std::string_view text) {
  sql += text;
  return *this;
}

Clause& Clause::add(const Clause& other) {
  values.insert(values.end(), other.values.begin(), other.values.end());
  return add(std::string_view(other.sql));
}

Clause& Clause::value(int64_t whole) {
  values.emplace_back(whole);
  return add("?");
}

Clause& Clause::value(double number) {
  values.emplace_back(number);
  return add("?");
}

Clause& Clause::value(std::string_view text) {
  values.emplace_back(std::string(text));
  return add("?");
}

Clause& Clause::join(std::string_view word, const Clause& other) {
  if (!empty() && !other.empty()) add(word);
  return add(other);
}

void bind(Statement* statement, const Clause& clause) {
  statement->reset();
  int index = 0;
  for (const Cell& value : clause.values) statement->bind_at(++index, value);
}

}  // namespace sanudo
