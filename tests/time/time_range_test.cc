// SPDX-License-Identifier: Apache-2.0
#include "time/time_range.h"

#include <gtest/gtest.h>

#include "tests/time/report_builder.h"

namespace sanudo {
namespace {

const Date kThursday{2023, 6, 15};

// "words: start..end precision" of the first expression with days.
std::string range(const std::vector<std::string>& words, Date date = kThursday) {
  const TestReport report = build_flat(words, "fought", "VBD");
  const std::vector<TimeExpression> times = find_times(report.text, report.trees, date);
  for (size_t i = 0; i < times.size(); ++i) {
    if (!times[i].start.known()) continue;
    const TimeRange found = range_of(report.trees[0], times, i, date);
    return std::string(report.text.words(found.span)) + ": " + to_string(found.start) + ".." +
           to_string(found.end) + " " + found.precision;
  }
  return "";
}

TEST(TimeRange, SinceRunsUpToTheReportsDay) {
  EXPECT_EQ(range({"since", "March"}), "since March: 2023-03-01..2023-06-15 month");
  EXPECT_EQ(range({"since", "2014"}), "since 2014: 2014-01-01..2023-06-15 year");
  EXPECT_EQ(range({"since", "2014"}, {}), "2014: 2014-01-01..2014-12-31 year");
  EXPECT_EQ(range({"in", "March"}), "March: 2023-03-01..2023-03-31 month");
}

TEST(TimeRange, UntilRunsFromTheReportsDay) {
  EXPECT_EQ(range({"by", "July", "4"}), "by July 4: 2023-06-15..2023-07-04 day");
  EXPECT_EQ(range({"until", "2025"}), "until 2025: 2023-06-15..2025-12-31 year");
  EXPECT_EQ(range({"by", "2015"}), "2015: 2015-01-01..2015-12-31 year");
}

TEST(TimeRange, JoinsTwoDates) {
  EXPECT_EQ(range({"from", "March", "to", "May", "2023"}),
            "March to May 2023: 2023-03-01..2023-05-31 month");
  EXPECT_EQ(range({"between", "March", "3", "and", "March", "5"}),
            "March 3 and March 5: 2023-03-03..2023-03-05 day");
  EXPECT_EQ(range({"from", "1990", "until", "1994"}),
            "1990 until 1994: 1990-01-01..1994-12-31 year");
}

TEST(TimeRange, TwoDatesSideBySideAreNoRange) {
  EXPECT_EQ(range({"on", "March", "3", "and", "March", "5"}),
            "March 3: 2023-03-03..2023-03-03 day");
}

}  // namespace
}  // namespace sanudo
