// SPDX-License-Identifier: Apache-2.0
// Holds the tables to their rules: cells that are what their column promises, ids and sources that
// exist, intervals that do not end before they begin, one holder of an exclusive office at a time,
// one label for each entity, rows in order.
#ifndef SANUDO_KNOWLEDGE_CHECK_H_
#define SANUDO_KNOWLEDGE_CHECK_H_

#include <string>
#include <vector>

#include "knowledge/table.h"

namespace sanudo {

// Every breach as "file:line: what is wrong", by table and line; empty where all is well.
std::vector<std::string> check_tables(const Tables& tables);

}  // namespace sanudo

#endif  // SANUDO_KNOWLEDGE_CHECK_H_
