// SPDX-License-Identifier: Apache-2.0
// Arc scores -> the best dependency tree with exactly one root.
#ifndef SANUDO_TREE_TREE_DECODER_H_
#define SANUDO_TREE_TREE_DECODER_H_

#include <span>
#include <vector>

#include "base/span.h"

namespace sanudo {

// scores[word * (count + 1) + head]: how good `head` is for `word`; head == count is the root.
// Gives a head for each word, kNoToken for the root's only dependent. Takes each word's best head
// where that is a tree already, else the maximum spanning arborescence.
std::vector<TokenIndex> decode_heads(std::span<const float> scores, size_t count);

// True for exactly one kNoToken and no cycle.
bool is_tree(std::span<const TokenIndex> heads);

// The exact solution (Chu and Liu 1965, Edmonds 1967), always computed, in some O(n^2).
std::vector<TokenIndex> maximum_arborescence(std::span<const float> scores, size_t count);

}  // namespace sanudo

#endif  // SANUDO_TREE_TREE_DECODER_H_
