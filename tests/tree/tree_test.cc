// SPDX-License-Identifier: Apache-2.0
#include "tree/tree.h"

#include <gtest/gtest.h>

#include "tree/conllu.h"

namespace sanudo {
namespace {

constexpr const char* kSample =
    "# newpar\n"
    "# text = Norland and Sudria don't trade because of tariffs.\n"
    "1\tNorland\tNorland\tPROPN\tNNP\tNumber=Sing\t6\tnsubj\t_\t_\n"
    "2\tand\tand\tCCONJ\tCC\t_\t3\tcc\t_\t_\n"
    "3\tSudria\tSudria\tPROPN\tNNP\tNumber=Sing\t1\tconj\t_\t_\n"
    "4-5\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\n"
    "4\tdo\tdo\tAUX\tVBP\tMood=Ind|Tense=Pres\t6\taux\t_\t_\n"
    "5\tn't\tnot\tPART\tRB\t_\t6\tadvmod\t_\t_\n"
    "6\ttrade\ttrade\tVERB\tVB\tVerbForm=Inf\t0\troot\t_\t_\n"
    "7\tbecause\tbecause\tADP\tIN\t_\t9\tcase\t_\t_\n"
    "8\tof\tof\tADP\tIN\t_\t7\tfixed\t_\t_\n"
    "8.1\tempty\t_\t_\t_\t_\t_\t_\t_\t_\n"
    "9\ttariffs\ttariff\tNOUN\tNNS\tNumber=Plur\t6\tobl:because_of\t_\tSpaceAfter=No\n"
    "10\t.\t.\tPUNCT\t.\t_\t6\tpunct\t_\t_\n"
    "\n";

Treebank sample() {
  auto treebank = read_conllu(kSample, "sample");
  EXPECT_TRUE(treebank.is_ok()) << treebank.status().message();
  return std::move(treebank).value();
}

TEST(ConlluTest, PutsTheTextTogether) {
  const Treebank treebank = sample();
  EXPECT_EQ(treebank.text.utf8(), "Norland and Sudria don't trade because of tariffs.");
  const Tree& tree = treebank.trees.at(0);
  ASSERT_EQ(tree.size(), 10u);
  for (const Word& word : tree.words) EXPECT_EQ(treebank.text.words(word.span), word.form);
  EXPECT_EQ(tree[3].part, 1);
  EXPECT_EQ(tree[4].part, 2);
  EXPECT_EQ(treebank.sentences[0].tokens.size(), 10u);
}

TEST(ConlluTest, WritesWhatItReads) {
  const Treebank first = sample();
  const std::string written = write_conllu(first.text, first.trees[0], 1);
  auto second = read_conllu(written, "written");
  ASSERT_TRUE(second.is_ok());
  EXPECT_EQ(write_conllu(second.value().text, second.value().trees[0], 1), written);
  EXPECT_NE(written.find("4-5\tdon't\t"), std::string::npos);
  EXPECT_NE(written.find("9\ttariffs\ttariff\tNOUN\tNNS\tNumber=Plur\t6\tobl:because_of\t_\tSpace"),
            std::string::npos);
}

TEST(ConlluTest, KeepsNames) {
  const std::string lines =
      "1\tOslo\tOslo\tPROPN\tNNP\t_\t0\troot\t_\tNE=B-LOC|SpaceAfter=No\n"
      "2\t!\t!\tPUNCT\t.\t_\t1\tpunct\t_\tLine=NE|NE=O\n"
      "3\t!\t!\tPUNCT\t.\t_\t1\tpunct\t_\tONE=x\n\n";
  const auto treebank = read_conllu(lines, "names");
  ASSERT_TRUE(treebank.is_ok());
  const Tree& tree = treebank.value().trees[0];
  EXPECT_EQ(tree[0].name, "B-LOC");
  EXPECT_EQ(tree[1].name, "O");
  EXPECT_EQ(tree[2].name, "");
  EXPECT_NE(write_conllu(treebank.value().text, tree, 1).find("\tNE=B-LOC|SpaceAfter=No\n"),
            std::string::npos);
}

TEST(ConlluTest, WordsUnlikeTheirTokenStayInOrder) {
  auto treebank = read_conllu(
      "1-3\tdu\t_\t_\t_\t_\t_\t_\t_\t_\n"
      "1\tde\t_\tADP\t_\t_\t0\troot\t_\t_\n"
      "2\tle\t_\tDET\t_\t_\t1\tdet\t_\t_\n"
      "3\tx\t_\tDET\t_\t_\t1\tdet\t_\t_\n",
      "sample");
  ASSERT_TRUE(treebank.is_ok()) << treebank.status().message();
  ByteOffset last = 0;
  for (const Word& word : treebank.value().trees[0].words) {
    EXPECT_GE(word.span.begin, last);
    EXPECT_LE(word.span.end, 2u);
    last = word.span.end;
  }
}

TEST(ConlluTest, SaysWhereItIsWrong) {
  for (const char* bad :
       {"1\tword\n", "2\tw\tw\tX\t_\t_\t0\troot\t_\t_\n", "1\tw\tw\tX\t_\t_\t1\troot\t_\t_\n\n",
        "1\tw\tw\tX\t_\t_\t9\troot\t_\t_\n", "1\tw\tw\tNONE\t_\t_\t0\troot\t_\t_\n",
        "3-2\tw\t_\t_\t_\t_\t_\t_\t_\t_\n"}) {
    auto treebank = read_conllu(bad, "bad.conllu");
    ASSERT_FALSE(treebank.is_ok()) << bad;
    EXPECT_EQ(treebank.status().code(), StatusCode::kBadFormat);
    EXPECT_EQ(treebank.status().message().find("bad.conllu:"), 0u);
  }
}

TEST(TreeTest, FindsItsWay) {
  const Treebank treebank = sample();
  const Tree& tree = treebank.trees[0];
  EXPECT_EQ(tree.root(), 5);
  EXPECT_EQ(tree.child(5, "nsubj"), 0);
  EXPECT_EQ(tree.child(5, "obl"), kNoToken);
  EXPECT_EQ(tree.child(5, "obl", true), 8);
  EXPECT_TRUE(tree.has_child_lemma(5, "advmod", "not"));
  EXPECT_EQ(tree.conjuncts(0), (std::vector<TokenIndex>{0, 2}));
  EXPECT_EQ(tree.subtree(8), (std::vector<TokenIndex>{6, 7, 8}));
  EXPECT_EQ(tree.case_lemma(8), "because of");
  EXPECT_TRUE(tree.dominates(5, 7));
  EXPECT_FALSE(tree.dominates(0, 5));
  EXPECT_TRUE(tree[3].has_feature("Tense=Pres"));
  EXPECT_FALSE(tree[3].has_feature("Tense=P"));
}

}  // namespace
}  // namespace sanudo
