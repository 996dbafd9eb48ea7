// SPDX-License-Identifier: Apache-2.0
// Trees for tests, one word a line: form lemma UPOS XPOS head deprel (heads count from 1, 0 is the
// root).
#ifndef SANUDO_TESTS_EVENT_TREE_BUILDER_H_
#define SANUDO_TESTS_EVENT_TREE_BUILDER_H_

#include <sstream>
#include <string>

#include "tree/tree.h"

namespace sanudo {

inline Tree build_tree(const std::string& lines) {
  Tree tree;
  std::istringstream in(lines);
  std::string upos;
  Word word;
  ByteOffset at = 0;
  int head = 0;
  while (in >> word.form >> word.lemma >> upos >> word.xpos >> head >> word.deprel) {
    if (!parse_upos(upos, &word.upos)) word.upos = Upos::kX;
    word.head = head == 0 ? kNoToken : head - 1;
    word.span = {at, at + static_cast<ByteOffset>(word.form.size())};
    at = word.span.end + 1;
    tree.words.push_back(word);
  }
  tree.span = {0, at == 0 ? 0 : at - 1};
  tree.index_children();
  return tree;
}

}  // namespace sanudo

#endif  // SANUDO_TESTS_EVENT_TREE_BUILDER_H_
