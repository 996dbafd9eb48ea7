// SPDX-License-Identifier: Apache-2.0
#include "time/time_expression.h"

#include <gtest/gtest.h>

#include "tests/time/report_builder.h"

namespace sanudo {
namespace {

const Date kThursday{2023, 6, 15};

// "words: start..end precision" of the only expression.
std::string read(const TestReport& report, Date date) {
  std::string out;
  for (const TimeExpression& time : find_times(report.text, report.trees, date)) {
    if (!out.empty()) out += "; ";
    out += std::string(report.text.words(time.span)) + ": " + to_string(time.start) + ".." +
           to_string(time.end) + " " + time.precision;
  }
  return out;
}

std::string past(const std::vector<std::string>& words, Date date = kThursday) {
  return read(build_flat(words, "met", "VBD"), date);
}

std::string future(const std::vector<std::string>& words, Date date = kThursday) {
  return read(
      build_report({"They they PRON PRP 3 nsubj\nwill will AUX MD 3 aux\nmeet meet VERB VB 0 "
                    "root\n" +
                    [&words] {
                      std::string lines;
                      for (const std::string& word : words) {
                        lines += word + " " + word + " PROPN NNP 3 obl\n";
                      }
                      return lines;
                    }()}),
      date);
}

TEST(TimeExpression, ReadsTheOrdersOfAFullDate) {
  const std::string day = ": 2022-02-04..2022-02-04 day";
  EXPECT_EQ(past({"February", "4", ",", "2022"}), "February 4 , 2022" + day);
  EXPECT_EQ(past({"4", "February", "2022"}), "4 February 2022" + day);
  EXPECT_EQ(past({"Feb.", "4", ",", "2022"}), "Feb. 4 , 2022" + day);
  EXPECT_EQ(past({"4th", "of", "February", "2022"}), "4th of February 2022" + day);
  EXPECT_EQ(past({"2022-02-04"}), "2022-02-04" + day);
  EXPECT_EQ(past({"Friday", ",", "February", "4", ",", "2022"}),
            "Friday , February 4 , 2022" + day);
}

TEST(TimeExpression, RefusesFiguresThatCanBeTwoDays) {
  EXPECT_EQ(past({"04/02/2022"}), "");
  EXPECT_EQ(past({"25/02/2022"}), "25/02/2022: 2022-02-25..2022-02-25 day");
  EXPECT_EQ(past({"02/25/2022"}), "02/25/2022: 2022-02-25..2022-02-25 day");
}

TEST(TimeExpression, PutsAWeekdayOnTheSideOfTheTense) {
  EXPECT_EQ(past({"on", "Tuesday"}), "Tuesday: 2023-06-13..2023-06-13 day");
  EXPECT_EQ(future({"on", "Tuesday"}), "Tuesday: 2023-06-20..2023-06-20 day");
  EXPECT_EQ(past({"on", "Thursday"}), "Thursday: 2023-06-15..2023-06-15 day");
  EXPECT_EQ(past({"last", "Thursday"}), "last Thursday: 2023-06-08..2023-06-08 day");
}

TEST(TimeExpression, FindsTheYearOfADayByTenseAndWeekday) {
  EXPECT_EQ(past({"on", "December", "20"}), "December 20: 2022-12-20..2022-12-20 day");
  EXPECT_EQ(future({"on", "December", "20"}), "December 20: 2023-12-20..2023-12-20 day");
  // 4 February was a Friday in 2022, not in 2023.
  EXPECT_EQ(past({"on", "Friday", ",", "February", "4"}),
            "Friday , February 4: 2022-02-04..2022-02-04 day");
}

TEST(TimeExpression, CountsFromTheReportsDay) {
  EXPECT_EQ(past({"yesterday"}), "yesterday: 2023-06-14..2023-06-14 day");
  EXPECT_EQ(past({"last", "week"}), "last week: 2023-06-05..2023-06-11 week");
  EXPECT_EQ(past({"next", "month"}), "next month: 2023-07-01..2023-07-31 month");
  EXPECT_EQ(past({"two", "days", "ago"}), "two days ago: 2023-06-13..2023-06-13 day");
  EXPECT_EQ(past({"a", "year", "ago"}), "a year ago: 2022-01-01..2022-12-31 year");
  EXPECT_EQ(past({"the", "past", "two", "weeks"}),
            "the past two weeks: 2023-06-01..2023-06-15 week");
  EXPECT_EQ(past({"last", "month"}, {2023, 1, 10}), "last month: 2022-12-01..2022-12-31 month");
}

TEST(TimeExpression, ReadsLongerPeriods) {
  EXPECT_EQ(past({"in", "1999"}), "1999: 1999-01-01..1999-12-31 year");
  EXPECT_EQ(past({"since", "March"}), "March: 2023-03-01..2023-03-31 month");
  EXPECT_EQ(past({"since", "October"}), "October: 2022-10-01..2022-10-31 month");
  EXPECT_EQ(past({"third", "quarter", "of", "2020"}),
            "third quarter of 2020: 2020-07-01..2020-09-30 season");
  EXPECT_EQ(past({"last", "winter"}), "last winter: 2022-12-01..2023-02-28 season");
  EXPECT_EQ(past({"the", "1990s"}), "the 1990s: 1990-01-01..1999-12-31 year");
}

TEST(TimeExpression, KnowsNoDayThatDoesNotExist) {
  EXPECT_EQ(past({"February", "30", ",", "2022"}), "February 30 , 2022: .. day");
  EXPECT_EQ(past({"February", "29"}, {2021, 6, 15}), "February 29: 2020-02-29..2020-02-29 day");
}

TEST(TimeExpression, LeavesRelativeDaysOpenWithoutAReportDate) {
  EXPECT_EQ(past({"yesterday"}, {}), "yesterday: .. day");
  EXPECT_EQ(past({"in", "1999"}, {}), "1999: 1999-01-01..1999-12-31 year");
}

TEST(TimeExpression, IsNoPartOfAName) {
  const TestReport report = build_report(
      {"Black Black PROPN NNP 2 compound\nSeptember September PROPN NNP 3 nsubj\n"
       "attacked attack VERB VBD 0 root\nin in ADP IN 5 case\nMunich Munich PROPN NNP 3 obl\n"});
  EXPECT_EQ(read(report, kThursday), "");
}

TEST(TimeExpression, CountsAreNoYears) {
  const TestReport report =
      build_report({"of of ADP IN 3 case\n2000 2000 NUM CD 3 nummod\ntroops troop NOUN NNS 4 obl\n"
                    "left leave VERB VBD 0 root\n"});
  EXPECT_EQ(read(report, kThursday), "");
}

TEST(TimeExpression, NeedsACapitalForAMonth) {
  EXPECT_EQ(past({"on", "march", "4"}), "");
  EXPECT_EQ(past({"May"}), "");
}

}  // namespace
}  // namespace sanudo
