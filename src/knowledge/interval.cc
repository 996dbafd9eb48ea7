// SPDX-License-Identifier: Apache-2.0
#include "knowledge/interval.h"

#include <algorithm>

namespace sanudo {
namespace {

constexpr Date kBeginning{-32768, 1, 1};
constexpr Date kEnd{32767, 12, 31};

std::optional<uint32_t> number(std::string_view digits) {
  uint32_t value = 0;
  for (char c : digits) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + static_cast<uint32_t>(c - '0');
  }
  return value;
}

int year_of(PartialDate date) { return static_cast<int>(date / 10000); }
int month_of(PartialDate date) { return static_cast<int>(date / 100 % 100); }
int day_of(PartialDate date) { return static_cast<int>(date % 100); }

Date make_date(int year, int month, int day) {
  return Date{static_cast<int16_t>(year), static_cast<uint8_t>(month), static_cast<uint8_t>(day)};
}

Date known_or(Date date, Date fallback) { return date.known() ? date : fallback; }

}  // namespace

bool is_partial_date(PartialDate date) {
  if (date == 0) return true;
  const int year = year_of(date), month = month_of(date), day = day_of(date);
  if (year < 1 || year > 9998 || month > 12) return false;
  if (month == 0) return day == 0;
  return day <= days_in_month(year, month);
}

std::optional<PartialDate> parse_partial_date(std::string_view text) {
  if (text.empty()) return 0;
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return std::nullopt;
  const auto year = number(text.substr(0, 4));
  const auto month = text.size() > 4 ? number(text.substr(5, 2)) : 0;
  const auto day = text.size() > 7 ? number(text.substr(8, 2)) : 0;
  const bool dashes = (text.size() < 7 || text[4] == '-') && (text.size() < 10 || text[7] == '-');
  if (!year || !month || !day || !dashes) return std::nullopt;
  const bool zero_part = (text.size() > 4 && *month == 0) || (text.size() > 7 && *day == 0);
  const PartialDate date = *year * 10000 + *month * 100 + *day;
  if (zero_part || date == 0 || !is_partial_date(date)) return std::nullopt;
  return date;
}

PartialDate partial_date(Date day) {
  return static_cast<PartialDate>(day.year * 10000 + day.month * 100 + day.day);
}

Date first_day(PartialDate date) {
  if (date == 0) return Date{};
  return make_date(year_of(date), std::max(month_of(date), 1), std::max(day_of(date), 1));
}

Date day_after(PartialDate date) {
  if (date == 0) return Date{};
  if (month_of(date) == 0) return make_date(year_of(date) + 1, 1, 1);
  if (day_of(date) != 0) return add_days(first_day(date), 1);
  if (month_of(date) == 12) return make_date(year_of(date) + 1, 1, 1);
  return make_date(year_of(date), month_of(date) + 1, 1);
}

Certainty holds(Interval interval, Date on, bool grace) {
  if (!on.known()) return Certainty::kMaybe;
  const Date start = known_or(first_day(interval.from), kBeginning);
  const bool to_the_day = day_of(interval.to) != 0;
  const Date end_late = to_the_day ? first_day(interval.to) : day_after(interval.to);
  if (on < start || (end_late.known() && on > end_late)) return Certainty::kNo;
  if (on == end_late) return grace && to_the_day ? Certainty::kYes : Certainty::kNo;
  const bool surely_started =
      interval.from == 0 || day_of(interval.from) != 0 || on >= day_after(interval.from);
  const bool surely_lasts = on < known_or(first_day(interval.to), kEnd);
  return surely_started && surely_lasts ? Certainty::kYes : Certainty::kMaybe;
}

bool may_overlap(Interval one, Interval other) {
  const auto ends_before = [](Interval i, Interval j) {
    return i.to != 0 && j.from != 0 && i.to % 100 != 0 && first_day(i.to) <= first_day(j.from);
  };
  return !ends_before(one, other) && !ends_before(other, one);
}

Interval common_part(Interval one, Interval other) {
  const bool later = first_day(one.from) > first_day(other.from);
  const bool open = one.to == 0 || (other.to != 0 && first_day(other.to) < first_day(one.to));
  return {later ? one.from : other.from, open ? other.to : one.to};
}

bool surely_overlap(Interval one, Interval other) {
  const auto sure_start = [](Interval i) {
    if (day_of(i.from) != 0) return first_day(i.from);
    return known_or(day_after(i.from), kBeginning);
  };
  const Date start = std::max(sure_start(one), sure_start(other));
  const Date end = std::min(known_or(first_day(one.to), kEnd), known_or(first_day(other.to), kEnd));
  return start < end;
}

}  // namespace sanudo
