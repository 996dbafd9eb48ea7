// SPDX-License-Identifier: Apache-2.0
// How many words of gold sentences the parser gets right, with the words given.
#ifndef SANUDO_TRAIN_PARSER_SCORE_H_
#define SANUDO_TRAIN_PARSER_SCORE_H_

#include <cstddef>
#include <string>

#include "tree/conllu.h"
#include "tree/parser.h"

namespace sanudo {

struct ParserScore {
  size_t words = 0;
  size_t upos = 0;
  size_t xpos = 0;
  size_t features = 0;
  size_t lemma = 0;
  size_t head = 0;
  size_t labelled = 0;  // head and relation without its subtype, as CoNLL 2018 counts
  size_t exact = 0;     // head and whole relation
  double seconds = 0;   // of parsing

  double percent(size_t right) const { return words == 0 ? 0 : 100.0 * right / words; }
};

ParserScore score_parser(const Parser& parser, const Treebank& gold);

// "UPOS 95.51  XPOS ..." on one line.
std::string describe(const ParserScore& score);

}  // namespace sanudo

#endif  // SANUDO_TRAIN_PARSER_SCORE_H_
