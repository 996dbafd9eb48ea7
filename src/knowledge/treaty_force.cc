// SPDX-License-Identifier: Apache-2.0
#include "knowledge/treaty_force.h"

#include <algorithm>

namespace sanudo {
namespace {

// The same day so many months later, or the last of that month.
Date add_months(Date date, int months) {
  const int month = date.year * 12 + date.month - 1 + months;
  Date later = date;
  later.year = static_cast<int16_t>(month / 12);
  later.month = static_cast<uint8_t>(month % 12 + 1);
  later.day = std::min(date.day, static_cast<uint8_t>(days_in_month(later.year, later.month)));
  return later;
}

Date first_of_month(Date date) {
  date.day = 1;
  return date;
}

Date waited(Date given, std::string_view rule) {
  if (rule == "30d" || rule == "later_30d") return add_days(given, 30);
  if (rule == "90d") return add_days(given, 90);
  if (rule == "3m") return add_months(given, 3);
  if (rule == "6m") return add_months(given, 6);
  if (rule == "first_after_60d") return add_months(first_of_month(add_days(given, 60)), 1);
  if (rule == "first_after_3m") return add_months(first_of_month(add_months(given, 3)), 1);
  if (rule == "first_of_6m") return first_of_month(add_months(given, 6));
  return given;
}

}  // namespace

Date effect_of_consent(Date given, std::string_view rule, Date in_force) {
  if (rule == "later_30d" && given <= in_force) return in_force;
  return std::max(waited(given, rule), in_force);
}

}  // namespace sanudo
