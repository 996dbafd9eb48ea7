// SPDX-License-Identifier: Apache-2.0
// CoNLL-U in and out (universaldependencies.org/format.html).
#ifndef SANUDO_TREE_CONLLU_H_
#define SANUDO_TREE_CONLLU_H_

#include <string>
#include <string_view>
#include <vector>

#include "sanudo/status.h"
#include "text/text.h"
#include "token/token.h"
#include "tree/tree.h"

namespace sanudo {

// A treebank file: sentences that lie one behind the other in one text, which is put together
// from the words and SpaceAfter (paragraph ends from "# newpar" and "# newdoc"). Word spans point
// into text.utf8(). Empty nodes are left out.
struct Treebank {
  Text text;
  std::vector<Sentence> sentences;  // same words as the trees
  std::vector<Tree> trees;
};

// kBadFormat with "name:line" for what is not CoNLL-U.
Result<Treebank> read_conllu(std::string_view bytes, std::string_view name);

// One sentence as CoNLL-U with "# sent_id", "# text" and the blank line behind it.
std::string write_conllu(const Text& text, const Tree& tree, size_t sentence_number);

}  // namespace sanudo

#endif  // SANUDO_TREE_CONLLU_H_
