// SPDX-License-Identifier: Apache-2.0
#include "time/clock_reader.h"

#include <array>
#include <charconv>
#include <string_view>

#include "time/calendar_reader.h"
#include "time/calendar_words.h"
#include "time/period_reader.h"

namespace sanudo {
namespace {

constexpr int kHalfDay = 12;

struct Clock {
  int hour = -1;
  int minute = -1;
  size_t length = 0;  // 0: none
};

int number(std::string_view digits) {
  int value = -1;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return error == std::errc() && end == digits.data() + digits.size() ? value : -1;
}

// "10:35", "7.15", "5".
Clock read_figures(std::string_view form) {
  constexpr size_t kLongest = 5;
  if (form.empty() || form.size() > kLongest) return {};
  const size_t colon = form.find_first_of(":.");
  Clock clock;
  clock.hour = number(form.substr(0, colon));
  if (colon != std::string_view::npos) clock.minute = number(form.substr(colon + 1));
  const bool right = clock.hour >= 0 && clock.hour <= 24 &&
                     (colon == std::string_view::npos || (clock.minute >= 0 && clock.minute < 60));
  clock.length = right ? 1 : 0;
  return clock;
}

// 1 before noon, 2 after; 0: neither.
int half_of_day(std::string_view word) {
  if (word == "a.m." || word == "am" || word == "a.m") return 1;
  if (word == "p.m." || word == "pm" || word == "p.m") return 2;
  return 0;
}

Clock in_half(Clock clock, int half) {
  if (clock.hour > kHalfDay) return {};
  clock.hour = clock.hour % kHalfDay + (half == 2 ? kHalfDay : 0);
  return clock;
}

bool is_zone(std::string_view word) {
  constexpr std::array<std::string_view, 12> kZones = {"gmt", "utc", "est", "edt", "pst", "pdt",
                                                       "cst", "cdt", "cet", "bst", "ist", "msk"};
  return one_of(kZones, word);
}

Clock read_hour(const TimeWords& words, size_t at) {
  if (words.is(at, "noon") || words.is(at, "midnight")) {
    return {words.is(at, "noon") ? kHalfDay : 2 * kHalfDay, 0, 1};
  }
  Clock clock = read_figures(words[at]);
  if (clock.length == 0) return {};
  const int half = half_of_day(words[at + 1]);
  if (half != 0) {
    clock = in_half(clock, half);
    if (clock.length != 0) ++clock.length;
    return clock;
  }
  const bool told = clock.minute >= 0 && words[at].find(':') != std::string_view::npos &&
                    (is_zone(words[at + 1]) || words.is(at + 1, "local"));
  return told ? clock : Clock{};
}

void read_day_behind(const TimeWords& words, TimeCursor* cursor) {
  TimeCursor next = *cursor;
  if (words.is(next.at, ",") || words.is(next.at, "on")) ++next.at;
  if (read_weekday_first(words, &next) || read_calendar_day(words, &next) ||
      read_deictic_day(words, &next)) {
    *cursor = next;
  }
}

}  // namespace

bool read_clock(const TimeWords& words, TimeCursor* cursor) {
  const Clock clock = read_hour(words, cursor->at);
  if (clock.length == 0) return false;
  TimeCursor next = *cursor;
  next.match.core = words.token(next.at);
  next.at += clock.length;
  if (is_zone(words[next.at])) ++next.at;
  if (words.is(next.at, "local") && words.is(next.at + 1, "time")) next.at += 2;
  read_day_behind(words, &next);
  next.match.value.kind = TimeKind::kTime;
  next.match.value.hour = clock.hour;
  next.match.value.minute = clock.minute;
  *cursor = next;
  return true;
}

}  // namespace sanudo
