// SPDX-License-Identifier: Apache-2.0
#include "token/word_rules.h"

#include <gtest/gtest.h>

#include "token/contraction.h"
#include "token/marks.h"

namespace sanudo {
namespace {

// The words of one piece with "|" between them.
std::string cut(const std::string& piece) {
  static const WordRules kRules("rep.\ninc.\n^No.\n");
  std::vector<ByteOffset> ends;
  kRules.cut(piece, {0, static_cast<ByteOffset>(piece.size())}, &ends);
  std::string words;
  ByteOffset begin = 0;
  for (ByteOffset end : ends) {
    words += (begin > 0 ? "|" : "") + piece.substr(begin, end - begin);
    begin = end;
  }
  return words;
}

TEST(WordRulesTest, LeaveAbbreviationsTheirStop) {
  EXPECT_EQ(cut("Rep."), "Rep.");
  EXPECT_EQ(cut("Inc.."), "Inc.|.");
  EXPECT_EQ(cut("U.S.?"), "U.S.|?");
  EXPECT_EQ(cut("left."), "left|.");
}

TEST(WordRulesTest, KeepNumbersWholeButForFractionsAndUnits) {
  EXPECT_EQ(cut("12/27"), "12/27");
  EXPECT_EQ(cut("3/4"), "3|/|4");
  EXPECT_EQ(cut("$3.5bn,"), "$|3.5|bn|,");
  EXPECT_EQ(cut("1980's"), "1980's");
  EXPECT_EQ(cut("20500-0003"), "20500-0003");
  EXPECT_EQ(cut("10-20"), "10|-|20");
  EXPECT_EQ(cut("+44"), "+44");
}

TEST(WordRulesTest, CutCompoundsButForPrefixes) {
  EXPECT_EQ(cut("Sino-Russian"), "Sino|-|Russian");
  EXPECT_EQ(cut("ex-minister's"), "ex-minister|'s");
  EXPECT_EQ(cut("UN-backed"), "UN|-|backed");
  EXPECT_EQ(cut("un-American"), "un-American");
  EXPECT_EQ(cut("b/c"), "b/c");
  EXPECT_EQ(cut("and/or"), "and|/|or");
}

TEST(WordRulesTest, KeepAddressesWhole) {
  EXPECT_EQ(cut("http://example.org/a-b/"), "http://example.org/a-b/");
  EXPECT_EQ(cut("(www.example.org)."), "(|www.example.org|)|.");
  EXPECT_EQ(cut("\"Roe\"<roe@example.org>"), "\"|Roe|\"|<|roe@example.org|>");
  EXPECT_EQ(cut("rec.example.open-forum"), "rec.example.open-forum");
}

TEST(WordRulesTest, PartClausesWithoutABlank) {
  EXPECT_EQ(cut("failed.They"), "failed|.|They");
  EXPECT_EQ(cut("why?because"), "why|?|because");
  EXPECT_EQ(cut("example.org"), "example.org");
}

TEST(MarksTest, StandTogether) {
  EXPECT_EQ(mark_length("?!x"), 2u);
  EXPECT_EQ(mark_length("\",x"), 1u);
  EXPECT_EQ(last_mark_length("hi:-)"), 3u);
  EXPECT_EQ(last_mark_length("(hi:)"), 1u);
  EXPECT_EQ(last_mark_length("hi"), 0u);
  EXPECT_EQ(parting_mark_length("AT&T", 2), 0u);
  EXPECT_EQ(parting_mark_length("a—b", 1), 3u);
}

TEST(ContractionTest, ItsWordsAreFound) {
  EXPECT_EQ(clitic_length("Don't"), 3u);
  EXPECT_EQ(clitic_length("Russia’s"), 4u);
  EXPECT_EQ(clitic_length("dont"), 2u);
  EXPECT_EQ(clitic_length("its"), 0u);
  EXPECT_EQ(doubtful_clitic_length("Its"), 1u);
  EXPECT_TRUE(is_clitic("'ll"));
  EXPECT_FALSE(is_clitic("'"));
}

TEST(ContractionTest, OnlyItsWordsAreOneToken) {
  EXPECT_TRUE(is_contraction("workers", "'"));
  EXPECT_TRUE(is_contraction("it", "s"));
  EXPECT_FALSE(is_contraction("3", "m"));
  EXPECT_FALSE(is_contraction("a", "lot"));
}

}  // namespace
}  // namespace sanudo
