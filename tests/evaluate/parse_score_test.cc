// SPDX-License-Identifier: Apache-2.0
#include "evaluate/parse_score.h"

#include <gtest/gtest.h>

namespace sanudo {
namespace {

// "He won. Yes" as two sentences.
constexpr const char* kGold =
    "1\tHe\the\tPRON\tPRP\t_\t2\tnsubj\t_\t_\n"
    "2\twon\twin\tVERB\tVBD\tTense=Past\t0\troot\t_\tSpaceAfter=No\n"
    "3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n\n"
    "1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\t_\n\n";

double f1(const char* gold_bytes, const char* system_bytes, const std::string& metric) {
  const Treebank gold = read_conllu(gold_bytes, "gold").value();
  const Treebank system = read_conllu(system_bytes, "system").value();
  const auto scores = score_parse(gold, system.text, system.trees);
  EXPECT_TRUE(scores.is_ok());
  for (const MetricScore& score : scores.value()) {
    if (score.name == metric) return score.f1();
  }
  ADD_FAILURE() << "no metric " << metric;
  return -1;
}

TEST(ParseScoreTest, SameTreesScoreFull) {
  for (const char* metric : {"Tokens", "Sentences", "Words", "UPOS", "Lemmas", "UAS", "LAS"}) {
    EXPECT_DOUBLE_EQ(f1(kGold, kGold, metric), 1.0) << metric;
  }
}

TEST(ParseScoreTest, OneSentenceInsteadOfTwo) {
  const char* merged =
      "1\tHe\the\tPRON\tPRP\t_\t2\tnsubj\t_\t_\n"
      "2\twon\twin\tVERB\tVBD\tTense=Past\t0\troot\t_\tSpaceAfter=No\n"
      "3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n"
      "4\tYes\tyes\tINTJ\tUH\t_\t2\tdiscourse\t_\t_\n\n";
  EXPECT_DOUBLE_EQ(f1(kGold, merged, "Sentences"), 0.0);
  EXPECT_DOUBLE_EQ(f1(kGold, merged, "Tokens"), 1.0);
  EXPECT_DOUBLE_EQ(f1(kGold, merged, "LAS"), 0.75);  // "Yes" has a head now
}

TEST(ParseScoreTest, WrongSplitCostsItsWords) {
  const char* glued =
      "1\tHe\the\tPRON\tPRP\t_\t2\tnsubj\t_\t_\n"
      "2\twon.\twin\tVERB\tVBD\tTense=Past\t0\troot\t_\t_\n\n"
      "1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\t_\n\n";
  // 2 of 4 gold and 3 system tokens agree.
  EXPECT_DOUBLE_EQ(f1(kGold, glued, "Tokens"), 2.0 * 2 / 7);
  // "He" hangs on a word that is not aligned; only "Yes" is right.
  EXPECT_DOUBLE_EQ(f1(kGold, glued, "UAS"), 2.0 * 1 / 7);
}

TEST(ParseScoreTest, SubtypesAreLeftOutOfLas) {
  const char* subtype =
      "1\tHe\the\tPRON\tPRP\t_\t2\tnsubj:pass\t_\t_\n"
      "2\twon\twin\tVERB\tVBD\tTense=Past\t0\troot\t_\tSpaceAfter=No\n"
      "3\t.\t.\tPUNCT\t.\t_\t1\tpunct\t_\t_\n\n"
      "1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\t_\n\n";
  EXPECT_DOUBLE_EQ(f1(kGold, subtype, "LAS"), 0.75);  // only the full stop's head is wrong
}

TEST(ParseScoreTest, WordsOfMultiWordTokensAlignByForm) {
  const char* gold =
      "1-2\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\n"
      "1\tdo\tdo\tAUX\tVBP\t_\t3\taux\t_\t_\n"
      "2\tn't\tnot\tPART\tRB\t_\t3\tadvmod\t_\t_\n"
      "3\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\t_\n\n";
  const char* one_word =
      "1\tdon't\tdo\tAUX\tVBP\t_\t2\taux\t_\t_\n"
      "2\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\t_\n\n";
  EXPECT_DOUBLE_EQ(f1(gold, gold, "Words"), 1.0);
  EXPECT_DOUBLE_EQ(f1(gold, one_word, "Tokens"), 1.0);
  EXPECT_DOUBLE_EQ(f1(gold, one_word, "Words"), 2.0 * 1 / 5);
}

TEST(ParseScoreTest, OtherTextIsAnError) {
  const Treebank gold = read_conllu(kGold, "gold").value();
  const Treebank other = read_conllu("1\tNo\tno\tINTJ\tUH\t_\t0\troot\t_\t_\n\n", "other").value();
  EXPECT_EQ(score_parse(gold, other.text, other.trees).status().code(), StatusCode::kBadArgument);
}

}  // namespace
}  // namespace sanudo
