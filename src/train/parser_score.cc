// SPDX-License-Identifier: Apache-2.0
#include "train/parser_score.h"

#include <fmt/format.h>

#include <chrono>

namespace sanudo {
namespace {

void count_word(const Word& gold, const Word& found, ParserScore* score) {
  const bool head = gold.head == found.head;
  ++score->words;
  score->upos += gold.upos == found.upos;
  score->xpos += gold.xpos == found.xpos;
  score->features += gold.features == found.features;
  score->lemma += gold.lemma == found.lemma;
  score->head += head;
  score->labelled += head && base_relation(gold.deprel) == base_relation(found.deprel);
  score->exact += head && gold.deprel == found.deprel;
}

}  // namespace

ParserScore score_parser(const Parser& parser, const Treebank& gold) {
  ParserScore score;
  const auto workspace = parser.make_workspace();
  const auto start = std::chrono::steady_clock::now();
  const auto trees = parser.parse(gold.text, gold.sentences, workspace.get());
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
  score.seconds = took.count();
  for (size_t i = 0; i < trees.size(); ++i) {
    for (size_t word = 0; word < trees[i].size(); ++word) {
      count_word(gold.trees[i].words[word], trees[i].words[word], &score);
    }
  }
  return score;
}

std::string describe(const ParserScore& score) {
  return fmt::format(
      "UPOS {:.2f}  XPOS {:.2f}  Feats {:.2f}  Lemma {:.2f}  UAS {:.2f}  LAS {:.2f}  "
      "(with subtypes {:.2f})  {:.0f} words/s",
      score.percent(score.upos), score.percent(score.xpos), score.percent(score.features),
      score.percent(score.lemma), score.percent(score.head), score.percent(score.labelled),
      score.percent(score.exact), static_cast<double>(score.words) / score.seconds);
}

}  // namespace sanudo
