// SPDX-License-Identifier: Apache-2.0
// Parsing scores from raw text, by the definition of the CoNLL 2018 shared task (Zeman and others
// 2018, section 5): gold and system words are aligned by the characters they cover, white space
// left out; words of multi-word tokens by their longest common subsequence. Then precision,
// recall and F1 of tokens, sentences, words and of every column over all words. Relations are
// compared without their subtypes, features only where they are universal.
#ifndef SANUDO_EVALUATE_PARSE_SCORE_H_
#define SANUDO_EVALUATE_PARSE_SCORE_H_

#include <string>
#include <vector>

#include "sanudo/status.h"
#include "tree/conllu.h"

namespace sanudo {

struct MetricScore {
  std::string name;  // Tokens, Sentences, Words, UPOS, XPOS, UFeats, AllTags, Lemmas, UAS, LAS
  size_t gold = 0;
  size_t system = 0;
  size_t correct = 0;

  double precision() const;
  double recall() const;
  double f1() const;
};

// Ten rows in the order above. kBadArgument where the two do not hold the same characters.
Result<std::vector<MetricScore>> score_parse(const Treebank& gold, const Text& system_text,
                                             const std::vector<Tree>& system);

// The rows as a table for people.
std::string format_scores(const std::vector<MetricScore>& scores);

}  // namespace sanudo

#endif  // SANUDO_EVALUATE_PARSE_SCORE_H_
