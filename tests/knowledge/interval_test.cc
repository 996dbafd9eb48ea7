// SPDX-License-Identifier: Apache-2.0
#include "knowledge/interval.h"

#include <gtest/gtest.h>

namespace sanudo {
namespace {

TEST(PartialDate, ReadsThreePrecisions) {
  EXPECT_EQ(parse_partial_date("1999"), 19990000u);
  EXPECT_EQ(parse_partial_date("1999-03"), 19990300u);
  EXPECT_EQ(parse_partial_date("1999-03-12"), 19990312u);
  EXPECT_EQ(parse_partial_date(""), 0u);
}

TEST(PartialDate, RefusesOtherTexts) {
  for (const char* text : {"99", "1999-13", "1999-02-30", "1999-00", "1999/03", "abcd"}) {
    EXPECT_FALSE(parse_partial_date(text)) << text;
  }
}

TEST(Interval, IsHalfOpen) {
  const Interval nato{19990312, 20240307};
  EXPECT_EQ(holds(nato, {1999, 3, 11}), Certainty::kNo);
  EXPECT_EQ(holds(nato, {1999, 3, 12}), Certainty::kYes);
  EXPECT_EQ(holds(nato, {2024, 3, 6}), Certainty::kYes);
  EXPECT_EQ(holds(nato, {2024, 3, 7}), Certainty::kNo);
  EXPECT_EQ(holds(nato, {2024, 3, 7}, true), Certainty::kYes);
}

TEST(Interval, SaysMaybeWithinAnImpreciseDate) {
  const Interval rule{19980000, 20000500};
  EXPECT_EQ(holds(rule, {1997, 12, 31}), Certainty::kNo);
  EXPECT_EQ(holds(rule, {1998, 6, 1}), Certainty::kMaybe);
  EXPECT_EQ(holds(rule, {1999, 1, 1}), Certainty::kYes);
  EXPECT_EQ(holds(rule, {2000, 5, 15}), Certainty::kMaybe);
  EXPECT_EQ(holds(rule, {2000, 6, 1}), Certainty::kNo);
}

TEST(Interval, OpenEndsHoldAlways) {
  EXPECT_EQ(holds({}, {1900, 1, 1}), Certainty::kYes);
  EXPECT_EQ(holds({20000101, 0}, {2500, 1, 1}), Certainty::kYes);
  EXPECT_EQ(holds({20000101, 0}, Date{}), Certainty::kMaybe);
}

}  // namespace
}  // namespace sanudo
