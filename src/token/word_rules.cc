// SPDX-License-Identifier: Apache-2.0
#include "token/word_rules.h"

#include <algorithm>
#include <array>

#include "token/contraction.h"
#include "token/marks.h"
#include "unicode/utf8.h"

namespace sanudo {
namespace {

using Ends = std::vector<ByteOffset>;

constexpr size_t kMaxAbbreviation = 32;

// Prefixes that stay with their word (counts in the train files: non- 53 whole to 1 split).
constexpr std::array<std::string_view, 27> kPrefixes = {
    "non",   "e",     "mid",   "re",    "co",   "pre",     "anti",  "post",   "over",
    "pro",   "multi", "sub",   "semi",  "mini", "counter", "inter", "intra",  "un",
    "micro", "cross", "ultra", "trans", "ex",   "neo",     "socio", "psycho", "mis"};

// Letters with a slash that are one word.
constexpr std::array<std::string_view, 8> kSlashed = {"w/",  "w/o", "w/out", "b/c",
                                                      "b/t", "l/c", "s/he",  "n/a"};

// What is measured: written to the number, but a word of its own.
constexpr std::array<std::string_view, 39> kUnits = {
    "am",  "pm",  "k",   "m",  "mm",  "mn", "b",  "bn", "tn", "trn", "p",   "km",   "cm",
    "kg",  "g",   "mg",  "lb", "lbs", "oz", "ft", "in", "mi", "mph", "kph", "hp",   "hz",
    "khz", "mhz", "ghz", "kb", "mb",  "gb", "tb", "kw", "mw", "gw",  "hrs", "mins", "yrs"};

constexpr std::array<std::string_view, 14> kExtensions = {"doc",  "xls", "pdf", "txt", "htm",
                                                          "html", "ppt", "jpg", "gif", "png",
                                                          "zip",  "exe", "csv", "mp3"};

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

template <size_t n>
bool is_one_of(const std::array<std::string_view, n>& words, std::string_view word) {
  constexpr size_t kLongest = 8;
  return word.size() <= kLongest &&
         std::find(words.begin(), words.end(), to_lower(word)) != words.end();
}

bool starts_address(std::string_view piece) {
  return piece.starts_with("http://") || piece.starts_with("https://") || piece.starts_with("www.");
}

bool is_email(std::string_view piece) {
  const size_t at = piece.find('@');
  return at != std::string_view::npos && piece.find('.', at) != std::string_view::npos &&
         piece.find_first_of("\"<>()") == std::string_view::npos;
}

// "rec.pets.cats-and-dogs": three parts or more of several letters each.
bool is_newsgroup(std::string_view piece) {
  size_t letters = 0;
  size_t dots = 0;
  for (char c : piece) {
    if (c == '.' && letters < 2) return false;
    if (c != '.' && c != '-' && !(c >= 'a' && c <= 'z')) return false;
    dots += c == '.' ? 1 : 0;
    letters = c == '.' ? 0 : letters + 1;
  }
  return dots >= 2 && letters >= 2;
}

bool is_file_name(std::string_view piece) {
  const size_t dot = piece.rfind('.');
  return dot != piece.npos && dot > 0 && is_one_of(kExtensions, piece.substr(dot + 1)) &&
         piece.find_first_of("\"<>(),:") == piece.npos;
}

bool is_address(std::string_view piece) {
  return starts_address(piece) || is_email(piece) || is_newsgroup(piece) || is_file_name(piece);
}

// Bytes of the address that begins `rest`, up to a bracket or quotation mark; 0: none does.
size_t address_length(std::string_view rest) {
  const std::string_view first = rest.substr(0, rest.find_first_of("\"<>()[]"));
  return is_address(first) ? first.size() : 0;
}

// "1,500", "3.5", "10:30", "04/02/2022", "9/11", "713-853-3989": digits with marks between them.
bool is_number(std::string_view core) {
  bool digit = false;
  for (char c : core.substr(core.starts_with('+') ? 1 : 0)) {
    digit = digit || is_ascii_digit(c);
    if (!is_ascii_digit(c) && c != ',' && c != '.' && c != ':' && c != '/' && c != '-')
      return false;
  }
  if (!digit) return false;
  // Ranges ("10-20") fall apart, telephone numbers ("853-3989"), postal codes
  // ("20500-0003") and dates do not.
  const size_t hyphen = core.find('-');
  const bool local_telephone = (hyphen <= 3 || hyphen == 5) && core.size() - hyphen == 5;
  return hyphen == std::string_view::npos || local_telephone ||
         std::count(core.begin(), core.end(), '-') >= 2;
}

// "1/2", "3/4", "24/7", but not the dates "9/11" and "12/27".
bool is_fraction(std::string_view number) {
  return number == "24/7" || (number.size() == 3 && number[1] == '/' && number[0] < number[2]);
}

// "1980's", "'80s": a decade is a plural.
bool is_decade(std::string_view host) {
  return (host.size() == 2 || host.size() == 4) && host.ends_with('0') &&
         std::all_of(host.begin(), host.end(), is_ascii_digit);
}

void add(ByteOffset end, Ends* ends) {
  if (ends->empty() || ends->back() < end) ends->push_back(end);
}

// Bytes of the number that a unit follows: 3 for "3.5bn"; 0 for none.
size_t measured_length(std::string_view word) {
  size_t at = 0;
  while (at < word.size() && (is_ascii_digit(word[at]) || (at > 0 && !is_ascii_letter(word[at])))) {
    ++at;
  }
  const bool number = at > 0 && is_ascii_digit(word[at - 1]) && is_number(word.substr(0, at));
  return number && is_one_of(kUnits, word.substr(at)) ? at : 0;
}

void cut_compound(std::string_view text, ByteSpan core, Ends* ends) {
  const std::string_view word = words_of(text, core);
  const bool number_whole = is_number(word) && !is_fraction(word);
  if (number_whole || is_address(word) || is_one_of(kSlashed, word)) return add(core.end, ends);
  ByteOffset begin = core.begin;
  for (ByteOffset i = core.begin + 1; i + 1 < core.end; ++i) {
    if (text[i] != '/' && text[i] != '-') continue;
    const std::string_view before = text.substr(begin, i - begin);
    // "UN-brokered" is by the United Nations, whatever "un-" is elsewhere.
    if (text[i] == '-' && before != "UN" && is_one_of(kPrefixes, before)) continue;
    add(i, ends);
    add(i + 1, ends);
    begin = i + 1;
  }
  const size_t number = measured_length(words_of(text, {begin, core.end}));
  if (number > 0) add(begin + static_cast<ByteOffset>(number), ends);
  add(core.end, ends);
}

void cut_core(std::string_view text, ByteSpan core, Ends* ends) {
  const std::string_view word = words_of(text, core);
  const size_t clitic = clitic_length(word);
  const bool decade = clitic > 0 && is_decade(word.substr(0, word.size() - clitic));
  if (!decade) cut_compound(text, {core.begin, core.end - static_cast<ByteOffset>(clitic)}, ends);
  add(core.end, ends);
}

void cut_inside(std::string_view text, ByteSpan core, Ends* ends) {
  const std::string_view word = words_of(text, core);
  if (is_number(word) && !is_fraction(word)) return add(core.end, ends);
  ByteOffset part = core.begin;
  for (ByteOffset at = core.begin; at < core.end;) {
    if (at == part) {
      const size_t address = address_length(word.substr(at - core.begin));
      at += static_cast<ByteOffset>(address);
      if (address > 0) add(at, ends);
      part = at;
      if (at == core.end) break;
    }
    const auto mark = static_cast<ByteOffset>(parting_mark_length(word, at - core.begin));
    if (mark == 0) {
      ++at;
      continue;
    }
    if (at > part) cut_core(text, {part, at}, ends);
    at += mark;
    add(at, ends);
    part = at;
  }
  if (part < core.end) cut_core(text, {part, core.end}, ends);
}

}  // namespace

WordRules::WordRules(std::string_view abbreviations) {
  size_t begin = 0;
  while (begin < abbreviations.size()) {
    const size_t end = std::min(abbreviations.find('\n', begin), abbreviations.size());
    const std::string_view line = abbreviations.substr(begin, end - begin);
    begin = end + 1;
    if (line.empty() || line.starts_with('#')) continue;
    if (line.starts_with('^')) {
      exact_.emplace(line.substr(1));
    } else {
      any_case_.emplace(line);
    }
  }
}

bool WordRules::is_abbreviation(std::string_view word) const {
  if (!word.ends_with('.') || word.size() < 2 || word.size() > kMaxAbbreviation) return false;
  if (exact_.contains(std::string(word)) || any_case_.contains(to_lower(word))) return true;
  // Initials and letter-by-letter abbreviations: "J.", "U.S.S.R."
  size_t letters = 0;
  for (size_t i = 0; i < word.size(); ++i) {
    if (i % 2 == 0 ? !is_ascii_letter(word[i]) : word[i] != '.') return false;
    letters += i % 2 == 0 ? 1 : 0;
  }
  return letters > 1 || (word[0] >= 'A' && word[0] <= 'Z' && word[0] != 'I');
}

ByteOffset WordRules::cut_front(std::string_view text, ByteSpan piece, Ends* ends) const {
  ByteOffset begin = piece.begin;
  while (begin < piece.end) {
    const std::string_view rest = words_of(text, {begin, piece.end});
    const size_t length = mark_length(rest);
    if (length == 0 || (rest[0] == '\'' && is_clitic(rest))) break;
    begin += static_cast<ByteOffset>(length);
    add(begin, ends);
  }
  return begin;
}

// Bytes of the mark at the end of a piece. The full stop of an abbreviation is none, nor what
// closes an address.
size_t WordRules::mark_behind_length(std::string_view piece) const {
  const size_t length = last_mark_length(piece);
  if (length == 0 || is_abbreviation(piece)) return 0;
  const std::string_view mark = piece.substr(piece.size() - length);
  if (starts_address(piece) && (mark.find_first_of("/_-=#&+~") == 0 || mark.starts_with("..."))) {
    return 0;
  }
  const bool takes_stop = mark[0] == '.' && (length == 2 || (length > 2 && mark[1] != '.'));
  const size_t word = piece.size() - length + 1;
  return takes_stop && is_abbreviation(piece.substr(0, word)) ? length - 1 : length;
}

Ends WordRules::marks_behind(std::string_view text, ByteSpan piece) const {
  Ends ends;
  ByteOffset end = piece.end;
  while (piece.begin < end) {
    const size_t length = mark_behind_length(words_of(text, {piece.begin, end}));
    ends.push_back(end);
    if (length == 0) break;
    end -= static_cast<ByteOffset>(length);
  }
  std::reverse(ends.begin(), ends.end());
  return ends;
}

void WordRules::cut(std::string_view text, ByteSpan piece, Ends* ends) const {
  ends->clear();
  const ByteOffset begin = cut_front(text, piece, ends);
  if (begin == piece.end) return;
  const Ends behind = marks_behind(text, {begin, piece.end});
  cut_inside(text, {begin, behind.front()}, ends);
  for (ByteOffset end : behind) add(end, ends);
}

}  // namespace sanudo
