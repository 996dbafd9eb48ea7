// SPDX-License-Identifier: Apache-2.0
// The English words of the calendar. All functions take a lower-case form, with or without the
// full stop of an abbreviation.
#ifndef SANUDO_TIME_CALENDAR_WORDS_H_
#define SANUDO_TIME_CALENDAR_WORDS_H_

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
// "a", "two", "12"; 0: none.
int small_number(std::string_view word);
// A day of the month: "4", "04", "4th"; 0: none.
int day_of_month(std::string_view word);
// 1-4 of "first", "1st", "third" ...; 0: none.
int ordinal_quarter(std::string_view word);
// 1000-2199 in four digits; 0: none.
int year_number(std::string_view word);
bool is_part_of_day(std::string_view word);  // morning, evening, night ...

}  // namespace sanudo

#endif  // SANUDO_TIME_CALENDAR_WORDS_H_
