// SPDX-License-Identifier: Apache-2.0
#include "time/timex_value.h"

#include <fmt/format.h>

#include <utility>

namespace sanudo {
namespace {

const char* vague_reference(VagueTime vague) {
  switch (vague) {
    case VagueTime::kPast: return "PAST_REF";
    case VagueTime::kFuture: return "FUTURE_REF";
    default: return "PRESENT_REF";
  }
}

// The letters of a duration's unit.
const char* unit_letters(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::kSecond: return "S";
    case TimeUnit::kMinute: return "M";
    case TimeUnit::kHour: return "H";
    case TimeUnit::kDay: return "D";
    case TimeUnit::kWeekend: return "WE";
    case TimeUnit::kWeek: return "W";
    case TimeUnit::kMonth: return "M";
    case TimeUnit::kQuarter: return "Q";
    case TimeUnit::kDecade: return "E";
    case TimeUnit::kCentury: return "C";
    default: return "Y";
  }
}

// "and a half" in the next smaller unit: "P2Y6M", "PT1M30S".
std::string half_of(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::kYear: return "6M";
    case TimeUnit::kMinute: return "30S";
    case TimeUnit::kHour: return "30M";
    case TimeUnit::kDay: return "T12H";
    default: return "";
  }
}

// Some decades and centuries are so many years.
std::pair<int, TimeUnit> in_years(int count, TimeUnit unit) {
  if (count == kSome) return {count, unit};
  if (unit == TimeUnit::kDecade) return {count * 10, TimeUnit::kYear};
  if (unit == TimeUnit::kCentury) return {count * 100, TimeUnit::kYear};
  return {count, unit};
}

std::string duration(const TimeValue& value) {
  const auto [count, unit] = in_years(value.count, value.unit);
  const std::string number = count == kSome ? "X" : std::to_string(count);
  return fmt::format("P{}{}{}{}", unit < TimeUnit::kDay ? "T" : "", number, unit_letters(unit),
                     value.and_half ? half_of(unit) : "");
}

std::string repeated(const TimeValue& value) {
  if (value.weekday >= 0) return fmt::format("XXXX-WXX-{}", value.weekday + 1);
  if (value.month != 0) return fmt::format("XXXX-{:02}", value.month);
  return duration(value);
}

// ISO 8601: the week that holds the year's first Thursday is its first.
std::string week(Date monday) {
  const Date thursday = add_days(monday, 3 - weekday(monday));
  const int day_of_year = day_number(thursday) - day_number({thursday.year, 1, 1});
  return fmt::format("{:04}-W{:02}", thursday.year, day_of_year / 7 + 1);
}

const char* season_letters(int month) {
  switch (month) {
    case 3: return "SP";
    case 6: return "SU";
    case 9: return "FA";
    default: return "WI";
  }
}

std::string date(const DayRange& days) {
  const Date start = days.start;
  switch (days.unit) {
    case TimeUnit::kWeekend: return week(start) + "-WE";
    case TimeUnit::kWeek: return week(start);
    case TimeUnit::kMonth: return fmt::format("{:04}-{:02}", start.year, start.month);
    case TimeUnit::kQuarter: return fmt::format("{:04}-Q{}", start.year, start.month / 3 + 1);
    case TimeUnit::kSeason: return fmt::format("{:04}-{}", start.year, season_letters(start.month));
    case TimeUnit::kHalf: return fmt::format("{:04}-H{}", start.year, start.month / 6 + 1);
    case TimeUnit::kYear: return fmt::format("{:04}", start.year);
    case TimeUnit::kDecade: return fmt::format("{:03}", start.year / 10);
    case TimeUnit::kCentury: return fmt::format("{:02}", start.year / 100);
    default: return to_string(start);
  }
}

std::string part_of_day(const TimeValue& value) {
  if (value.hour >= 0) {
    return fmt::format("T{:02}:{:02}", value.hour, value.minute < 0 ? 0 : value.minute);
  }
  switch (value.part) {
    case DayPart::kMorning: return "TMO";
    case DayPart::kMidday: return "T12:00";
    case DayPart::kAfternoon: return "TAF";
    case DayPart::kEvening: return "TEV";
    case DayPart::kNight: return "TNI";
    case DayPart::kNone: return "";
  }
  return "";
}

}  // namespace

const char* timex_type(TimeKind kind) {
  switch (kind) {
    case TimeKind::kDate: return "DATE";
    case TimeKind::kTime: return "TIME";
    case TimeKind::kDuration: return "DURATION";
    case TimeKind::kSet: return "SET";
  }
  return "DATE";
}

std::string timex_value(const TimeValue& value, const DayRange& days) {
  if (value.vague != VagueTime::kNone) return vague_reference(value.vague);
  if (value.kind == TimeKind::kDuration) return duration(value);
  if (value.kind == TimeKind::kSet) return repeated(value);
  const std::string day = days.start.known() ? date(days) : "XXXX-XX-XX";
  return value.kind == TimeKind::kTime ? day + part_of_day(value) : day;
}

}  // namespace sanudo
