// SPDX-License-Identifier: Apache-2.0
#include "time/time_reader.h"

#include <array>

#include "time/calendar_reader.h"
#include "time/calendar_words.h"
#include "time/clock_reader.h"
#include "time/duration_reader.h"
#include "time/period_reader.h"

namespace sanudo {
namespace {

constexpr std::array<std::string_view, 7> kModifiers = {"early", "late", "later",   "earlier",
                                                        "mid",   "mid-", "sometime"};
constexpr std::array<std::string_view, 6> kParts = {"end",    "beginning", "start",
                                                    "middle", "rest",      "remainder"};

bool read_date(const TimeWords& words, bool modified, TimeCursor* cursor) {
  return read_clock(words, cursor) || read_weekday_first(words, cursor) ||
         read_calendar_day(words, cursor) || read_deictic_day(words, cursor) ||
         read_part_of_year(words, cursor) || read_year_earlier(words, cursor) ||
         read_context_period(words, cursor) || read_deictic_period(words, cursor) ||
         read_season(words, cursor) || read_month(words, cursor) || read_age(words, cursor) ||
         read_year(words, cursor) || read_this_period(words, cursor, modified);
}

// Lengths go before dates: "the past two weeks", "a year earlier".
bool read_any(const TimeWords& words, bool modified, TimeCursor* cursor) {
  return read_set(words, cursor) || read_distance(words, cursor) || read_duration(words, cursor) ||
         read_date(words, modified, cursor) || read_vague(words, cursor);
}

// "early", "late", "mid-", "the end of", "the beginning of": part of the words, not of the value.
size_t skip_modifier(const TimeWords& words, size_t at) {
  if (one_of(kModifiers, words[at])) return at + 1;
  const size_t noun = words.is(at, "the") ? at + 1 : at;
  if (one_of(kParts, words[noun]) && words.is(noun + 1, "of")) return noun + 2;
  return at;
}

bool read_modified(const TimeWords& words, TimeCursor* cursor) {
  TimeCursor next = *cursor;
  next.at = skip_modifier(words, next.at);
  if (next.at != cursor->at && read_date(words, true, &next)) {
    *cursor = next;
    return true;
  }
  next = *cursor;
  next.at = skip_approximation(words, next.at);
  if (next.at == cursor->at || !(read_distance(words, &next) || read_duration(words, &next))) {
    return false;
  }
  *cursor = next;
  return true;
}

}  // namespace

std::optional<TimeMatch> read_time_at(const TimeWords& words, size_t first) {
  TimeCursor cursor;
  cursor.at = first;
  if (!read_modified(words, &cursor) && !read_any(words, false, &cursor)) return std::nullopt;
  cursor.match.first = words.token(first);
  cursor.match.last = words.token(cursor.at - 1);
  return cursor.match;
}

}  // namespace sanudo
