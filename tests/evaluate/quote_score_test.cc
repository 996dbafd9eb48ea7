// SPDX-License-Identifier: Apache-2.0
#include "evaluate/quote_score.h"

#include <gtest/gtest.h>

namespace sanudo {
namespace {

const AttributionSpans kGold = {{{0, 4}}, {{4, 8}}, {{8, 20}}};

TEST(QuoteScoreTest, TheSameSpansAreExact) {
  QuoteScore score;
  score.add({{kGold}}, {kGold});
  for (const SpanScore& each : {score.source(), score.cue(), score.content()}) {
    EXPECT_DOUBLE_EQ(each.exact, 1);
    EXPECT_DOUBLE_EQ(each.gold, 1);
    EXPECT_DOUBLE_EQ(each.system, 1);
  }
  EXPECT_DOUBLE_EQ(score.attribution().exact, 1);
}

TEST(QuoteScoreTest, ALongerContentOverlapsButIsNotExact) {
  QuoteScore score;
  score.add({{kGold}}, {{kGold.source, kGold.cue, {{8, 25}}}});
  EXPECT_DOUBLE_EQ(score.content().exact, 0);
  EXPECT_DOUBLE_EQ(score.content().gold_overlapping, 1);
  EXPECT_DOUBLE_EQ(score.content().system_overlapping, 1);
  EXPECT_DOUBLE_EQ(score.attribution().exact, 0);
}

TEST(QuoteScoreTest, ASourceOfTwoAttributionsCountsOnce) {
  QuoteScore score;
  score.add({{kGold, {kGold.source, {{30, 36}}, {{36, 50}}}}}, {kGold});
  EXPECT_DOUBLE_EQ(score.source().gold, 1);
  EXPECT_DOUBLE_EQ(score.cue().gold, 2);
}

TEST(QuoteScoreTest, EachOfSeveralAnnotatorsCountsHisShare) {
  QuoteScore score;
  score.add({{kGold}, {}}, {kGold});
  EXPECT_DOUBLE_EQ(score.cue().gold, 0.5);
  EXPECT_DOUBLE_EQ(score.cue().system, 1);
  EXPECT_DOUBLE_EQ(score.cue().exact, 0.5);
}

}  // namespace
}  // namespace sanudo
