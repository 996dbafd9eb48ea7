// SPDX-License-Identifier: Apache-2.0
// A word's lemma from the scores that the net gives to lemma scripts and the lemmas that the
// treebanks know. Read-only once made.
#ifndef SANUDO_TREE_LEMMATIZER_H_
#define SANUDO_TREE_LEMMATIZER_H_

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "tree/parser_tables.h"
#include "tree/tree.h"

namespace sanudo {

class Lemmatizer {
 public:
  Lemmatizer() = default;
  explicit Lemmatizer(const ParserTables& tables);
  // `scores`: one for each script of the tables. The word has its form and universal tag.
  std::string lemma(const Word& word, const float* scores) const;

 private:
  std::string unseen_lemma(const Word& word, const std::string& upos, const float* scores,
                           float best) const;

  std::vector<std::string> scripts_;
  std::unordered_map<std::string, std::string> lemmas_;
  std::unordered_set<std::string> known_words_;  // lemma_key() of lemmas
};

}  // namespace sanudo

#endif  // SANUDO_TREE_LEMMATIZER_H_
