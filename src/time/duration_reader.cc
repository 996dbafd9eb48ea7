// SPDX-License-Identifier: Apache-2.0
#include "time/duration_reader.h"

#include <array>

#include "time/calendar_words.h"
#include "time/count_words.h"

namespace sanudo {
namespace {

struct CountedUnit {
  TimeCount count;
  TimeUnit unit = TimeUnit::kDay;
  size_t unit_at = 0;
  size_t length = 0;  // 0: none
};

bool is_plural(std::string_view form) { return form.ends_with('s'); }

// Between count and unit: "two more weeks", "eight trading days".
bool is_inner_adjective(std::string_view form) {
  constexpr std::array<std::string_view, 11> kInner = {
      "more",    "additional", "consecutive", "straight", "full",      "whole",
      "trading", "business",   "working",     "long",     "successive"};
  return one_of(kInner, form);
}

// "36 years old", "12-year-old": an age is no time of the report.
bool is_age(const TimeWords& words, size_t behind) {
  return words.is(behind, "old") || words.is(behind, "olds") ||
         (words.hyphenated(behind) && !words.is(behind, "long"));
}

// "two weeks", "a year and a half", "weeks or months".
CountedUnit read_counted_unit(const TimeWords& words, size_t at) {
  CountedUnit found;
  found.count = read_count(words, at);
  if (found.count.length == 0) return found;
  size_t next = at + found.count.length;
  if (is_inner_adjective(words[next])) ++next;
  const std::optional<TimeUnit> unit = unit_of(words[next]);
  if (!unit || (*unit == TimeUnit::kSecond && !is_plural(words[next]))) return found;
  if (*unit == TimeUnit::kQuarter && words.hyphenated(next)) return found;  // "three-quarters"
  found.unit = *unit;
  found.unit_at = next++;
  if (words.is(next, "and") && words.is(next + 1, "a") && words.is(next + 2, "half")) {
    found.count.and_half = true;
    next += 3;
  }
  if (!is_age(words, next)) found.length = next - at;
  return found;
}

void set_duration(const TimeWords& words, const CountedUnit& counted, TimeCursor* cursor) {
  TimeValue& value = cursor->match.value;
  value.kind = TimeKind::kDuration;
  value.unit = counted.unit;
  value.count = counted.count.count;
  value.and_half = counted.count.and_half;
  cursor->match.core = words.token(counted.unit_at);
}

// "for years", "weeks of talks", "weeks or months": a length that is not said.
bool read_bare_plural(const TimeWords& words, TimeCursor* cursor) {
  const size_t at = cursor->at;
  const std::optional<TimeUnit> unit = unit_of(words[at]);
  if (!unit || !is_plural(words[at]) || is_age(words, at + 1) || words.hyphenated(at)) return false;
  const bool led = at > 0 && (words.is(at - 1, "for") || words.is(at - 1, "in") ||
                              words.is(at - 1, "within") || words.is(at - 1, "after"));
  const bool other = words.is(at + 1, "or") && unit_of(words[at + 2]);
  if (!led && !other && !words.is(at + 1, "of")) return false;
  cursor->match.value.kind = TimeKind::kDuration;
  cursor->match.value.unit = *unit;
  cursor->match.value.count = kSome;
  cursor->take_core(words);
  if (other) cursor->at += 2;
  return true;
}

// "the first", "the past", "another": how a length lies to the report's day.
struct Stretch {
  size_t length = 0;
  int side = 0;  // -1 up to the report's day, 1 from it on
};

Stretch read_stretch(const TimeWords& words, size_t first) {
  constexpr std::array<std::string_view, 6> kOther = {"first", "final", "latest",
                                                      "same",  "early", "initial"};
  size_t at = first;
  if (words.is(at, "the") || words.is(at, "these") || words.is(at, "those")) ++at;
  if (is_age(words, at)) return {};
  const std::optional<int> shift = shift_of(words[at]);
  if (shift && *shift != 0 && !words.is(at, "previous") && !words.is(at, "following")) {
    return {at + 1 - first, *shift};
  }
  if (shift || one_of(kOther, words[at])) ++at;
  return {at - first, 0};
}

bool is_amount(const Word& word) {
  return word.upos == Upos::kNum || word.upos == Upos::kSym || word.upos == Upos::kNoun ||
         word.form == "times" || word.form == "twice" || word.form == "once";
}

// "$3 billion a year", "twice a week": behind an amount, not behind a preposition.
bool read_rate(const TimeWords& words, TimeCursor* cursor) {
  const size_t at = cursor->at;
  if (at == 0 || !(words.is(at, "a") || words.is(at, "an"))) return false;
  const std::optional<TimeUnit> unit = unit_of(words[at + 1]);
  if (!unit || !is_amount(words.tree_word(at - 1)) || words.hyphenated(at + 2)) return false;
  if (words.is(at + 2, "ago") || words.is(at + 2, "earlier") || words.is(at + 2, "later") ||
      words.is(at + 2, "before") || words.is(at + 2, "after")) {
    return false;
  }
  cursor->match.value.kind = TimeKind::kSet;
  cursor->match.value.unit = *unit;
  cursor->match.value.count = 1;
  ++cursor->at;
  cursor->take_core(words);
  return true;
}

// "every day", "each Thursday", "every July".
bool read_each(const TimeWords& words, TimeCursor* cursor) {
  size_t at = cursor->at;
  if (!words.is(at, "every") && !words.is(at, "each")) return false;
  ++at;
  TimeValue& value = cursor->match.value;
  const bool other = words.is(at, "other");
  if (other) ++at;
  const TimeCount count = read_count(words, at);
  const std::optional<TimeUnit> unit = unit_of(words[at + count.length]);
  const int weekday = weekday_of(words[at], false);
  const int month = words.capital(at) ? month_of(words[at]) : 0;
  if (!unit && weekday < 0 && month == 0) return false;
  value.kind = TimeKind::kSet;
  if (unit) {
    value.unit = *unit;
    value.count = count.length != 0 ? count.count : other ? 2 : 1;
    at += count.length;
  } else {
    value.weekday = weekday;
    value.month = month;
  }
  cursor->at = at;
  cursor->take_core(words);
  return true;
}

}  // namespace

size_t skip_approximation(const TimeWords& words, size_t at) {
  constexpr std::array<std::string_view, 7> kAbout = {
      "about", "around", "nearly", "almost", "roughly", "approximately", "some"};
  if (one_of(kAbout, words[at])) return at + 1;
  const bool than = words.is(at + 1, "than");
  if (than && (words.is(at, "more") || words.is(at, "less") || words.is(at, "fewer"))) {
    return at + 2;
  }
  if (words.is(at, "no") && words.is(at + 2, "than")) return at + 3;
  if (words.is(at, "at") && (words.is(at + 1, "least") || words.is(at + 1, "most"))) return at + 2;
  return words.is(at, "up") && words.is(at + 1, "to") ? at + 2 : at;
}

bool read_distance(const TimeWords& words, TimeCursor* cursor) {
  const CountedUnit counted = read_counted_unit(words, cursor->at);
  if (counted.length == 0) return false;
  size_t at = cursor->at + counted.length;
  if (words.is(at, "or") && words.is(at + 1, "so")) at += 2;
  const bool ago = words.is(at, "ago");
  const bool back = ago || words.is(at, "earlier");
  const bool from_now = words.is(at, "from") && words.is(at + 1, "now");
  if (!back && !from_now && !words.is(at, "later")) return false;
  TimeValue& value = cursor->match.value;
  value.unit = counted.unit;
  if (counted.count.count == kSome) {
    value.vague = back ? VagueTime::kPast : VagueTime::kFuture;
  } else {
    value.shift = back ? -counted.count.count : counted.count.count;
    value.relative = ago || from_now;
    value.from_context = !value.relative;
    value.or_quarter = back && value.shift == -1 && counted.unit == TimeUnit::kYear;
  }
  cursor->match.core = words.token(counted.unit_at);
  cursor->at = at + (from_now ? 2 : 1);
  return true;
}

bool read_duration(const TimeWords& words, TimeCursor* cursor) {
  if (read_bare_plural(words, cursor)) return true;
  const Stretch stretch = read_stretch(words, cursor->at);
  const CountedUnit counted = read_counted_unit(words, cursor->at + stretch.length);
  if (counted.length == 0) return false;
  if (stretch.length > 0 && counted.count.article) return false;
  if (counted.unit == TimeUnit::kWeekend) return false;
  set_duration(words, counted, cursor);
  TimeValue& value = cursor->match.value;
  const size_t at = cursor->at;
  if (value.count != kSome) value.stretch = stretch.side * value.count;
  value.within = value.count != kSome && value.stretch == 0 && at > 0 &&
                 (words.is(at - 1, "in") || words.is(at - 1, "within"));
  cursor->at += stretch.length + counted.length;
  return true;
}

bool read_set(const TimeWords& words, TimeCursor* cursor) {
  const std::optional<TimeUnit> frequency = frequency_of(words[cursor->at]);
  if (frequency && *frequency != TimeUnit::kQuarter && !words.capital(cursor->at)) {
    cursor->match.value.kind = TimeKind::kSet;
    cursor->match.value.unit = *frequency;
    cursor->match.value.count = 1;
    cursor->take_core(words);
    return true;
  }
  return read_each(words, cursor) || read_rate(words, cursor);
}

}  // namespace sanudo
