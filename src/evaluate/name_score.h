// SPDX-License-Identifier: Apache-2.0
// Scores names against a file in IOB2 (Universal NER, Mayhew and others 2024): a name is right when
// its words and its kind are. Words are given; kinds other than PER, ORG and LOC do not count.
#ifndef SANUDO_EVALUATE_NAME_SCORE_H_
#define SANUDO_EVALUATE_NAME_SCORE_H_

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "sanudo/status.h"
#include "text/text.h"
#include "token/token.h"
#include "tree/tree.h"

namespace sanudo {

struct NamedText {
  Text text;  // the words with spaces between them, a paragraph a sentence
  std::vector<Sentence> sentences;
  std::vector<std::vector<std::string>> tags;  // "B-PER" ... of each word
};

// Lines "number, tab, word, tab, tag"; an empty line ends a sentence. kBadFormat with "name:line".
Result<NamedText> read_iob2(std::string_view bytes, std::string_view name);

struct NameCounts {
  size_t gold = 0;
  size_t found = 0;
  size_t right = 0;
};

struct NameScore {
  std::array<NameCounts, 3> kinds;  // PER, ORG, LOC
  NameCounts all;
};

NameScore score_names(const NamedText& gold, const std::vector<Tree>& trees);

// For people: precision, recall and F1 of all and of each kind.
std::string format_names(const NameScore& score);

}  // namespace sanudo

#endif  // SANUDO_EVALUATE_NAME_SCORE_H_
