// SPDX-License-Identifier: Apache-2.0
#include "evaluate/time_score.h"

#include <gtest/gtest.h>

namespace sanudo {
namespace {

constexpr const char* kFile =
    "<?xml version=\"1.0\"?><TimeML><DCT><TIMEX3 type=\"DATE\" value=\"1998-02-27T10:00\">then"
    "</TIMEX3></DCT><TEXT>They <EVENT>met</EVENT> <TIMEX3 type=\"DATE\" value=\"1998-02-26\">"
    "yesterday\n</TIMEX3>for <TIMEX3 type=\"DURATION\" value=\"P2D\">two <EVENT>days</EVENT>"
    "</TIMEX3> &amp; left.</TEXT></TimeML>";

double f1_of(const TimeScore& score, const std::string& row) {
  for (const MetricScore& each : score.rows()) {
    if (each.name == row) return each.f1();
  }
  return -1;
}

TEST(TimeMl, GivesTheTextWithoutMarksAndTheExpressionsIn) {
  const TimeText read = read_timeml(kFile, "a.tml").value();
  EXPECT_EQ(read.text, "They met yesterday\nfor two days & left.");
  EXPECT_EQ(to_string(read.created), "1998-02-27");
  ASSERT_EQ(read.times.size(), 2u);
  EXPECT_EQ(words_of(read.text, read.times[0].span), "yesterday\n");
  EXPECT_EQ(words_of(read.text, read.times[1].span), "two days");
  EXPECT_EQ(read.times[1].type, "DURATION");
}

TEST(TimeMl, SaysWhereAFileIsBroken) {
  const Status broken = read_timeml("<TimeML><TEXT>a</TimeML>", "b.tml").status();
  EXPECT_EQ(broken.code(), StatusCode::kBadFormat);
  EXPECT_NE(broken.message().find("b.tml: byte"), std::string::npos) << broken.message();
  EXPECT_FALSE(read_timeml("<TimeML/>", "c.tml").is_ok());
}

TEST(TimeScore, CountsExtentsStrictlyAndRelaxedAndValuesOnOverlap) {
  const TimeText gold = read_timeml(kFile, "a.tml").value();
  TimeScore score;
  score.add(gold, {{{9, 18}, "DATE", "1998-02-26"}, {{19, 31}, "DURATION", "P3D"}});
  EXPECT_DOUBLE_EQ(f1_of(score, "strict"), 0.5);
  EXPECT_DOUBLE_EQ(f1_of(score, "relaxed"), 1.0);
  EXPECT_DOUBLE_EQ(f1_of(score, "DATE"), 1.0);
  EXPECT_DOUBLE_EQ(f1_of(score, "DURATION"), 0.0);
  EXPECT_DOUBLE_EQ(f1_of(score, "values"), 0.5);
  EXPECT_NE(score.misses().find("two days [DURATION P2D]"), std::string::npos) << score.misses();
}

TEST(TimeScore, PutsSpansOfTheCleanTextIntoTheFile) {
  const TimeText gold = read_timeml(kFile, "a.tml").value();
  const Text clean("They met  yesterday for two days & left.", {{{0, 40}, false}}, "en");
  TimeExpression time;
  time.span = {10, 19};
  EXPECT_EQ(to_timex(clean, {time}, gold).value()[0].span, (ByteSpan{9, 18}));
  EXPECT_FALSE(to_timex(Text("They met.", {{{0, 9}, false}}, "en"), {}, gold).is_ok());
}

}  // namespace
}  // namespace sanudo
