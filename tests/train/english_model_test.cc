// SPDX-License-Identifier: Apache-2.0
// What the shipped English model must be able to do.
#include <gtest/gtest.h>

#include "base/file.h"
#include "model_file/model_file.h"
#include "token/tokenizer.h"
#include "train/parser_score.h"

namespace sanudo {
namespace {

class EnglishModelTest : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    auto file = ModelFile::open("models/en.model");
    ASSERT_TRUE(file.is_ok()) << file.status().message();
    auto parser = Parser::load(file.value().section("parser").value());
    auto tokenizer = Tokenizer::load(file.value().section("tokenizer").value());
    ASSERT_TRUE(parser.is_ok() && tokenizer.is_ok());
    parser_ = new Parser(std::move(parser).value());
    tokenizer_ = new Tokenizer(std::move(tokenizer).value());
  }
  static void TearDownTestSuite() {
    delete parser_;
    delete tokenizer_;
  }

  static Tree parse(const std::string& sentence) {
    const Text text(sentence, {{{0, static_cast<ByteOffset>(sentence.size())}, false}}, "en");
    const auto workspace = parser_->make_workspace();
    auto trees = parser_->parse(text, tokenizer_->segment(text), workspace.get());
    EXPECT_EQ(trees.size(), 1u);
    return trees.at(0);
  }

  static std::string dependent(const Tree& tree, const char* relation) {
    const TokenIndex word = tree.child(tree.root(), relation, true);
    return word == kNoToken ? "" : tree[word].form;
  }

  static Parser* parser_;
  static Tokenizer* tokenizer_;
};

Parser* EnglishModelTest::parser_ = nullptr;
Tokenizer* EnglishModelTest::tokenizer_ = nullptr;

TEST_F(EnglishModelTest, ReadsPlainNews) {
  const Tree tree = parse("Hungary's foreign minister rejected the demand on Friday.");
  EXPECT_EQ(tree[tree.root()].lemma, "reject");
  EXPECT_EQ(dependent(tree, "nsubj"), "minister");
  EXPECT_EQ(dependent(tree, "obj"), "demand");
  EXPECT_EQ(dependent(tree, "obl"), "Friday");
}

TEST_F(EnglishModelTest, ReadsPassives) {
  const Tree tree = parse("Three villages were shelled by the rebels last week.");
  EXPECT_EQ(tree[tree.root()].lemma, "shell");
  EXPECT_EQ(dependent(tree, "nsubj:pass"), "villages");
  EXPECT_EQ(dependent(tree, "obl:agent"), "rebels");
}

TEST_F(EnglishModelTest, ReadsHeadlines) {
  for (const char* headline : {"Peru Recalls Ambassador From Ecuador", "PERU RECALLS AMBASSADOR"}) {
    const Tree tree = parse(headline);
    EXPECT_EQ(tree[tree.root()].upos, Upos::kVerb) << headline;
    EXPECT_EQ(dependent(tree, "nsubj"), tree[0].form) << headline;
  }
}

TEST_F(EnglishModelTest, TakesUnknownNamesForNames) {
  const Tree tree = parse("Zarbulatov met Okwenzi in Trinstadt.");
  for (const char* name : {"Zarbulatov", "Okwenzi", "Trinstadt"}) {
    for (const Word& word : tree.words) {
      if (word.form != name) continue;
      EXPECT_EQ(word.upos, Upos::kPropn) << name;
      EXPECT_EQ(word.lemma, name);
    }
  }
}

// A floor: to be raised with the model.
TEST_F(EnglishModelTest, HoldsItsScores) {
  auto bytes = read_file("../shared/data/ud/en_ewt/dev.conllu", size_t{1} << 28);
  if (!bytes.is_ok()) GTEST_SKIP() << "needs ../shared/data/ud/en_ewt/dev.conllu";
  auto gold = read_conllu(bytes.value(), "dev.conllu");
  ASSERT_TRUE(gold.is_ok()) << gold.status().message();
  const ParserScore score = score_parser(*parser_, gold.value());
  EXPECT_GE(score.percent(score.upos), 96.3);
  EXPECT_GE(score.percent(score.lemma), 97.2);
  EXPECT_GE(score.percent(score.labelled), 87.2);
}

}  // namespace
}  // namespace sanudo
