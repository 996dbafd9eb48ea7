// SPDX-License-Identifier: Apache-2.0
// A day of the Gregorian calendar, or "no day". Order and arithmetic by day.
#ifndef SANUDO_BASE_DATE_H_
#define SANUDO_BASE_DATE_H_

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sanudo {

struct Date {
  int16_t year = 0;
  uint8_t month = 0;  // 1-12; 0: no date
  uint8_t day = 0;    // 1-31

  bool known() const { return month != 0; }
  friend auto operator<=>(const Date&, const Date&) = default;
};

// Days since 1970-01-01 and back; both only for known dates.
int32_t day_number(Date date);
Date date_of(int32_t day_number);
Date add_days(Date date, int32_t days);

// 0 Monday ... 6 Sunday.
int weekday(Date date);
int days_in_month(int year, int month);

// "YYYY-MM-DD"; nothing for anything else or for a day that does not exist.
std::optional<Date> parse_date(std::string_view text);

// "YYYY-MM-DD"; empty for an unknown date.
std::string to_string(Date date);

}  // namespace sanudo

#endif  // SANUDO_BASE_DATE_H_
