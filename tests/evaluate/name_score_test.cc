// SPDX-License-Identifier: Apache-2.0
#include "evaluate/name_score.h"

#include <gtest/gtest.h>

namespace sanudo {
namespace {

constexpr const char* kGold =
    "# sent_id = 1\n"
    "1\tAnna\tB-PER\t-\t-\n2\tBerg\tI-PER\n3\tmet\tO\n4\tNATO\tB-ORG\n5\tin\tO\n6\tOslo\tB-LOC\n\n"
    "1\tSudria\tB-LOC\n2\tagreed\tO\n";

Tree tree_of(const std::vector<std::string>& names) {
  Tree tree;
  for (const std::string& name : names) {
    Word word;
    word.name = name;
    tree.words.push_back(word);
  }
  return tree;
}

TEST(NameScoreTest, ReadsWordsInPlace) {
  const auto named = read_iob2(kGold, "gold");
  ASSERT_TRUE(named.is_ok());
  ASSERT_EQ(named.value().sentences.size(), 2u);
  const Sentence& first = named.value().sentences[0];
  ASSERT_EQ(first.tokens.size(), 6u);
  EXPECT_EQ(named.value().text.words(first.tokens[5].span), "Oslo");
  EXPECT_EQ(named.value().tags[0][1], "I-PER");
}

TEST(NameScoreTest, CountsWholeNamesOfTheRightKind) {
  const auto named = read_iob2(kGold, "gold");
  ASSERT_TRUE(named.is_ok());
  const NameScore score = score_names(
      named.value(),
      {tree_of({"B-PER", "I-PER", "", "B-LOC", "", "B-LOC"}), tree_of({"I-LOC", "B-MISC"})});
  EXPECT_EQ(score.all.gold, 4u);
  EXPECT_EQ(score.all.found, 4u);
  EXPECT_EQ(score.all.right, 3u);
  EXPECT_EQ(score.kinds[1].gold, 1u);
  EXPECT_EQ(score.kinds[1].right, 0u);
}

TEST(NameScoreTest, AShortNameIsWrong) {
  const auto named = read_iob2(kGold, "gold");
  ASSERT_TRUE(named.is_ok());
  const NameScore score = score_names(
      named.value(), {tree_of({"B-PER", "", "", "B-ORG", "", "B-LOC"}), tree_of({"", ""})});
  EXPECT_EQ(score.kinds[0].right, 0u);
  EXPECT_EQ(score.all.right, 2u);
}

TEST(NameScoreTest, SaysWhereTheFileIsWrong) {
  const auto named = read_iob2("1\tAnna\tB-PER\n2 Berg\n", "gold.iob2");
  ASSERT_FALSE(named.is_ok());
  EXPECT_NE(named.status().message().find("gold.iob2:2"), std::string::npos);
}

}  // namespace
}  // namespace sanudo
