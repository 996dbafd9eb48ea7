// SPDX-License-Identifier: Apache-2.0
#include "time/calendar_reader.h"

#include <array>
#include <string>

#include "time/calendar_words.h"
#include "time/count_words.h"
#include "time/numeric_date.h"

namespace sanudo {
namespace {

constexpr TokenIndex kMaxNumericWords = 6;

constexpr std::array<std::string_view, 30> kBeforeTime = {
    "in",   "since", "until", "till",       "by",     "before",  "after",   "during",
    "from", "of",    "early", "late",       "mid",    "through", "between", "last",
    "next", "this",  "to",    "throughout", "around", "circa",   "earlier", "later",
    "on",   "and",   "for",   "or",         "about",  "fiscal"};

// The full stop of an abbreviation that the tokeniser has cut off, not that of the sentence.
void skip_stop(const TimeWords& words, TimeCursor* cursor) {
  constexpr size_t kLongestAbbreviation = 5;
  const bool abbreviated = words[cursor->at - 1].size() <= kLongestAbbreviation;
  const bool goes_on = cursor->at + 1 < words.size();
  if (abbreviated && goes_on && words.is(cursor->at, ".") && words.joined(cursor->at)) {
    ++cursor->at;
  }
}

// "-6" or "to 6" behind a day: "February 4-6".
void read_last_day(const TimeWords& words, TimeCursor* cursor) {
  size_t at = cursor->at;
  if (words.is(at, "to") || words.is(at, "–") || words.is(at, "-")) ++at;
  if (at == cursor->at && !words.hyphenated(at)) return;
  const int day = day_of_month(words[at]);
  if (day <= cursor->match.value.day) return;
  cursor->match.value.last_day = day;
  cursor->at = at + 1;
}

// Tokenisers differ on where they cut "2022-02-04" and "04/02/2022": what lies together is read as
// one string.
bool read_numeric(const TimeWords& words, TimeCursor* cursor) {
  const std::string_view first = words[cursor->at];
  if (first.empty() || first[0] < '0' || first[0] > '9') return false;
  const Tree& tree = words.tree();
  const TokenIndex begin = words.token(cursor->at);
  TokenIndex end = begin;
  std::string together;
  while (end < static_cast<TokenIndex>(tree.size()) && end < begin + kMaxNumericWords &&
         (end == begin || tree[end - 1].span.end == tree[end].span.begin) &&
         is_numeric_date_part(words.token_text(end))) {
    together += words.token_text(end++);
  }
  const Date date = read_numeric_date(together);
  if (!date.known()) return false;
  cursor->match.core = begin;
  cursor->match.value.year = date.year;
  cursor->match.value.month = date.month;
  cursor->match.value.day = date.day;
  cursor->at = words.behind(end - 1);
  return true;
}

bool read_month_first(const TimeWords& words, TimeCursor* cursor) {
  TimeCursor next = *cursor;
  TimeValue& value = next.match.value;
  if (!read_month_word(words, &next)) return false;
  if (words.is(next.at, "the")) ++next.at;
  value.day = day_of_month(words[next.at]);
  if (value.day == 0 || words.is(next.at + 1, "%")) return false;
  ++next.at;
  read_last_day(words, &next);
  read_year_behind(words, &next);
  *cursor = next;
  return true;
}

bool read_day_first(const TimeWords& words, TimeCursor* cursor) {
  TimeCursor next = *cursor;
  TimeValue& value = next.match.value;
  if (words.is(next.at, "the")) ++next.at;
  value.day = day_of_month(words[next.at]);
  if (value.day == 0) return false;
  ++next.at;
  read_last_day(words, &next);
  if (words.is(next.at, "of")) ++next.at;
  if (!read_month_word(words, &next)) return false;
  read_year_behind(words, &next);
  *cursor = next;
  return true;
}

bool read_weekday(const TimeWords& words, TimeCursor* cursor) {
  const size_t at = cursor->at;
  const bool before_date =
      month_of(words[at + 1]) != 0 || words.is(at + 1, ",") || words.is(at + 1, ".");
  const int day = weekday_of(words[at], before_date || words[at].ends_with('.'));
  if (day < 0 || !words.capital(at)) return false;
  cursor->match.value.weekday = day;
  cursor->take_core(words);
  skip_stop(words, cursor);
  return true;
}

// "Sun", "Wed" and "Sat" count only before a date.
bool is_sure_weekday(const TimeWords& words, size_t weekday_at, size_t behind) {
  if (weekday_of(words[weekday_at], false) >= 0) return true;
  const size_t month_at = words.is(behind, ",") ? behind + 1 : behind;
  return month_of(words[month_at]) != 0;
}

void read_part_of_day(const TimeWords& words, TimeCursor* cursor) {
  const DayPart part = day_part_of(words[cursor->at]);
  if (part == DayPart::kNone) return;
  cursor->match.value.part = part;
  cursor->match.value.kind = TimeKind::kTime;
  ++cursor->at;
}

// "The", "last", "this coming" before a weekday.
void read_weekday_side(const TimeWords& words, TimeCursor* cursor) {
  if (words.is(cursor->at, "the") && shift_of(words[cursor->at + 1])) ++cursor->at;
  while (const std::optional<int> shift = shift_of(words[cursor->at])) {
    TimeSide& side = cursor->match.value.side;
    const bool strict = !words.is(cursor->at, "past") && !words.is(cursor->at, "coming");
    if (*shift < 0 && strict) side = TimeSide::kPast;
    if (*shift > 0 && strict) side = TimeSide::kFuture;
    ++cursor->at;
  }
}

// "March" and "May" are also a verb, a name and a modal: a month alone needs a word before it that
// goes with times, or a year behind it.
bool month_allowed(const TimeWords& words, size_t at) {
  if (follows_time_word(words, at)) return true;
  if (words.starts_sentence(at) || words.is(at, "march") || words.is(at, "may")) return false;
  const Upos upos = words.tree_word(at).upos;
  return upos == Upos::kPropn || upos == Upos::kNoun;
}

// Nothing that is paid, measured or counted: "$1,998", "2000 troops", "1990 points".
bool counts_something(const TimeWords& words, size_t at) {
  const Word& number = words.tree_word(at);
  if (at > 0 && (words.is(at - 1, "$") || words.is(at - 1, "#"))) return true;
  if (words.hyphenated(at) || words.hyphenated(at + 1)) return true;
  return base_relation(number.deprel) == "nummod" && number.head != kNoToken &&
         words.tree()[number.head].upos != Upos::kPropn;
}

// "the 1988 quarter": a single thing of that year.
bool is_year_of_noun(const TimeWords& words, size_t at) {
  const Word& number = words.tree_word(at);
  if (number.head != words.token(at) + 1 || at == 0 || !words.is(at - 1, "the")) return false;
  const Word& noun = words.tree()[number.head];
  return noun.upos == Upos::kNoun && noun.xpos != "NNS";
}

// A four-digit number is a year behind a word that goes with times or alone in brackets, but not
// where it counts something.
bool year_allowed(const TimeWords& words, size_t at) {
  constexpr int kFirstLikely = 1900;
  constexpr int kLastLikely = 2059;
  if (at > 0 && words.is(at - 1, "(") && words.is(at + 1, ")")) return true;
  if (is_year_of_noun(words, at)) return true;
  if (at > 1 && words.is(at - 1, "mid") && words.hyphenated(at)) return true;
  if (counts_something(words, at)) return false;
  if (follows_time_word(words, at)) return true;
  const int year = year_number(words[at]);
  return year >= kFirstLikely && year <= kLastLikely && words.tree_word(at).upos == Upos::kNum;
}

// "1990s", "'90s", "nineties", "90s": the year it begins with; 0: none.
int decade_of(std::string_view word) {
  constexpr std::array<std::string_view, 9> kNames = {"",          "twenties", "thirties",
                                                      "forties",   "fifties",  "sixties",
                                                      "seventies", "eighties", "nineties"};
  if (word.size() == 5 && word.ends_with("0s")) return year_number(word.substr(0, 4));
  if (word.starts_with("'") || word.starts_with("’")) word.remove_prefix(word[0] == '\'' ? 1 : 3);
  if (word.size() == 3 && word.ends_with("0s") && word[0] >= '2' && word[0] <= '9') {
    return 1900 + (word[0] - '0') * 10;
  }
  for (size_t i = 1; i < kNames.size(); ++i) {
    if (word == kNames[i]) return 1910 + static_cast<int>(i) * 10;
  }
  return 0;
}

}  // namespace

bool follows_time_word(const TimeWords& words, size_t at) {
  return at > 0 && one_of(kBeforeTime, words[at - 1]);
}

bool read_month_word(const TimeWords& words, TimeCursor* cursor) {
  const int month = month_of(words[cursor->at]);
  if (month == 0 || !words.capital(cursor->at)) return false;
  cursor->match.value.month = month;
  cursor->take_core(words);
  skip_stop(words, cursor);
  return true;
}

void read_plain_year_behind(const TimeWords& words, TimeCursor* cursor) {
  size_t at = cursor->at;
  if (words.is(at, ",") || words.is(at, "of")) ++at;
  const WrittenYear year = read_written_year(words, at);
  if (year.year == 0 || words.hyphenated(at + year.length)) return;
  cursor->match.value.year = year.year;
  cursor->at = at + year.length;
}

void read_year_behind(const TimeWords& words, TimeCursor* cursor) {
  read_plain_year_behind(words, cursor);
  if (cursor->match.value.year != 0) return;
  size_t at = cursor->at;
  if (words.is(at, "of")) ++at;
  if (at > cursor->at && words.is(at, "the")) ++at;
  const std::optional<int> shift = shift_of(words[at]);
  if (!shift || !words.is(at + 1, "year") || words.hyphenated(at + 1)) return;
  cursor->match.value.year_shift = shift;
  cursor->at = at + 2;
}

bool read_calendar_day(const TimeWords& words, TimeCursor* cursor) {
  return read_numeric(words, cursor) || read_month_first(words, cursor) ||
         read_day_first(words, cursor);
}

bool read_weekday_first(const TimeWords& words, TimeCursor* cursor) {
  TimeCursor next = *cursor;
  read_weekday_side(words, &next);
  const size_t weekday_at = next.at;
  if (!read_weekday(words, &next) || !is_sure_weekday(words, weekday_at, next.at)) return false;
  read_part_of_day(words, &next);
  TimeCursor dated = next;
  if (words.is(dated.at, ",")) ++dated.at;
  if (read_calendar_day(words, &dated)) next = dated;
  *cursor = next;
  return true;
}

bool read_month(const TimeWords& words, TimeCursor* cursor) {
  TimeCursor next = *cursor;
  next.match.value.unit = TimeUnit::kMonth;
  if (!read_month_word(words, &next)) return false;
  read_year_behind(words, &next);
  const TimeValue& value = next.match.value;
  const bool with_year = value.year != 0 || value.year_shift;
  if (!with_year && !month_allowed(words, cursor->at)) return false;
  *cursor = next;
  return true;
}

bool read_year(const TimeWords& words, TimeCursor* cursor) {
  size_t at = cursor->at;
  if (words.is(at, "the") && words.is(at + 1, "year")) at += 2;
  const bool led = at != cursor->at;
  if (words.is(at, "fiscal")) at += words.is(at + 1, "year") ? 2 : 1;
  const WrittenYear year = read_written_year(words, at);
  if (year.year == 0) return false;
  if (!led && at == cursor->at && year.length == 1 && !year_allowed(words, at)) return false;
  cursor->match.value.unit = TimeUnit::kYear;
  cursor->match.value.year = year.year;
  cursor->match.core = words.token(at);
  cursor->at = at + year.length;
  return true;
}

bool read_age(const TimeWords& words, TimeCursor* cursor) {
  TimeCursor next = *cursor;
  TimeValue& value = next.match.value;
  if (words.is(next.at, "the")) ++next.at;
  if (words.is(next.at, "early") || words.is(next.at, "late") || words.is(next.at, "mid")) {
    ++next.at;
  }
  const int century = century_number(words[next.at]);
  value.year = decade_of(words[next.at]);
  value.unit = TimeUnit::kDecade;
  if (century != 0 && words.is(next.at + 1, "century")) {
    value.unit = TimeUnit::kCentury;
    value.year = (century - 1) * 100;
    ++next.at;
  } else if (value.year == 0 || words.hyphenated(next.at + 1)) {
    return false;
  }
  next.take_core(words);
  *cursor = next;
  return true;
}

}  // namespace sanudo
