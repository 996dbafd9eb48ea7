// SPDX-License-Identifier: Apache-2.0
#include "base/date.h"

#include <fmt/format.h>

#include <charconv>
#include <chrono>

namespace sanudo {
namespace {

std::chrono::year_month_day calendar_day(Date date) {
  return {std::chrono::year{date.year}, std::chrono::month{date.month}, std::chrono::day{date.day}};
}

bool parse_number(std::string_view digits, int* value) {
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), *value);
  return error == std::errc() && end == digits.data() + digits.size();
}

}  // namespace

int32_t day_number(Date date) {
  return std::chrono::sys_days{calendar_day(date)}.time_since_epoch().count();
}

Date date_of(int32_t day_number) {
  const std::chrono::year_month_day day{std::chrono::sys_days{std::chrono::days{day_number}}};
  return {static_cast<int16_t>(int{day.year()}),
          static_cast<uint8_t>(static_cast<unsigned>(day.month())),
          static_cast<uint8_t>(static_cast<unsigned>(day.day()))};
}

Date add_days(Date date, int32_t days) { return date_of(day_number(date) + days); }

int weekday(Date date) {
  const std::chrono::weekday day{std::chrono::sys_days{calendar_day(date)}};
  return static_cast<int>(day.iso_encoding()) - 1;
}

int days_in_month(int year, int month) {
  const std::chrono::year_month_day_last last{
      std::chrono::year{year},
      std::chrono::month_day_last{std::chrono::month{static_cast<unsigned>(month)}}};
  return static_cast<int>(static_cast<unsigned>(last.day()));
}

std::optional<Date> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  int year = 0;
  int month = 0;
  int day = 0;
  if (!parse_number(text.substr(0, 4), &year) || !parse_number(text.substr(5, 2), &month) ||
      !parse_number(text.substr(8, 2), &day)) {
    return std::nullopt;
  }
  const Date date{static_cast<int16_t>(year), static_cast<uint8_t>(month),
                  static_cast<uint8_t>(day)};
  if (month < 1 || month > 12 || !calendar_day(date).ok()) return std::nullopt;
  return date;
}

std::string to_string(Date date) {
  if (!date.known()) return {};
  return fmt::format("{:04d}-{:02d}-{:02d}", date.year, int{date.month}, int{date.day});
}

}  // namespace sanudo
