// SPDX-License-Identifier: Apache-2.0
// The half of TimeReader that reads periods and what is counted from the report's day.
#include <algorithm>
#include <array>

#include "time/calendar_words.h"
#include "time/time_reader.h"

namespace sanudo {
namespace {

constexpr std::array<std::string_view, 3> kLastWords = {"last", "past", "recent"};
constexpr std::array<std::string_view, 3> kNextWords = {"next", "coming", "upcoming"};

template <size_t N>
bool one_of(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace

bool TimeReader::read_deictic_day(Cursor* cursor) const {
  const std::string_view form = word(cursor->at);
  int shift = 0;
  size_t length = 1;
  if (form == "yesterday") {
    shift = -1;
  } else if (form == "tomorrow") {
    shift = 1;
  } else if (form == "last" && (is(cursor->at + 1, "night") || is(cursor->at + 1, "evening"))) {
    shift = -1;
    length = 2;
  } else if (form == "this" && is_part_of_day(word(cursor->at + 1))) {
    length = 2;
  } else if (form == "overnight" && tree_.words[cursor->at].upos == Upos::kAdv) {
    shift = -1;
  } else if (form != "today" && form != "tonight") {
    return false;
  }
  cursor->match.core = static_cast<TokenIndex>(cursor->at + length - 1);
  cursor->match.value.relative = true;
  cursor->match.value.shift = shift;
  cursor->at += length;
  if (length == 1 && is_part_of_day(word(cursor->at))) ++cursor->at;
  return true;
}

// "last week", "this month", "next year", "the past decade"; "last March", "next summer".
bool TimeReader::read_deictic_period(Cursor* cursor) const {
  Cursor next = *cursor;
  if (is(next.at, "the")) ++next.at;
  const std::string_view which = word(next.at);
  const int shift = one_of(kLastWords, which) ? -1 : one_of(kNextWords, which) ? 1 : 0;
  if (shift == 0 && which != "this" && which != "current") return false;
  ++next.at;
  if (!read_named_period(&next, shift)) return false;
  *cursor = next;
  return true;
}

bool TimeReader::read_named_period(Cursor* cursor, int shift) const {
  TimeValue& value = cursor->match.value;
  const std::string_view form = word(cursor->at);
  const std::optional<TimeUnit> unit = unit_of(form);
  if (unit && *unit != TimeUnit::kDay && !form.ends_with('s')) {
    value.unit = *unit;
    value.relative = true;
    value.shift = shift;
    value.this_year = shift == 0;
  } else if (season_of(form) != 0) {
    value.unit = TimeUnit::kSeason;
    value.index = season_of(form);
  } else if (month_of(form) != 0 && capital(cursor->at)) {
    value.unit = TimeUnit::kMonth;
    value.month = month_of(form);
  } else {
    return false;
  }
  if (!value.relative) {
    value.this_year = shift == 0;
    value.side = shift < 0 ? TimeSide::kPast : shift > 0 ? TimeSide::kFuture : TimeSide::kUnknown;
  }
  cursor->match.core = static_cast<TokenIndex>(cursor->at);
  ++cursor->at;
  return true;
}

// "the past two weeks", "the next three days", "recent weeks" has no number and no value.
bool TimeReader::read_stretch(Cursor* cursor) const {
  size_t at = cursor->at;
  if (is(at, "the")) ++at;
  const bool past = one_of(kLastWords, word(at));
  if (!past && !one_of(kNextWords, word(at))) return false;
  const int count = small_number(word(at + 1));
  const std::optional<TimeUnit> unit = unit_of(word(at + 2));
  if (count == 0 || !unit) return false;
  cursor->match.core = static_cast<TokenIndex>(at + 2);
  cursor->match.value.unit = *unit;
  cursor->match.value.stretch = past ? -count : count;
  cursor->at = at + 3;
  return true;
}

// "two days ago", "a year ago"; "in three weeks" where the tense or word order says future.
bool TimeReader::read_distance(Cursor* cursor) const {
  size_t at = cursor->at;
  const bool ahead = is(at, "in") || is(at, "within");
  if (ahead) ++at;
  const int count = small_number(word(at));
  const std::optional<TimeUnit> unit = unit_of(word(at + 1));
  if (count == 0 || !unit) return false;
  const bool ago = is(at + 2, "ago");
  if (!ago && (!ahead || is(at, "a") || is(at + 2, "of"))) return false;
  if (ago && ahead) return false;
  cursor->match.core = static_cast<TokenIndex>(at + 1);
  cursor->match.value.unit = *unit;
  if (ago) {
    cursor->match.value.relative = true;
    cursor->match.value.shift = -count;
  } else {
    cursor->match.value.stretch = count;
    cursor->match.value.side = TimeSide::kFuture;
  }
  cursor->at = at + (ago ? 3 : 2);
  return true;
}

bool TimeReader::read_quarter(Cursor* cursor) const {
  Cursor next = *cursor;
  if (is(next.at, "the")) ++next.at;
  TimeValue& value = next.match.value;
  value.unit = TimeUnit::kQuarter;
  const std::string_view form = word(next.at);
  const bool short_form = form.size() == 2 && form[0] == 'q' && form[1] >= '1' && form[1] <= '4';
  value.index = short_form ? form[1] - '0' : ordinal_quarter(form);
  if (value.index == 0) return false;
  ++next.at;
  if (is(next.at, "-")) ++next.at;
  if (!short_form && !is(next.at, "quarter")) return false;
  if (!short_form) ++next.at;
  next.match.core = static_cast<TokenIndex>(next.at - 1);
  read_year_behind(&next);
  if (short_form && value.year == 0) return false;
  *cursor = next;
  return true;
}

bool TimeReader::read_season(Cursor* cursor) const {
  Cursor next = *cursor;
  if (is(next.at, "the")) ++next.at;
  TimeValue& value = next.match.value;
  value.unit = TimeUnit::kSeason;
  value.index = season_of(word(next.at));
  if (value.index == 0 || (capital(next.at) && !starts_sentence(next.at))) return false;
  next.match.core = static_cast<TokenIndex>(next.at);
  ++next.at;
  read_year_behind(&next);
  const size_t first = cursor->at;
  const bool led = first > 0 && (is(first - 1, "in") || is(first - 1, "since"));
  if (value.year == 0 && !led) return false;
  *cursor = next;
  return true;
}

}  // namespace sanudo
