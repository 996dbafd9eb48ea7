// SPDX-License-Identifier: Apache-2.0
// Reads date expressions off the words of one sentence. A hand-written grammar: the longest
// expression that starts at a word. Knows nothing of the report's day.
#ifndef SANUDO_TIME_TIME_READER_H_
#define SANUDO_TIME_TIME_READER_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/text.h"
#include "time/time_value.h"
#include "tree/tree.h"

namespace sanudo {

struct TimeMatch {
  TokenIndex first = kNoToken;
  TokenIndex last = kNoToken;  // inclusive
  TokenIndex core = kNoToken;  // the word that carries the value: the month, weekday, unit ...
  TimeValue value;
};

// Holds on to text and tree: both must outlive it.
class TimeReader {
 public:
  TimeReader(const Text& text, const Tree& tree);

  std::optional<TimeMatch> read_at(TokenIndex first) const;

 private:
  // A place between words; parts move it on and leave it where they do not fit.
  struct Cursor {
    size_t at = 0;
    TimeMatch match;
  };

  std::string_view word(size_t at) const;
  bool is(size_t at, std::string_view form) const { return word(at) == form; }
  bool capital(size_t at) const;
  bool joined(size_t at) const;  // no space between this word and the one before it
  bool starts_sentence(size_t at) const;

  void skip_stop(Cursor* cursor) const;
  bool read_month_word(Cursor* cursor, int* month) const;
  void read_year_behind(Cursor* cursor) const;
  void read_last_day(Cursor* cursor) const;
  bool read_numeric(Cursor* cursor) const;
  bool read_month_first(Cursor* cursor) const;
  bool read_day_first(Cursor* cursor) const;
  bool read_calendar_day(Cursor* cursor) const;
  bool read_weekday(Cursor* cursor) const;
  bool read_weekday_first(Cursor* cursor) const;
  bool read_deictic_day(Cursor* cursor) const;
  bool read_deictic_period(Cursor* cursor) const;
  bool read_named_period(Cursor* cursor, int shift) const;
  bool read_stretch(Cursor* cursor) const;
  bool read_distance(Cursor* cursor) const;
  bool read_month(Cursor* cursor) const;
  bool read_quarter(Cursor* cursor) const;
  bool read_season(Cursor* cursor) const;
  bool read_year(Cursor* cursor) const;
  bool read_any(Cursor* cursor) const;
  size_t skip_modifier(size_t at) const;
  bool year_allowed(size_t at) const;
  bool month_allowed(size_t at) const;

  const Text& text_;
  const Tree& tree_;
  std::vector<std::string> words_;  // lower case, as written otherwise
};

}  // namespace sanudo

#endif  // SANUDO_TIME_TIME_READER_H_
