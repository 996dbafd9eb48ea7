// SPDX-License-Identifier: Apache-2.0
// Treebanks as numbers: vocabulary and labels taken from the trees, sentences with their answers.
#ifndef SANUDO_TRAIN_DATASET_H_
#define SANUDO_TRAIN_DATASET_H_

#include <cstdint>
#include <string>
#include <vector>

#include "train/parameters.h"
#include "tree/parser_tables.h"
#include "tree/tree.h"

namespace sanudo {

inline constexpr int kNoLabel = -1;  // an answer that the tables do not have

struct TrainingWord {
  EncodedWord input;
  uint32_t shape = 0;
  int upos = kNoLabel;
  int xpos = kNoLabel;
  int features = kNoLabel;
  int script = kNoLabel;
  int relation = kNoLabel;
  int name = kNoLabel;
  TokenIndex head = kNoToken;
};
using TrainingSentence = std::vector<TrainingWord>;

// Words seen at least `min_count` times, all tags, features, relations and names, lemma scripts
// seen at least three times, the usual lemmas of every form.
ParserTables make_tables(const std::vector<Tree>& trees, const NetSizes& sizes, size_t min_count);

// Words of more trees, seen at least `min_count` times; their labels are left alone.
void add_vocabulary(const std::vector<Tree>& trees, size_t min_count, ParserTables* tables);

// Words that the treebanks may lack: "shell\tVERB". They steer the choice of lemmas.
void add_known_words(const std::vector<std::string>& words, ParserTables* tables);

class Labeller {
 public:
  explicit Labeller(const ParserTables& tables);
  // `forms` as they are to be seen: the tree's own or rewritten ones.
  TrainingSentence label(const Tree& tree, const std::vector<std::string>& forms) const;

 private:
  using Ids = std::unordered_map<std::string, int>;
  static Ids index(const std::vector<std::string>& labels);

  WordEncoder encoder_;
  Ids xpos_, features_, scripts_, relations_, names_;
};

std::vector<std::string> forms_of(const Tree& tree);

// The sentence with some of its one-word names (share of `odds`) changed for names of the list,
// form and lemma: a treebank has met few of the world's names, and a parser that knows no more
// takes the first word of a sentence for a noun.
Tree vary_names(const Tree& tree, const std::vector<std::string>& names, float odds,
                Random* random);

// The forms of the sentence as a headline writes them, in capitals or all small, or now and then
// (share of `odds`) just as they are: so that the parser sees news headlines.
std::vector<std::string> vary_case(const Tree& tree, float odds, Random* random);

}  // namespace sanudo

#endif  // SANUDO_TRAIN_DATASET_H_
