// SPDX-License-Identifier: Apache-2.0
// A clause has one subject and one object (Universal Dependencies v2, "Core arguments"; the
// treebanks hold to it without exception), but a parser that judges each word by itself gives a
// clause two now and then: "cleric" and "Karim" of "Cleric Ahmad Karim spoke". The weaker rival
// takes its next best place.
#ifndef SANUDO_TREE_CORE_ARGUMENT_H_
#define SANUDO_TREE_CORE_ARGUMENT_H_

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "tree/tree.h"

namespace sanudo {

// What the parser thinks; higher is better, and scores of one kind add up with the other's.
struct PlaceScores {
  std::function<float(TokenIndex word, TokenIndex head)> arc;
  // One for each relation; good until the next call.
  std::function<std::span<const float>(TokenIndex word, TokenIndex head)> relations;
};

bool has_rivals(const Tree& tree);

// Leaves a tree with one root; child lists are not kept up. `relations`: their names.
void part_rivals(const std::vector<std::string>& relations, const PlaceScores& scores, Tree* tree);

}  // namespace sanudo

#endif  // SANUDO_TREE_CORE_ARGUMENT_H_
