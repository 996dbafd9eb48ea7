// SPDX-License-Identifier: Apache-2.0
// Expressions and their TIMEX3 values, held against Thursday, 15 June 2023.
#include "time/timex_value.h"

#include <gtest/gtest.h>

#include "tests/time/report_builder.h"
#include "time/time_expression.h"

namespace sanudo {
namespace {

const Date kThursday{2023, 6, 15};

// "words: TYPE value" of every expression of "met WORDS".
std::string timex(const std::string& sentence) {
  std::vector<std::string> words;
  std::istringstream in(sentence);
  for (std::string word; in >> word;) words.push_back(word);
  const TestReport report = build_flat(words, "met", "VBD");
  std::string out;
  for (const TimeExpression& time : find_times(report.text, report.trees, kThursday)) {
    out += (out.empty() ? "" : "; ") + std::string(report.text.words(time.span)) + ": " +
           time.type + " " + time.value;
  }
  return out;
}

TEST(TimexValue, WritesPeriodsInTheirOwnForms) {
  EXPECT_EQ(timex("last week"), "last week: DATE 2023-W23");
  EXPECT_EQ(timex("last weekend"), "last weekend: DATE 2023-W23-WE");
  EXPECT_EQ(timex("the third quarter of 2020"), "the third quarter of 2020: DATE 2020-Q3");
  EXPECT_EQ(timex("the first half of 2020"), "the first half of 2020: DATE 2020-H1");
  EXPECT_EQ(timex("the summer of 1996"), "the summer of 1996: DATE 1996-SU");
  EXPECT_EQ(timex("the 1990s"), "the 1990s: DATE 199");
  EXPECT_EQ(timex("the late '80s"), "the late '80s: DATE 198");
  EXPECT_EQ(timex("the 20th century"), "the 20th century: DATE 19");
  EXPECT_EQ(timex("nineteen ninety-six"), "nineteen ninety-six: DATE 1996");
}

TEST(TimexValue, NumbersWeeksByTheFirstThursday) {
  TimeValue week;
  week.unit = TimeUnit::kWeek;
  week.relative = true;
  EXPECT_EQ(timex_value(week, resolve(week, Date{2021, 1, 3}, TimeSide::kPast)), "2020-W53");
  EXPECT_EQ(timex_value(week, resolve(week, Date{2021, 1, 4}, TimeSide::kPast)), "2021-W01");
}

TEST(TimexValue, MeasuresDurations) {
  EXPECT_EQ(timex("for two weeks"), "two weeks: DURATION P2W");
  EXPECT_EQ(timex("a three-year truce"), "three-year: DURATION P3Y");
  EXPECT_EQ(timex("nearly two decades"), "nearly two decades: DURATION P20Y");
  EXPECT_EQ(timex("several months"), "several months: DURATION PXM");
  EXPECT_EQ(timex("for years"), "years: DURATION PXY");
  EXPECT_EQ(timex("twenty-four hours"), "twenty-four hours: DURATION PT24H");
  EXPECT_EQ(timex("a year and a half"), "a year and a half: DURATION P1Y6M");
  EXPECT_EQ(timex("more than a hundred days"), "more than a hundred days: DURATION P100D");
  EXPECT_EQ(timex("12 to 18 months"), "12 to 18 months: DURATION P12M");
}

TEST(TimexValue, TakesNoAgeForATime) {
  EXPECT_EQ(timex("a 36-year-old man"), "");
  EXPECT_EQ(timex("12 years old"), "");
  EXPECT_EQ(timex("three-quarters of voters"), "");
}

TEST(TimexValue, CountsFromTheLastDateOfTheText) {
  EXPECT_EQ(timex("in 1996 and the following year"),
            "1996: DATE 1996; the following year: DATE 1997");
  EXPECT_EQ(timex("on March 3 ; two days later"),
            "March 3: DATE 2023-03-03; two days later: DATE 2023-03-05");
  EXPECT_EQ(timex("on March 3 ; two days ago"),
            "March 3: DATE 2023-03-03; two days ago: DATE 2023-06-13");
  EXPECT_EQ(timex("the same day"), "the same day: DATE 2023-06-15");
}

TEST(TimexValue, TakesAYearEarlierForTheQuarterOfThatYear) {
  EXPECT_EQ(timex("the first quarter ; a year earlier"),
            "the first quarter: DATE 2023-Q1; a year earlier: DATE 2022-Q1");
  EXPECT_EQ(timex("the first quarter and the year-earlier quarter"),
            "the first quarter: DATE 2023-Q1; the year-earlier quarter: DATE 2022-Q1");
  EXPECT_EQ(timex("a year earlier"), "a year earlier: DATE 2022");
}

TEST(TimexValue, PutsMonthsAndQuartersIntoTheYearNamedBesideThem) {
  EXPECT_EQ(timex("June last year"), "June last year: DATE 2022-06");
  EXPECT_EQ(timex("last year 's third quarter"), "last year 's third quarter: DATE 2022-Q3");
  EXPECT_EQ(timex("the end of next year"), "the end of next year: DATE 2024");
}

TEST(TimexValue, ReadsTimesOfDay) {
  EXPECT_EQ(timex("Tuesday night"), "Tuesday night: TIME 2023-06-13TNI");
  EXPECT_EQ(timex("10:35 a.m. Tuesday"), "10:35 a.m. Tuesday: TIME 2023-06-13T10:35");
  EXPECT_EQ(timex("at noon"), "noon: TIME 2023-06-15T12:00");
  EXPECT_EQ(timex("5 p.m. GMT"), "5 p.m. GMT: TIME 2023-06-15T17:00");
  EXPECT_EQ(timex("13 p.m."), "");
}

TEST(TimexValue, KnowsWhatComesBackAndWhatIsVague) {
  EXPECT_EQ(timex("every Monday"), "every Monday: SET XXXX-WXX-1");
  EXPECT_EQ(timex("each year"), "each year: SET P1Y");
  EXPECT_EQ(timex("recently"), "recently: DATE PAST_REF");
  EXPECT_EQ(timex("recent weeks"), "recent weeks: DATE PAST_REF");
  EXPECT_EQ(timex("several years ago"), "several years ago: DATE PAST_REF");
  EXPECT_EQ(timex("right now"), "right now: DATE PRESENT_REF");
}

TEST(TimexValue, LeavesVagueTimesAndPlainLengthsWithoutDays) {
  const TestReport report = build_flat({"recently", "for", "two", "weeks"}, "met", "VBD");
  const auto times = find_times(report.text, report.trees, kThursday);
  ASSERT_EQ(times.size(), 2u);
  for (const TimeExpression& time : times) EXPECT_FALSE(time.start.known()) << time.value;
}

}  // namespace
}  // namespace sanudo
