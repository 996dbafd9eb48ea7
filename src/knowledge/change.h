// SPDX-License-Identifier: Apache-2.0
// What two compiled knowledge bases differ in, as the names that a text must hold to be read
// otherwise.
#ifndef SANUDO_KNOWLEDGE_CHANGE_H_
#define SANUDO_KNOWLEDGE_CHANGE_H_

#include <string>
#include <vector>

#include "sanudo/status.h"

namespace sanudo {

struct KnowledgeChange {
  // Keys (word_piece.h, joined by spaces) of names that mean another thing than before, or whose
  // bearer has other facts: offices, members, treaty acts, dates. Sorted.
  std::vector<std::string> names;
  std::vector<std::string> agents;  // lemmas of the agents that differ, sorted
};

// Both are paths of images; fails where one cannot be read.
Result<KnowledgeChange> compare_knowledge(const std::string& was, const std::string& now);

}  // namespace sanudo

#endif  // SANUDO_KNOWLEDGE_CHANGE_H_
