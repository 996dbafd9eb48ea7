// SPDX-License-Identifier: Apache-2.0
#include "time/time_value.h"

#include <cstdlib>

namespace sanudo {
namespace {

constexpr int kFirstYear = 1000;
constexpr int kLastYear = 2999;

const char* precision_of(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::kSecond:
    case TimeUnit::kMinute:
    case TimeUnit::kHour:
    case TimeUnit::kDay:
    case TimeUnit::kWeekend: return "day";
    case TimeUnit::kWeek: return "week";
    case TimeUnit::kMonth: return "month";
    case TimeUnit::kQuarter:
    case TimeUnit::kSeason:
    case TimeUnit::kHalf: return "season";
    case TimeUnit::kYear:
    case TimeUnit::kDecade:
    case TimeUnit::kCentury: return "year";
  }
  return "day";
}

DayRange days(Date start, Date end, TimeUnit unit) {
  if (!start.known() || !end.known()) return {{}, {}, precision_of(unit), unit};
  return {start, end, precision_of(unit), unit};
}

// `count` months from the first of this month on; the month may lie outside 1-12.
DayRange months(int year, int month, int count, TimeUnit unit) {
  const int first = year * 12 + month - 1;
  const int last = first + count - 1;
  const int last_year = last / 12;
  const int last_month = last % 12 + 1;
  if (first / 12 < kFirstYear || last_year > kLastYear) return days({}, {}, unit);
  return days(make_date(first / 12, first % 12 + 1, 1),
              make_date(last_year, last_month, days_in_month(last_year, last_month)), unit);
}

// The month, quarter, season or year with this number in this year.
DayRange period(const TimeValue& value, int year) {
  switch (value.unit) {
    case TimeUnit::kMonth: return months(year, value.month, 1, value.unit);
    case TimeUnit::kQuarter: return months(year, value.index * 3 - 2, 3, value.unit);
    case TimeUnit::kSeason: return months(year, value.index * 3, 3, value.unit);
    case TimeUnit::kHalf: return months(year, value.index * 6 - 5, 6, value.unit);
    case TimeUnit::kDecade: return months(year, 1, 120, value.unit);
    case TimeUnit::kCentury: return months(year, 1, 1200, value.unit);
    default: return months(year, 1, 12, value.unit);
  }
}

// The occurrence that the side asks for; where it says nothing, the one nearest to the report.
DayRange nearest_period(const TimeValue& value, Date report, TimeSide side) {
  if (value.this_year) return period(value, report.year);
  const bool quarter = value.unit == TimeUnit::kQuarter && value.side == TimeSide::kUnknown;
  if (side == TimeSide::kFuture && quarter) return period(value, report.year);
  if (side == TimeSide::kFuture) {
    const DayRange now = period(value, report.year);
    return now.end >= report ? now : period(value, report.year + 1);
  }
  const DayRange now = period(value, report.year);
  const bool strictly = value.side == TimeSide::kPast;
  if (strictly ? now.end < report : now.start <= report) return now;
  return period(value, report.year - 1);
}

bool suits(const TimeValue& value, Date date) {
  return date.known() && (value.weekday < 0 || weekday(date) == value.weekday);
}

// Distance in days. The side is a hint, not a law: "the deal, dated Nov. 10, ..." of a report of
// 2 November means the Nov. 10 to come. So the wrong side only makes days long.
int distance(Date date, Date report, TimeSide side) {
  constexpr int kWrongSide = 4;
  const int gap = day_number(date) - day_number(report);
  const bool wrong = (side == TimeSide::kPast && gap > 1) || (side == TimeSide::kFuture && gap < 0);
  return std::abs(gap) * (wrong ? kWrongSide : 1);
}

// A day with its weekday comes back after 5, 6, 11 or 12 years, 29 February after 4 or 8.
constexpr int kYearReach = 12;

Date nearest_day(const TimeValue& value, Date report, TimeSide side) {
  Date best;
  for (int year = report.year - kYearReach; year <= report.year + kYearReach; ++year) {
    const Date date = make_date(year, value.month, value.day);
    if (!suits(value, date)) continue;
    if (!best.known() || distance(date, report, side) < distance(best, report, side)) best = date;
  }
  return best;
}

DayRange calendar_day(const TimeValue& value, Date report, TimeSide side) {
  Date start;
  if (value.year != 0) {
    start = make_date(value.year, value.month, value.day);
  } else if (report.known()) {
    start = nearest_day(value, report, value.weekday < 0 ? side : TimeSide::kUnknown);
  }
  if (!start.known() || value.last_day == 0) return days(start, start, value.unit);
  return days(start, make_date(start.year, start.month, value.last_day), value.unit);
}

DayRange day_of_week(const TimeValue& value, Date report, TimeSide side) {
  if (side == TimeSide::kFuture) {
    int ahead = (value.weekday - weekday(report) + 7) % 7;
    if (ahead == 0 && value.side == TimeSide::kFuture) ahead = 7;
    return days(add_days(report, ahead), add_days(report, ahead), value.unit);
  }
  int back = (weekday(report) - value.weekday + 7) % 7;
  if (back == 0 && value.side == TimeSide::kPast) back = 7;
  return days(add_days(report, -back), add_days(report, -back), value.unit);
}

DayRange weekend(const TimeValue& value, Date report, TimeSide side) {
  const Date monday = add_days(report, -weekday(report));
  const bool before = value.shift < 0 || (value.shift == 0 && side != TimeSide::kFuture &&
                                          !value.this_year && weekday(report) < 5);
  const Date saturday = add_days(monday, 5 + (before ? -7 : 7 * value.shift));
  return days(saturday, add_days(saturday, 1), value.unit);
}

DayRange shifted(const TimeValue& value, Date from, TimeSide side) {
  const int month = from.month + value.shift;
  switch (value.unit) {
    case TimeUnit::kSecond:
    case TimeUnit::kMinute:
    case TimeUnit::kHour: return days(from, from, TimeUnit::kDay);
    case TimeUnit::kDay:
      return days(add_days(from, value.shift), add_days(from, value.shift), value.unit);
    case TimeUnit::kWeekend: return weekend(value, from, side);
    case TimeUnit::kWeek: {
      const Date monday = add_days(from, 7 * value.shift - weekday(from));
      return days(monday, add_days(monday, 6), value.unit);
    }
    case TimeUnit::kMonth: return months(from.year, month, 1, value.unit);
    case TimeUnit::kQuarter:
      return months(from.year, (from.month - 1) / 3 * 3 + 1 + 3 * value.shift, 3, value.unit);
    case TimeUnit::kDecade: return months((from.year / 10 + value.shift) * 10, 1, 120, value.unit);
    case TimeUnit::kCentury:
      return months((from.year / 100 + value.shift) * 100, 1, 1200, value.unit);
    default: return months(from.year + value.shift, 1, 12, value.unit);
  }
}

int months_in(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::kMonth: return 1;
    case TimeUnit::kQuarter:
    case TimeUnit::kSeason: return 3;
    case TimeUnit::kHalf: return 6;
    case TimeUnit::kYear: return 12;
    case TimeUnit::kDecade: return 120;
    case TimeUnit::kCentury: return 1200;
    default: return 0;
  }
}

// The day that many units away; a shorter month's last day where it has no such day.
Date moved(Date day, TimeUnit unit, int count) {
  if (unit < TimeUnit::kDay) return day;
  if (unit == TimeUnit::kDay) return add_days(day, count);
  if (unit == TimeUnit::kWeek || unit == TimeUnit::kWeekend) return add_days(day, 7 * count);
  const int month = day.year * 12 + day.month - 1 + count * months_in(unit);
  if (month / 12 < kFirstYear || month / 12 > kLastYear) return {};
  const int last = days_in_month(month / 12, month % 12 + 1);
  return make_date(month / 12, month % 12 + 1, day.day < last ? day.day : last);
}

DayRange stretch(const TimeValue& value, Date report) {
  const int count = value.stretch != 0 ? value.stretch : value.count;
  const Date other = moved(report, value.unit, count);
  return count < 0 ? days(other, report, value.unit) : days(report, other, value.unit);
}

// ----- what is counted from the text -----

// The quarter before the report's, where the text has spoken of none.
DayRange last_quarter(const TimeContext& context) {
  if (context.quarter.start.known() || !context.report_date.known()) return context.quarter;
  TimeValue before;
  before.unit = TimeUnit::kQuarter;
  before.shift = -1;
  return shifted(before, context.report_date, TimeSide::kPast);
}

// "the year-earlier quarter", "the 1988 quarter", "the latest quarter", "the third quarter a year
// earlier".
DayRange quarter_in_context(const TimeValue& value, const TimeContext& context) {
  const DayRange base = last_quarter(context);
  if (!base.start.known()) return days({}, {}, TimeUnit::kQuarter);
  const int month = value.index != 0 ? value.index * 3 - 2 : base.start.month;
  const int year = value.year != 0 ? value.year : base.start.year + value.year_shift.value_or(0);
  return months(year, month, 3, TimeUnit::kQuarter);
}

DayRange in_context(const TimeValue& value, const TimeContext& context, TimeSide side) {
  if (value.unit == TimeUnit::kQuarter && value.shift == 0) {
    return quarter_in_context(value, context);
  }
  if (!context.last.start.known()) return days({}, {}, value.unit);
  return shifted(value, context.last.start, side);
}

// "At 5 p.m." is on the day that the text speaks of.
DayRange day_of_clock(const TimeContext& context) {
  const bool one_day = context.last.start.known() && context.last.start == context.last.end;
  const Date day = one_day ? context.last.start : context.report_date;
  return days(day, day, TimeUnit::kDay);
}

bool has_days(const TimeValue& value, TimeSide side) {
  if (value.vague != VagueTime::kNone || value.kind == TimeKind::kSet) return false;
  const bool ahead = value.within && side == TimeSide::kFuture;
  return value.kind != TimeKind::kDuration || value.stretch != 0 || ahead;
}

bool names_no_day(const TimeValue& value) {
  return value.kind == TimeKind::kTime && value.weekday < 0 && value.month == 0 && !value.relative;
}

DayRange a_year_before(const DayRange& quarter) {
  return months(quarter.start.year - 1, quarter.start.month, 3, TimeUnit::kQuarter);
}

}  // namespace

Date make_date(int year, int month, int day) {
  if (year < kFirstYear || year > kLastYear || month < 1 || month > 12 || day < 1 ||
      day > days_in_month(year, month)) {
    return {};
  }
  return {static_cast<int16_t>(year), static_cast<uint8_t>(month), static_cast<uint8_t>(day)};
}

DayRange resolve(const TimeValue& value, const TimeContext& context, TimeSide side) {
  const Date report = context.report_date;
  if (!has_days(value, side)) return days({}, {}, value.unit);
  if (value.side != TimeSide::kUnknown) side = value.side;
  if (value.or_quarter && context.quarter.start.known()) return a_year_before(context.quarter);
  if (value.from_context) return in_context(value, context, side);
  if (names_no_day(value)) return day_of_clock(context);
  TimeValue dated = value;
  if (value.year_shift && report.known()) dated.year = report.year + *value.year_shift;
  if (value.unit == TimeUnit::kDay && value.month != 0) return calendar_day(dated, report, side);
  if (dated.year != 0) return period(dated, dated.year);
  if (!report.known()) return days({}, {}, value.unit);
  if (value.stretch != 0 || value.within) return stretch(value, report);
  if (value.relative) return shifted(value, report, side);
  if (value.unit == TimeUnit::kDay) return day_of_week(value, report, side);
  return nearest_period(value, report, side);
}

DayRange resolve(const TimeValue& value, Date report_date, TimeSide side) {
  const DayRange today = days(report_date, report_date, TimeUnit::kDay);
  return resolve(value, {report_date, today, {}}, side);
}

}  // namespace sanudo
