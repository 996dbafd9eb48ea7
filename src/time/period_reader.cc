// SPDX-License-Identifier: Apache-2.0
#include "time/period_reader.h"

#include <array>

#include "time/calendar_reader.h"
#include "time/calendar_words.h"

namespace sanudo {
namespace {

constexpr std::array<std::string_view, 4> kOwners = {"the", "its", "their", "a"};

// ----- days counted from the report's -----

struct DeicticDay {
  int shift = 0;
  size_t length = 0;
  DayPart part = DayPart::kNone;
};

DeicticDay read_day_word(const TimeWords& words, size_t at) {
  const std::string_view form = words[at];
  const DayPart part = day_part_of(words[at + 1]);
  if (form == "yesterday") return {-1, 1, part};
  if (form == "tomorrow") return {1, 1, part};
  if (form == "today") return {0, 1, DayPart::kNone};
  if (form == "tonight") return {0, 1, DayPart::kNight};
  if (form == "overnight" && words.tree_word(at).upos == Upos::kAdv) {
    return {-1, 1, DayPart::kNight};
  }
  if (form == "last" && (part == DayPart::kNight || part == DayPart::kEvening)) {
    return {-1, 2, part};
  }
  if (form == "this" && part != DayPart::kNone) return {0, 2, part};
  if (form == "midday" && words.tree_word(at).upos == Upos::kNoun) return {0, 1, DayPart::kMidday};
  return {};
}

// "The day before yesterday" and "the day after tomorrow": one day further.
size_t read_day_beyond(const TimeWords& words, size_t at, int* shift) {
  const size_t first = at;
  if (words.is(at, "the")) ++at;
  if (!words.is(at, "day")) return 0;
  const bool before = words.is(at + 1, "before") && words.is(at + 2, "yesterday");
  const bool after = words.is(at + 1, "after") && words.is(at + 2, "tomorrow");
  if (!before && !after) return 0;
  *shift = before ? -2 : 2;
  return at + 3 - first;
}

// ----- periods counted from the report's -----

// "recent weeks", "the past years", "coming months": no days.
bool read_vague_plural(const TimeWords& words, TimeCursor* cursor) {
  size_t at = cursor->at;
  if (words.is(at, "the")) ++at;
  const bool past = words.is(at, "recent") || words.is(at, "past");
  const bool ahead = words.is(at, "coming") || words.is(at, "future");
  const std::optional<TimeUnit> unit = unit_of(words[at + 1]);
  if (!(past || ahead) || !unit || !words[at + 1].ends_with('s')) return false;
  cursor->match.value.vague = past ? VagueTime::kPast : VagueTime::kFuture;
  cursor->match.value.unit = *unit;
  cursor->at = at + 1;
  cursor->take_core(words);
  return true;
}

// The unit, season or month behind "last", "this" or "next".
bool read_named_period(const TimeWords& words, int shift, TimeCursor* cursor) {
  TimeValue& value = cursor->match.value;
  const std::string_view form = words[cursor->at];
  const std::optional<TimeUnit> unit = unit_of(form);
  if (unit && *unit > TimeUnit::kDay && !form.ends_with('s')) {
    value.unit = *unit;
    value.relative = true;
    value.shift = shift;
    value.this_year = shift == 0;
  } else if (season_of(form) != 0) {
    value.unit = TimeUnit::kSeason;
    value.index = season_of(form);
  } else if (month_of(form) != 0 && words.capital(cursor->at)) {
    value.unit = TimeUnit::kMonth;
    value.month = month_of(form);
  } else {
    return false;
  }
  if (!value.relative) {
    value.this_year = shift == 0;
    value.side = shift < 0 ? TimeSide::kPast : shift > 0 ? TimeSide::kFuture : TimeSide::kUnknown;
  }
  cursor->take_core(words);
  return true;
}

// "the weekend" is the last or the next one by the tense.
bool read_the_weekend(const TimeWords& words, TimeCursor* cursor) {
  if (!words.is(cursor->at, "the") || !words.is(cursor->at + 1, "weekend")) return false;
  ++cursor->at;
  cursor->match.value.unit = TimeUnit::kWeekend;
  cursor->match.value.relative = true;
  cursor->take_core(words);
  return true;
}

// ----- parts of a year -----

// Whose quarter it is: "the", "the year-earlier", "the 1988", "last year's", "its fiscal".
struct Owner {
  size_t length = 0;
  bool context = false;  // of the quarter that the text spoke of last
  int year = 0;
  std::optional<int> year_shift;
};

// "year-earlier", "year-ago".
bool is_year_earlier(const TimeWords& words, size_t at) {
  return words.is(at, "year") && (words.is(at + 1, "earlier") || words.is(at + 1, "ago")) &&
         words.hyphenated(at + 1);
}

Owner read_owner(const TimeWords& words, size_t first) {
  Owner owner;
  size_t at = first;
  if (one_of(kOwners, words[at])) ++at;
  if (words.is(at, "comparable") || words.is(at, "corresponding")) ++at;
  const std::optional<int> shift = shift_of(words[at]);
  if (is_year_earlier(words, at)) {
    owner.context = true;
    owner.year_shift = -1;
    at += 2;
  } else if (shift && words.is(at + 1, "year") && words.is(at + 2, "'s")) {
    owner.year_shift = shift;
    at += 3;
  } else if (year_number(words[at]) != 0) {
    owner.year = year_number(words[at]);
    ++at;
  } else if (words.is(at, "latest") || words.is(at, "most")) {
    owner.context = true;
    at += words.is(at, "most") && words.is(at + 1, "recent") ? 2 : 1;
  }
  if (words.is(at, "fiscal")) ++at;
  owner.length = at - first;
  return owner;
}

struct NamedPart {
  TimeUnit unit = TimeUnit::kQuarter;
  int index = 0;  // 0: "the quarter"
  size_t length = 0;
};

// "third quarter", "Q3", "second half", "quarter", "period".
NamedPart read_named_part(const TimeWords& words, size_t at) {
  const std::string_view form = words[at];
  if (form.size() == 2 && form[0] == 'q' && form[1] >= '1' && form[1] <= '4') {
    return {TimeUnit::kQuarter, form[1] - '0', 1};
  }
  if (form == "quarter" || form == "period") return {TimeUnit::kQuarter, 0, 1};
  const int index = form == "last" ? 2 : ordinal_of_four(form);
  if (index == 0) return {};
  if (words.is(at + 1, "quarter") && form != "last") return {TimeUnit::kQuarter, index, 2};
  if (words.is(at + 1, "half") && index <= 2) return {TimeUnit::kHalf, index, 2};
  return {};
}

// "The quarter" goes on speaking of the one before; "a period" and "the period" alone of none.
bool stands_for_last_quarter(const TimeWords& words, size_t first, const Owner& owner) {
  if (owner.context || owner.year != 0 || owner.year_shift) return true;
  return owner.length == 1 && words.is(first, "the") && words.is(first + 1, "quarter");
}

// "Q3" and "the second half" are also other things.
bool needs_year(const TimeWords& words, const NamedPart& part, size_t at) {
  constexpr size_t kShortForm = 2;  // "Q3"
  return part.unit == TimeUnit::kHalf || words[at].size() == kShortForm;
}

// ----- what points back into the text -----

// "that", "the same", "the following": how far from the last date of the text.
struct Pointer {
  int shift = 0;
  size_t length = 0;
};

std::optional<Pointer> read_pointer(const TimeWords& words, size_t at) {
  const bool that = words.is(at, "that");
  if (!that && !words.is(at, "the")) return std::nullopt;
  const std::string_view form = words[at + 1];
  if (form == "same") return Pointer{0, 2};
  if (form == "following" || form == "next") return Pointer{1, 2};
  if (form == "previous" || form == "preceding") return Pointer{-1, 2};
  if (that) return Pointer{0, 1};
  return std::nullopt;
}

// ----- what names no days -----

struct VagueWords {
  VagueTime side = VagueTime::kNone;
  size_t length = 0;
};

// "now", "right now", "these days", "recently".
VagueWords read_vague_adverb(const TimeWords& words, size_t at) {
  constexpr std::array<std::string_view, 5> kNow = {"now", "currently", "current", "presently",
                                                    "nowadays"};
  constexpr std::array<std::string_view, 3> kLately = {"recently", "recent", "lately"};
  if (words.is(at, "right") && words.is(at + 1, "now")) return {VagueTime::kPresent, 2};
  if (words.is(at, "these") && words.is(at + 1, "days")) return {VagueTime::kPresent, 2};
  if (one_of(kLately, words[at])) return {VagueTime::kPast, 1};
  const bool now = one_of(kNow, words[at]) && !words.is(at + 1, "that");
  return now ? VagueWords{VagueTime::kPresent, 1} : VagueWords{};
}

// "the past", "the near future", as nouns.
VagueWords read_vague_noun(const TimeWords& words, size_t at) {
  if (!words.is(at, "the")) return {};
  const size_t noun = words.is(at + 1, "near") ? at + 2 : at + 1;
  const bool future = words.is(noun, "future");
  if (!future && !words.is(noun, "past")) return {};
  if (words.tree_word(at).head != words.token(noun)) return {};
  return {future ? VagueTime::kFuture : VagueTime::kPast, noun + 1 - at};
}

}  // namespace

bool read_deictic_day(const TimeWords& words, TimeCursor* cursor) {
  TimeValue& value = cursor->match.value;
  DeicticDay day = read_day_word(words, cursor->at);
  if (day.length == 0) day.length = read_day_beyond(words, cursor->at, &day.shift);
  if (day.length == 0) return false;
  value.relative = true;
  value.shift = day.shift;
  cursor->at += day.length - 1;
  cursor->take_core(words);
  if (day_part_of(words[cursor->at]) != DayPart::kNone && day.part != DayPart::kNone) ++cursor->at;
  value.part = day.part;
  if (day.part != DayPart::kNone) value.kind = TimeKind::kTime;
  return true;
}

bool read_deictic_period(const TimeWords& words, TimeCursor* cursor) {
  if (read_the_weekend(words, cursor) || read_vague_plural(words, cursor)) return true;
  TimeCursor next = *cursor;
  if (words.is(next.at, "the")) ++next.at;
  const bool recent = words.is(next.at, "recent");
  const std::optional<int> shift = recent ? -1 : shift_of(words[next.at]);
  if (!shift) return false;
  ++next.at;
  const bool twice = *shift == 0 && shift_of(words[next.at]);  // "this past", "this coming"
  const int steps = twice ? *shift_of(words[next.at++]) : *shift;
  if (words.is(next.at, "fiscal")) ++next.at;
  if (!read_named_period(words, steps, &next)) return false;
  *cursor = next;
  return true;
}

bool read_context_period(const TimeWords& words, TimeCursor* cursor) {
  const std::optional<Pointer> pointer = read_pointer(words, cursor->at);
  if (!pointer) return false;
  const size_t at = cursor->at + pointer->length;
  const DayPart part = day_part_of(words[at]);
  const std::optional<TimeUnit> unit = part != DayPart::kNone ? TimeUnit::kDay : unit_of(words[at]);
  if (!unit || *unit < TimeUnit::kDay || words[at].ends_with('s')) return false;
  // "The next week" is the report's, "the next day" the text's.
  if (words.is(at - 1, "next") && *unit != TimeUnit::kDay) return false;
  TimeValue& value = cursor->match.value;
  value.unit = *unit;
  value.from_context = true;
  value.shift = pointer->shift;
  value.part = part;
  if (part != DayPart::kNone) value.kind = TimeKind::kTime;
  cursor->at = at;
  cursor->take_core(words);
  return true;
}

bool read_part_of_year(const TimeWords& words, TimeCursor* cursor) {
  TimeCursor next = *cursor;
  const Owner owner = read_owner(words, next.at);
  const NamedPart part = read_named_part(words, next.at + owner.length);
  if (part.length == 0) return false;
  if (part.index == 0 && !stands_for_last_quarter(words, next.at, owner)) return false;
  const size_t part_at = next.at + owner.length;
  next.at = part_at + part.length - 1;
  next.take_core(words);
  TimeValue& value = next.match.value;
  value.unit = part.unit;
  value.index = part.index;
  value.from_context = part.index == 0 || owner.context;
  value.year = owner.year;
  value.year_shift = owner.year_shift;
  if (owner.length == 0 || (value.year == 0 && !value.year_shift)) read_year_behind(words, &next);
  const bool dated = value.year != 0 || value.year_shift;
  if (!dated && needs_year(words, part, part_at)) return false;
  *cursor = next;
  return true;
}

// "year-earlier profit": that of the quarter that the text speaks of, or of its year.
bool read_year_earlier(const TimeWords& words, TimeCursor* cursor) {
  if (!is_year_earlier(words, cursor->at)) return false;
  TimeValue& value = cursor->match.value;
  value.unit = TimeUnit::kYear;
  value.from_context = true;
  value.or_quarter = true;
  value.shift = -1;
  cursor->match.core = words.token(cursor->at);
  cursor->at += 2;
  return true;
}

bool read_season(const TimeWords& words, TimeCursor* cursor) {
  TimeCursor next = *cursor;
  const bool the = words.is(next.at, "the");
  if (the) ++next.at;
  TimeValue& value = next.match.value;
  value.unit = TimeUnit::kSeason;
  value.index = season_of(words[next.at]);
  if (value.index == 0 || (words.capital(next.at) && !words.starts_sentence(next.at))) return false;
  next.take_core(words);
  read_year_behind(words, &next);
  const size_t first = cursor->at;
  const bool led = first > 0 && (words.is(first - 1, "in") || words.is(first - 1, "since") ||
                                 words.is(first - 1, "during") || words.is(first - 1, "by"));
  const bool dated = value.year != 0 || value.year_shift;
  const bool verb = words.is(next.at - 1, "fall") || words.is(next.at - 1, "spring");
  if (!dated && !led && !(the && !verb)) return false;
  *cursor = next;
  return true;
}

bool read_this_period(const TimeWords& words, TimeCursor* cursor, bool modified) {
  size_t at = cursor->at;
  const bool end = words.is(at, "year") && words.is(at + 1, "end");
  if (!end && !(words.is(at, "the") && (modified || words.is(at + 1, "year")))) return false;
  if (!end) ++at;
  const std::optional<TimeUnit> unit = unit_of(words[at]);
  const bool known = unit && *unit > TimeUnit::kDay && !words[at].ends_with('s');
  if (!known || (!end && words.hyphenated(at + 1)) || (*unit == TimeUnit::kQuarter)) return false;
  cursor->match.value.unit = *unit;
  cursor->match.value.relative = true;
  cursor->match.value.this_year = true;
  if (!modified && !end && cursor->at > 0 && words.is(cursor->at - 1, "for")) {
    cursor->match.value.kind = TimeKind::kDuration;  // "for the year" says how long
    cursor->match.value.count = 1;
  }
  cursor->at = at;
  cursor->take_core(words);
  if (end) ++cursor->at;
  return true;
}

bool read_vague(const TimeWords& words, TimeCursor* cursor) {
  VagueWords vague = read_vague_noun(words, cursor->at);
  if (vague.length == 0) vague = read_vague_adverb(words, cursor->at);
  if (vague.length == 0) return false;
  const size_t last = cursor->at + vague.length - 1;
  if (words.hyphenated(last) || words.hyphenated(last + 1)) return false;
  cursor->match.value.vague = vague.side;
  cursor->at = last;
  cursor->take_core(words);
  return true;
}

}  // namespace sanudo
