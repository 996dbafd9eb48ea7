// SPDX-License-Identifier: Apache-2.0
#include "train/dataset.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/train/treebank_sample.h"

namespace sanudo {
namespace {

const std::string* lemmas_of(const ParserTables& tables, const std::string& key) {
  const auto found = std::find(tables.lemma_keys.begin(), tables.lemma_keys.end(), key);
  if (found == tables.lemma_keys.end()) return nullptr;
  return &tables.lemmas[static_cast<size_t>(found - tables.lemma_keys.begin())];
}

TEST(DatasetTest, TablesHoldWhatTheTreesHave) {
  const Treebank treebank = sample_treebank();
  const ParserTables tables = make_tables(treebank.trees, small_sizes(), 2);
  EXPECT_EQ(tables.words, (std::vector<std::string>{"", ".", "norland"}));
  ASSERT_NE(lemmas_of(tables, "treaties\tNOUN"), nullptr);
  EXPECT_EQ(*lemmas_of(tables, "treaties\tNOUN"), "treaty");
}

TEST(DatasetTest, KnownWordsDoNotReplaceWhatTheTreesSay) {
  const Treebank treebank = sample_treebank();
  ParserTables tables = make_tables(treebank.trees, small_sizes(), 1);
  add_known_words({"# a comment", "shell\tVERB", "were\tAUX"}, &tables);
  ASSERT_NE(lemmas_of(tables, "shell\tVERB"), nullptr);
  EXPECT_EQ(*lemmas_of(tables, "shell\tVERB"), "shell");
  EXPECT_EQ(*lemmas_of(tables, "were\tAUX"), "be");
  EXPECT_EQ(tables.lemma_keys.size(), tables.lemmas.size());
}

TEST(DatasetTest, NamesAreLabelsWhereTheTreebankMarksThem) {
  const Treebank treebank = sample_treebank();
  const ParserTables tables = make_tables(treebank.trees, small_sizes(), 1);
  EXPECT_EQ(tables.names, (std::vector<std::string>{"B-LOC", "O"}));
  const auto sentence = Labeller(tables).label(treebank.trees[0], forms_of(treebank.trees[0]));
  EXPECT_EQ(sentence[0].name, 0);
  EXPECT_EQ(sentence[1].name, 1);
  EXPECT_EQ(sentence[2].name, kNoLabel);
}

TEST(DatasetTest, MoreTreesGiveWordsAlone) {
  const Treebank treebank = sample_treebank();
  const std::vector<Tree> first = {treebank.trees[0]}, rest = {treebank.trees[1]};
  ParserTables tables = make_tables(first, small_sizes(), 1);
  const ParserTables before = tables;
  add_vocabulary(rest, 1, &tables);
  EXPECT_EQ(tables.words.size(), before.words.size() + 2);  // sudria, threatened
  EXPECT_EQ(tables.scripts, before.scripts);
  EXPECT_EQ(tables.lemma_keys, before.lemma_keys);
}

TEST(DatasetTest, NamesAloneAreChanged) {
  const Treebank treebank = sample_treebank();
  Random random(1);
  const Tree varied = vary_names(treebank.trees[1], {"Westria"}, 1.0f, &random);
  EXPECT_EQ(forms_of(varied), (std::vector<std::string>{"Westria", "threatened", "Westria", "."}));
  EXPECT_EQ(varied.words[0].lemma, "Westria");
  EXPECT_EQ(forms_of(vary_names(treebank.trees[1], {}, 1.0f, &random)),
            forms_of(treebank.trees[1]));
}

TEST(DatasetTest, CaseIsVaried) {
  const Treebank treebank = sample_treebank();
  Random random(2);
  bool title = false, upper = false, lower = false;
  for (int round = 0; round < 50; ++round) {
    const std::string word = vary_case(treebank.trees[0], 1.0f, &random)[1];
    title |= word == "Signed";
    upper |= word == "SIGNED";
    lower |= word == "signed";
  }
  EXPECT_TRUE(title && upper && lower);
  EXPECT_EQ(vary_case(treebank.trees[0], 0.0f, &random), forms_of(treebank.trees[0]));
}

}  // namespace
}  // namespace sanudo
