// SPDX-License-Identifier: Apache-2.0
// The English words of the calendar. All functions take a lower-case form, with or without the
// full stop of an abbreviation.
#ifndef SANUDO_TIME_CALENDAR_WORDS_H_
#define SANUDO_TIME_CALENDAR_WORDS_H_

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "time/time_value.h"

namespace sanudo {

// 1-12; 0: no month. "sept.", "feb" as well as the full names.
int month_of(std::string_view word);
// 0 Monday ... 6 Sunday; -1: no weekday. Abbreviations ("fri") only where asked for: "sun", "sat"
// and "wed" are words of their own.
int weekday_of(std::string_view word, bool abbreviations);
// 1 spring ... 4 winter; 0: none.
int season_of(std::string_view word);
// "day", "weeks", "year" ...
std::optional<TimeUnit> unit_of(std::string_view word);
// A day of the month: "4", "04", "4th"; 0: none.
int day_of_month(std::string_view word);
// 1-4 of "first", "1st", "third" ...; 0: none.
int ordinal_of_four(std::string_view word);
// 1000-2199 in four digits; 0: none.
int year_number(std::string_view word);
// 20 of "20th", 19 of "nineteenth"; 0: none.
int century_number(std::string_view word);
// morning, evening, night ...; kNone: none of them.
DayPart day_part_of(std::string_view word);
// The unit that comes back: "daily", "weekly", "annually".
std::optional<TimeUnit> frequency_of(std::string_view word);

// -1 of "last", 1 of "next", 0 of "this"; nothing for other words.
std::optional<int> shift_of(std::string_view word);

template <size_t N>
bool one_of(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace sanudo

#endif  // SANUDO_TIME_CALENDAR_WORDS_H_
