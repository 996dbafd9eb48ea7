// SPDX-License-Identifier: Apache-2.0
#include "time/year_evidence.h"

#include <gtest/gtest.h>

namespace sanudo {
namespace {

std::vector<std::string> years(const DayAnchor& anchor, const YearEvidence& evidence) {
  std::vector<std::string> out;
  for (Date day : possible_days(anchor, evidence)) out.push_back(to_string(day).substr(0, 4));
  return out;
}

using Years = std::vector<std::string>;

TEST(YearEvidence, LeavesTheYearsOfTheWeekday) {
  YearEvidence evidence;
  evidence.not_before = {1990, 1, 1};
  evidence.not_after = {2025, 12, 31};
  EXPECT_EQ(years({3, 10, 4}, evidence), (Years{"1995", "2000", "2006", "2017", "2023"}));
}

TEST(YearEvidence, BoundsAreInclusive) {
  YearEvidence evidence;
  evidence.not_before = {2017, 3, 10};
  evidence.not_after = {2023, 3, 10};
  EXPECT_EQ(years({3, 10, 4}, evidence), (Years{"2017", "2023"}));
}

TEST(YearEvidence, EveryOfficeMustBeHeldThatDay) {
  YearEvidence evidence;
  evidence.not_after = {2025, 12, 31};
  evidence.terms = {{{{1999, 1, 1}, {2007, 1, 1}}, {{2016, 1, 1}, {}}},
                    {{{2015, 1, 1}, {2020, 1, 1}}}};
  EXPECT_EQ(years({3, 10, 4}, evidence), (Years{"2017"}));
}

TEST(YearEvidence, ATermEndsBeforeItsLastDay) {
  YearEvidence evidence;
  evidence.terms = {{{{2017, 1, 1}, {2023, 3, 10}}}};
  EXPECT_EQ(years({3, 10, 4}, evidence), (Years{"2017"}));
}

TEST(YearEvidence, LeapDaysOnlyInLeapYears) {
  YearEvidence evidence;
  evidence.not_before = {2010, 1, 1};
  evidence.not_after = {2021, 1, 1};
  EXPECT_EQ(years({2, 29, -1}, evidence), (Years{"2012", "2016", "2020"}));
}

}  // namespace
}  // namespace sanudo
