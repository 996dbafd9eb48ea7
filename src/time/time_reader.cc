// SPDX-License-Identifier: Apache-2.0
#include "time/time_reader.h"

#include <algorithm>
#include <array>

#include "time/calendar_words.h"
#include "time/numeric_date.h"
#include "unicode/utf8.h"

namespace sanudo {
namespace {

constexpr size_t kMaxNumericWords = 6;

template <size_t N>
bool one_of(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

constexpr std::array<std::string_view, 27> kBeforeTime = {
    "in", "since",      "until",  "till",  "by",      "before",  "after", "during", "from",
    "of", "early",      "late",   "mid",   "through", "between", "last",  "next",   "this",
    "to", "throughout", "around", "circa", "earlier", "later",   "on",    "and"};

constexpr std::array<std::string_view, 7> kModifiers = {"early", "late",    "later", "earlier",
                                                        "mid",   "earlier", "mid-"};
constexpr std::array<std::string_view, 3> kEnds = {"end", "beginning", "start"};

}  // namespace

TimeReader::TimeReader(const Text& text, const Tree& tree) : text_(text), tree_(tree) {
  words_.reserve(tree.size());
  for (const Word& each : tree.words) words_.push_back(to_lower(text.words(each.span)));
}

std::string_view TimeReader::word(size_t at) const {
  return at < words_.size() ? std::string_view(words_[at]) : std::string_view();
}

bool TimeReader::capital(size_t at) const {
  if (at >= words_.size()) return false;
  const std::string_view form = text_.words(tree_.words[at].span);
  return !form.empty() && form[0] >= 'A' && form[0] <= 'Z';
}

bool TimeReader::joined(size_t at) const {
  return at > 0 && at < words_.size() && tree_.words[at - 1].span.end == tree_.words[at].span.begin;
}

bool TimeReader::starts_sentence(size_t at) const {
  return at == 0 || (at == 1 && tree_.words[0].upos == Upos::kPunct);
}

// The full stop of an abbreviation that the tokeniser has cut off, not that of the sentence.
void TimeReader::skip_stop(Cursor* cursor) const {
  constexpr size_t kLongestAbbreviation = 5;
  const bool abbreviated = word(cursor->at - 1).size() <= kLongestAbbreviation;
  const bool goes_on = cursor->at + 1 < words_.size();
  if (abbreviated && goes_on && is(cursor->at, ".") && joined(cursor->at)) ++cursor->at;
}

bool TimeReader::read_month_word(Cursor* cursor, int* month) const {
  *month = month_of(word(cursor->at));
  if (*month == 0 || !capital(cursor->at)) return false;
  cursor->match.core = static_cast<TokenIndex>(cursor->at);
  ++cursor->at;
  skip_stop(cursor);
  return true;
}

// ", 2022", "2022" or "of 2022".
void TimeReader::read_year_behind(Cursor* cursor) const {
  size_t at = cursor->at;
  if (is(at, ",") || is(at, "of")) ++at;
  const int year = year_number(word(at));
  if (year == 0) return;
  cursor->match.value.year = year;
  cursor->at = at + 1;
}

// "-6" or "to 6" behind a day: "February 4-6".
void TimeReader::read_last_day(Cursor* cursor) const {
  const size_t at = cursor->at;
  if (!is(at, "-") && !is(at, "–") && !is(at, "to")) return;
  const int day = day_of_month(word(at + 1));
  if (day <= cursor->match.value.day) return;
  cursor->match.value.last_day = day;
  cursor->at = at + 2;
}

// Tokenisers differ on where they cut "2022-02-04" and "04/02/2022": what lies together is read as
// one string.
bool TimeReader::read_numeric(Cursor* cursor) const {
  if (word(cursor->at).empty() || !is_digit(static_cast<unsigned char>(word(cursor->at)[0]))) {
    return false;
  }
  std::string together;
  size_t end = cursor->at;
  while (end < words_.size() && end < cursor->at + kMaxNumericWords &&
         (end == cursor->at || joined(end)) && is_numeric_date_part(word(end))) {
    together += word(end++);
  }
  const Date date = read_numeric_date(together);
  if (!date.known()) return false;
  cursor->match.core = static_cast<TokenIndex>(cursor->at);
  cursor->match.value.year = date.year;
  cursor->match.value.month = date.month;
  cursor->match.value.day = date.day;
  cursor->at = end;
  return true;
}

bool TimeReader::read_month_first(Cursor* cursor) const {
  Cursor next = *cursor;
  TimeValue& value = next.match.value;
  if (!read_month_word(&next, &value.month)) return false;
  if (is(next.at, "the")) ++next.at;
  value.day = day_of_month(word(next.at));
  if (value.day == 0) return false;
  ++next.at;
  read_last_day(&next);
  read_year_behind(&next);
  *cursor = next;
  return true;
}

bool TimeReader::read_day_first(Cursor* cursor) const {
  Cursor next = *cursor;
  TimeValue& value = next.match.value;
  if (is(next.at, "the")) ++next.at;
  value.day = day_of_month(word(next.at));
  if (value.day == 0) return false;
  ++next.at;
  read_last_day(&next);
  if (is(next.at, "of")) ++next.at;
  if (!read_month_word(&next, &value.month)) return false;
  read_year_behind(&next);
  *cursor = next;
  return true;
}

bool TimeReader::read_calendar_day(Cursor* cursor) const {
  return read_numeric(cursor) || read_month_first(cursor) || read_day_first(cursor);
}

bool TimeReader::read_weekday(Cursor* cursor) const {
  const size_t at = cursor->at;
  const bool before_date = month_of(word(at + 1)) != 0 || is(at + 1, ",") || is(at + 1, ".");
  const int day = weekday_of(word(at), before_date || word(at).ends_with('.'));
  if (day < 0 || !capital(at)) return false;
  cursor->match.value.weekday = day;
  cursor->match.core = static_cast<TokenIndex>(at);
  ++cursor->at;
  skip_stop(cursor);
  return true;
}

// "Friday", "last Friday", "Friday, February 4", "Friday 4 February 2022", "Monday morning".
bool TimeReader::read_weekday_first(Cursor* cursor) const {
  Cursor next = *cursor;
  if (is(next.at, "last") || is(next.at, "next")) {
    next.match.value.side = is(next.at, "last") ? TimeSide::kPast : TimeSide::kFuture;
    ++next.at;
  } else if (is(next.at, "this") || is(next.at, "past") || is(next.at, "coming")) {
    ++next.at;
  }
  const size_t weekday_at = next.at;
  if (!read_weekday(&next)) return false;
  if (weekday_of(word(weekday_at), false) < 0 && month_of(word(next.at)) == 0 &&
      !(is(next.at, ",") && month_of(word(next.at + 1)) != 0)) {
    return false;  // "Sun", "Wed" and "Sat" count only before a date
  }
  Cursor dated = next;
  if (is(dated.at, ",")) ++dated.at;
  if (read_calendar_day(&dated)) next = dated;
  if (is_part_of_day(word(next.at))) ++next.at;
  *cursor = next;
  return true;
}

// "March" and "May" are also a verb, a name and a modal: a month alone needs a word before it that
// goes with times, or a year behind it.
bool TimeReader::month_allowed(size_t at) const {
  if (at > 0 && one_of(kBeforeTime, word(at - 1))) return true;
  if (at > 1 && is(at - 1, "-") && is(at - 2, "mid")) return true;
  const std::string_view form = word(at);
  if (starts_sentence(at) || form == "march" || form == "may") return false;
  const Upos upos = tree_.words[at].upos;
  return upos == Upos::kPropn || upos == Upos::kNoun;
}

bool TimeReader::read_month(Cursor* cursor) const {
  Cursor next = *cursor;
  const size_t at = next.at;
  next.match.value.unit = TimeUnit::kMonth;
  if (!read_month_word(&next, &next.match.value.month)) return false;
  read_year_behind(&next);
  if (next.match.value.year == 0 && !month_allowed(at)) return false;
  *cursor = next;
  return true;
}

// A four-digit number is a year behind a word that goes with times or alone in brackets, but not
// where it counts something ("2000 troops").
bool TimeReader::year_allowed(size_t at) const {
  const Word& number = tree_.words[at];
  const bool bracketed = at > 0 && is(at - 1, "(") && is(at + 1, ")");
  if (bracketed) return true;
  const bool before_noun =
      number.head == static_cast<TokenIndex>(at) + 1 && base_relation(number.deprel) != "obl";
  if (before_noun) {
    const Word& noun = tree_[number.head];
    return at > 0 && is(at - 1, "the") && noun.upos == Upos::kNoun && noun.xpos != "NNS";
  }
  return at > 0 && one_of(kBeforeTime, word(at - 1)) && base_relation(number.deprel) != "nummod";
}

bool TimeReader::read_year(Cursor* cursor) const {
  size_t at = cursor->at;
  if (is(at, "the")) ++at;
  const std::string_view form = word(at);
  TimeValue& value = cursor->match.value;
  if (form.size() == 5 && form.ends_with("0s") && year_number(form.substr(0, 4)) != 0) {
    value.unit = TimeUnit::kDecade;
    value.year = year_number(form.substr(0, 4));
  } else if (year_number(form) != 0 && at == cursor->at && year_allowed(at)) {
    value.unit = TimeUnit::kYear;
    value.year = year_number(form);
  } else {
    return false;
  }
  cursor->match.core = static_cast<TokenIndex>(at);
  cursor->at = at + 1;
  return true;
}

bool TimeReader::read_any(Cursor* cursor) const {
  return read_weekday_first(cursor) || read_calendar_day(cursor) || read_deictic_day(cursor) ||
         read_stretch(cursor) || read_deictic_period(cursor) || read_distance(cursor) ||
         read_quarter(cursor) || read_season(cursor) || read_month(cursor) || read_year(cursor);
}

// "early", "late", "mid-", "the end of", "the beginning of": part of the words, not of the value.
size_t TimeReader::skip_modifier(size_t at) const {
  if (one_of(kModifiers, word(at))) return at + (is(at + 1, "-") ? 2 : 1);
  if (is(at, "the") && one_of(kEnds, word(at + 1)) && is(at + 2, "of")) return at + 3;
  return at;
}

std::optional<TimeMatch> TimeReader::read_at(TokenIndex first) const {
  Cursor cursor;
  cursor.at = skip_modifier(static_cast<size_t>(first));
  if (!read_any(&cursor)) return std::nullopt;
  cursor.match.first = first;
  cursor.match.last = static_cast<TokenIndex>(cursor.at) - 1;
  return cursor.match;
}

}  // namespace sanudo
