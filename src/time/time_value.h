// SPDX-License-Identifier: Apache-2.0
// What a date expression says, before it is held against the report's day, and the days it then
// means. The symbolic half of TIMEX3's VAL (Pustejovsky and others 2003).
#ifndef SANUDO_TIME_TIME_VALUE_H_
#define SANUDO_TIME_TIME_VALUE_H_

#include <cstdint>
#include <string>

#include "base/date.h"

namespace sanudo {

enum class TimeUnit : uint8_t { kDay, kWeek, kWeekend, kMonth, kQuarter, kSeason, kYear, kDecade };

// On which side of the report's day an expression without a year lies.
enum class TimeSide : uint8_t { kUnknown, kPast, kFuture };

struct TimeValue {
  TimeUnit unit = TimeUnit::kDay;
  int year = 0;           // 0: not said
  int month = 0;          // 1-12; 0: not said
  int day = 0;            // 1-31; 0: not said
  int last_day = 0;       // of "February 4-6"; 0: one day
  int weekday = -1;       // 0 Monday ... 6 Sunday; -1: not said
  int index = 0;          // quarter 1-4; season 1 spring ... 4 winter
  bool relative = false;  // counted from the report's day by `shift` units
  int shift = 0;
  int stretch = 0;         // "the past two weeks" -2, "the next three days" 3: all the days between
  bool this_year = false;  // "this March"
  TimeSide side = TimeSide::kUnknown;  // "last Friday", "next March"

  // Means the same days whatever the report's day is.
  bool is_absolute() const { return year != 0; }
};

struct DayRange {
  Date start;             // unknown: the report's day is needed, or there is no such day
  Date end;               // inclusive
  std::string precision;  // day, week, month, season, year
};

// `report_date` may be unknown. `side` is what the sentence's tense says; the expression's own
// word ("last", "next") goes before it.
DayRange resolve(const TimeValue& value, Date report_date, TimeSide side);

// The Gregorian day, or an unknown one where there is none (30 February).
Date make_date(int year, int month, int day);

}  // namespace sanudo

#endif  // SANUDO_TIME_TIME_VALUE_H_
