// SPDX-License-Identifier: Apache-2.0
#include "train/parser_trainer.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <filesystem>

#include "tests/train/treebank_sample.h"
#include "train/parser_score.h"
#include "tree/tree_decoder.h"

namespace sanudo {
namespace {

TrainerOptions small_options(uint32_t epochs) {
  TrainerOptions options;
  options.sizes = small_sizes();
  options.dropout = Dropout();
  options.epochs = epochs;
  options.batch_words = 8;
  options.rate = 0.02f;
  options.case_variety = 0;
  options.min_count = 1;
  return options;
}

std::string train(const TrainerOptions& options) {
  auto section = train_parser(sample_treebank().trees, {}, options, [](const Progress&) {});
  EXPECT_TRUE(section.is_ok()) << section.status().message();
  return section.is_ok() ? section.value() : "";
}

const std::string& trained_section() {
  static const std::string section = train(small_options(150));
  return section;
}

Parser trained_parser() {
  auto parser = Parser::load(trained_section());
  EXPECT_TRUE(parser.is_ok()) << parser.status().message();
  return std::move(parser).value();
}

TEST(ParserTrainerTest, LearnsByHeart) {
  const Treebank gold = sample_treebank();
  const ParserScore score = score_parser(trained_parser(), gold);
  EXPECT_EQ(score.words, 13u);
  EXPECT_EQ(score.upos, score.words);
  EXPECT_EQ(score.xpos, score.words);
  EXPECT_EQ(score.features, score.words);
  EXPECT_EQ(score.lemma, score.words);
  EXPECT_EQ(score.exact, score.words);
}

TEST(ParserTrainerTest, SameSeedSameBytes) {
  EXPECT_TRUE(train(small_options(3)) == train(small_options(3)));
  TrainerOptions other = small_options(3);
  other.seed = 2;
  EXPECT_FALSE(train(other) == train(small_options(3)));
}

TEST(ParserTrainerTest, LearnsNames) {
  const Treebank gold = sample_treebank();
  const Parser parser = trained_parser();
  const auto workspace = parser.make_workspace();
  const auto trees = parser.parse(gold.text, gold.sentences, workspace.get());
  EXPECT_EQ(trees[0].words[0].name, "B-LOC");
  EXPECT_EQ(trees[0].words[1].name, "");
}

// A sentence that the treebank lacks is learned from silver trees.
TEST(ParserTrainerTest, LearnsFromSilverTrees) {
  const std::vector<Tree> trees = sample_treebank().trees;
  const std::vector<Tree> gold = {trees[0], trees[2], trees[3]}, silver = {trees[1]};
  TrainerOptions options = small_options(150);
  options.silver_words = 4;
  options.silver_min_count = 1;
  auto section = train_parser(gold, silver, options, [](const Progress&) {});
  ASSERT_TRUE(section.is_ok());
  auto parser = Parser::load(section.value());
  ASSERT_TRUE(parser.is_ok());
  EXPECT_EQ(score_parser(parser.value(), sample_treebank()).exact, 13u);
  options.silver_words = 0;
  EXPECT_NE(train_parser(gold, silver, options, [](const Progress&) {}).value(), section.value());
}

TEST(ParserTrainerTest, AWorkspaceServesOneParserAfterAnother) {
  const Treebank gold = sample_treebank();
  const auto trees_of = [&](const std::string& section, Parser::Workspace* workspace) {
    const Parser parser = Parser::load(section).value();
    const auto own = parser.make_workspace();
    const auto trees =
        parser.parse(gold.text, gold.sentences, workspace == nullptr ? own.get() : workspace);
    std::string all;
    for (const Tree& tree : trees) all += write_conllu(gold.text, tree, 1);
    return all;
  };
  const std::string other = train(small_options(1));
  ASSERT_NE(trees_of(other, nullptr), trees_of(trained_section(), nullptr));
  const auto shared = trained_parser().make_workspace();
  for (const std::string& section : {other, trained_section(), other}) {
    EXPECT_EQ(trees_of(section, shared.get()), trees_of(section, nullptr));
  }
}

TEST(ParserTrainerTest, TakesUpItsCheckpoint) {
  TrainerOptions options = small_options(6);
  const std::string whole = train(options);
  options.checkpoint = testing::TempDir() + "sanudo_parser_trainer_test.checkpoint";
  std::remove(options.checkpoint.c_str());
  const std::string beside = options.checkpoint + ".copy";
  const auto copy_second = [&](const Progress& progress) {
    // The checkpoint that lies there when the third epoch ends is the second's.
    if (progress.epoch_done && progress.epoch == 2) {
      std::filesystem::copy_file(options.checkpoint, beside,
                                 std::filesystem::copy_options::overwrite_existing);
    }
  };
  ASSERT_TRUE(train_parser(sample_treebank().trees, {}, options, copy_second).is_ok());
  options.checkpoint = beside;
  EXPECT_TRUE(train(options) == whole);
  options.sizes.word += 4;
  EXPECT_FALSE(train_parser(sample_treebank().trees, {}, options, [](const Progress&) {}).is_ok());
}

TEST(ParserTest, SentencesDoNotDependOnTheirCompany) {
  const Treebank gold = sample_treebank();
  const Parser parser = trained_parser();
  const auto workspace = parser.make_workspace();
  const auto together = parser.parse(gold.text, gold.sentences, workspace.get());
  for (size_t i = 0; i < together.size(); ++i) {
    const auto alone =
        parser.parse(gold.text, std::span(gold.sentences).subspan(i, 1), workspace.get());
    EXPECT_EQ(write_conllu(gold.text, alone[0], 1), write_conllu(gold.text, together[i], 1));
  }
}

class LongSentenceTest : public testing::TestWithParam<int> {};

TEST_P(LongSentenceTest, GivesATree) {
  std::string words;
  for (int i = 0; i < GetParam(); ++i) words += i % 3 == 0 ? "Norland " : "\xC3\xBC!? ";
  const Text text(words, {{{0, static_cast<ByteOffset>(words.size())}, false}}, "en");
  Sentence sentence;
  for (ByteOffset begin = 0; begin < words.size();) {
    const auto end = static_cast<ByteOffset>(words.find(' ', begin));
    sentence.tokens.push_back({{begin, end}, true, 0});
    begin = end + 1;
  }
  const Parser parser = trained_parser();
  const auto trees = parser.parse(text, std::vector<Sentence>{sentence, Sentence()},
                                  parser.make_workspace().get());
  ASSERT_EQ(trees.size(), 2u);
  std::vector<TokenIndex> heads;
  for (const Word& word : trees[0].words) heads.push_back(word.head);
  EXPECT_TRUE(is_tree(heads));
  EXPECT_EQ(trees[0].words[static_cast<size_t>(trees[0].root())].deprel, "root");
  EXPECT_EQ(trees[1].size(), 0u);
}

INSTANTIATE_TEST_SUITE_P(ParserTest, LongSentenceTest, testing::Values(1, 700, 2500));

TEST(ParserTest, DamagedModelsAreRefused) {
  const std::string& section = trained_section();
  EXPECT_FALSE(Parser::load("").is_ok());
  EXPECT_FALSE(Parser::load("nonsense").is_ok());
  for (size_t size = 0; size < section.size(); size += 997) {
    EXPECT_FALSE(Parser::load(std::string_view(section).substr(0, size)).is_ok()) << size;
  }
  EXPECT_FALSE(Parser::load(section + "x").is_ok());
}

}  // namespace
}  // namespace sanudo
