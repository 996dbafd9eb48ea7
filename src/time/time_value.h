// SPDX-License-Identifier: Apache-2.0
// What a time expression says, before it is held against the report's day, and the days it then
// means. The symbolic half of TIMEX3 (Pustejovsky and others 2003).
#ifndef SANUDO_TIME_TIME_VALUE_H_
#define SANUDO_TIME_TIME_VALUE_H_

#include <cstdint>
#include <optional>
#include <string>

#include "base/date.h"

namespace sanudo {

enum class TimeKind : uint8_t { kDate, kTime, kDuration, kSet };

// From the smallest to the largest.
enum class TimeUnit : uint8_t {
  kSecond,
  kMinute,
  kHour,
  kDay,
  kWeekend,
  kWeek,
  kMonth,
  kQuarter,
  kSeason,
  kHalf,
  kYear,
  kDecade,
  kCentury
};

// On which side of the report's day an expression without a year lies.
enum class TimeSide : uint8_t { kUnknown, kPast, kFuture };

// "Recently", "now", "soon": no days.
enum class VagueTime : uint8_t { kNone, kPast, kPresent, kFuture };

enum class DayPart : uint8_t { kNone, kMorning, kMidday, kAfternoon, kEvening, kNight };

inline constexpr int kSome = -1;  // "several", "a few"

struct TimeValue {
  TimeKind kind = TimeKind::kDate;
  TimeUnit unit = TimeUnit::kDay;
  int year = 0;                   // 0: not said
  std::optional<int> year_shift;  // "March last year" -1: counted from the report's year
  int month = 0;                  // 1-12; 0: not said
  int day = 0;                    // 1-31; 0: not said
  int last_day = 0;               // of "February 4-6"; 0: one day
  int weekday = -1;               // 0 Monday ... 6 Sunday; -1: not said
  int index = 0;                  // quarter 1-4; half 1-2; season 1 spring ... 4 winter
  bool relative = false;          // counted in units, by `shift`, from the report's day ...
  bool from_context = false;      // ... or from the last date of the text: "two days later"
  int shift = 0;
  bool or_quarter = false;  // "a year earlier": that of the quarter, where the text speaks of one
  int count = 0;            // units of a duration or set; kSome
  bool and_half = false;    // "a year and a half"
  int stretch = 0;         // "the past two weeks" -2, "the next three days" 3: all the days between
  bool within = false;     // "in two weeks": with a verb of the future as "the next two weeks"
  bool this_year = false;  // "this March"
  TimeSide side = TimeSide::kUnknown;  // "last Friday", "next March"
  VagueTime vague = VagueTime::kNone;
  DayPart part = DayPart::kNone;
  int hour = -1;  // 0-24; -1: not said
  int minute = -1;

  // Means the same days whatever the report's day is.
  bool is_absolute() const { return year != 0; }
};

struct DayRange {
  Date start;             // unknown: the report's day is needed, or there is no such day
  Date end;               // inclusive
  std::string precision;  // day, week, month, season, year
  TimeUnit unit = TimeUnit::kDay;
};

// What expressions are counted from.
struct TimeContext {
  Date report_date;  // may be unknown
  DayRange last;     // the last date that the text gave; the report's day at first
  DayRange quarter;  // the last quarter of a year that it gave; unknown at first
};

// `side` is what the sentence's tense says; the expression's own word ("last", "next") goes before
// it. Durations that are not laid against a day ("for two weeks"), sets and vague times have none.
DayRange resolve(const TimeValue& value, const TimeContext& context, TimeSide side);
DayRange resolve(const TimeValue& value, Date report_date, TimeSide side);

// The Gregorian day, or an unknown one where there is none (30 February).
Date make_date(int year, int month, int day);

}  // namespace sanudo

#endif  // SANUDO_TIME_TIME_VALUE_H_
