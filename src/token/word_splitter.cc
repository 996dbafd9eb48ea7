// SPDX-License-Identifier: Apache-2.0
#include "token/word_splitter.h"

#include <algorithm>
#include <array>

#include "unicode/utf8.h"

namespace sanudo {
namespace {

// A longer piece is no word of any language; it is cut so that nothing later is slow on it.
constexpr ByteOffset kMaxWordBytes = 1000;
constexpr size_t kMaxAbbreviation = 32;

// Prefixes that stay with their word (counts in the train files: non- 53 whole to 1 split).
constexpr std::array<std::string_view, 22> kPrefixes = {
    "non", "e",    "mid",  "re",      "co",    "pre",   "anti", "post",  "over",  "pro",   "multi",
    "sub", "semi", "mini", "counter", "inter", "intra", "un",   "micro", "cross", "ultra", "trans"};

// Contractions written without their apostrophe or space, with the bytes of their second word. Only
// those that are no word otherwise ("its", "lets", "hell" are).
struct Contraction {
  std::string_view whole;
  size_t tail;
};
constexpr std::array<Contraction, 28> kContractions = {
    {{"cannot", 3}, {"dont", 2},    {"wont", 2},    {"cant", 2},     {"didnt", 2},  {"doesnt", 2},
     {"isnt", 2},   {"wasnt", 2},   {"arent", 2},   {"werent", 2},   {"havent", 2}, {"hasnt", 2},
     {"hadnt", 2},  {"couldnt", 2}, {"wouldnt", 2}, {"shouldnt", 2}, {"aint", 2},   {"im", 1},
     {"ive", 2},    {"youre", 2},   {"youve", 2},   {"youll", 2},    {"theyre", 2}, {"thats", 1},
     {"theres", 1}, {"gonna", 2},   {"wanna", 2},   {"gotta", 2}}};

constexpr std::array<std::string_view, 12> kClitics = {"'s", "'m", "'d", "'re", "'ve", "'ll",
                                                       "’s", "’m", "’d", "’re", "’ve", "’ll"};

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

bool is_apostrophe(std::string_view mark) { return mark == "'" || mark == "’"; }

bool starts_address(std::string_view piece) {
  return piece.starts_with("http://") || piece.starts_with("https://") || piece.starts_with("www.");
}

bool is_email(std::string_view piece) {
  const size_t at = piece.find('@');
  return at != std::string_view::npos && at > 0 && piece.find('.', at) != std::string_view::npos;
}

// Length of a punctuation mark that begins a piece; 0: it begins with a word.
size_t mark_length(std::string_view piece) {
  size_t length = 0;
  const char32_t c = decode(piece, 0, &length);
  if (is_letter(c) || is_digit(c)) return 0;
  if (c == '.' && piece.size() > 1 && is_ascii_digit(piece[1])) return 0;  // ".125"
  if (c == '.' || c == '-' || c == '!' || c == '?' || c == '*' || c == '=' || c == '_' ||
      c == '\'') {
    // Runs stay together: "...", "--", "!!!"; also "?!".
    size_t end = length;
    const auto goes_on = [&](char next) {
      return next == piece[0] || ((c == '!' || c == '?') && (next == '!' || next == '?'));
    };
    while (end < piece.size() && goes_on(piece[end])) ++end;
    return end;
  }
  return length;
}

// Length in bytes of the mark that ends a piece; 0: it ends with a word.
size_t last_mark_length(std::string_view piece) {
  size_t begin = piece.size() - 1;
  while (begin > 0 && (static_cast<unsigned char>(piece[begin]) & 0xC0) == 0x80) --begin;
  size_t length = 0;
  const char32_t c = decode(piece, begin, &length);
  if (is_letter(c) || is_digit(c)) return 0;
  size_t run = begin;
  if (c == '.' || c == '-' || c == '!' || c == '?' || c == '*' || c == '=' || c == '_') {
    const auto goes_on = [&](char before) {
      return before == piece[begin] || ((c == '!' || c == '?') && (before == '!' || before == '?'));
    };
    while (run > 0 && goes_on(piece[run - 1])) --run;
  }
  return piece.size() - run;
}

// "1,500", "3.5", "10:30", "04/02/2022", "9/11", "713-853-3989": digits with marks between them.
bool is_number(std::string_view core) {
  bool digit = false;
  for (char c : core) {
    digit = digit || is_ascii_digit(c);
    if (!is_ascii_digit(c) && c != ',' && c != '.' && c != ':' && c != '/' && c != '-')
      return false;
  }
  if (!digit) return false;
  // Ranges ("10-20") fall apart, telephone numbers ("853-3989") and dates do not.
  const size_t hyphen = core.find('-');
  const bool local_telephone = hyphen <= 3 && core.size() - hyphen == 5;
  return hyphen == std::string_view::npos || local_telephone ||
         std::count(core.begin(), core.end(), '-') >= 2;
}

void add(ByteOffset begin, ByteOffset end, std::vector<Token>* out) {
  if (end > begin) out->push_back({{begin, end}, false, 0});
}

// Marks the words from `first` on as the parts of one written token.
void mark_parts(size_t first, std::vector<Token>* out) {
  for (size_t i = first; i < out->size(); ++i) (*out)[i].part = i == first ? 1 : 2;
}

// Bytes that the second half of a written contraction takes; 0: it is none.
size_t contraction_tail(std::string_view word) {
  constexpr size_t kLongest = 8;
  if (word.size() > kLongest) return 0;
  const std::string lower = to_lower(word);
  for (const Contraction& contraction : kContractions) {
    if (lower == contraction.whole) return contraction.tail;
  }
  return 0;
}

// Bytes of the clitic at the end of a word: "'s", "n't", or the tail of "dont"; 0 for none.
size_t clitic_length(std::string_view word) {
  const std::string end = to_lower(word.substr(word.size() - std::min<size_t>(word.size(), 5)));
  for (std::string_view clitic : kClitics) {
    if (word.size() > clitic.size() && end.ends_with(clitic)) return clitic.size();
  }
  if (word.size() > 3 && end.ends_with("n't")) return 3;
  if (word.size() > 5 && end.ends_with("n’t")) return 5;
  return contraction_tail(word);
}

// A piece that is nothing but a clitic, as treebanks in which a space stands before it have.
bool is_clitic(std::string_view piece) {
  constexpr size_t kLongest = 5;
  return piece.size() <= kLongest && clitic_length(std::string("x").append(piece)) == piece.size();
}

// Length of a mark that stands inside a written piece at `at` and parts it ("end.Start" does not);
// 0 for none.
size_t inner_mark_length(std::string_view piece, size_t at) {
  size_t length = 0;
  const char32_t c = decode(piece, at, &length);
  constexpr std::u32string_view kParting = U"\u2014\u2013\u2026\"\u201C\u201D()[];&$%";
  if (kParting.find(c) != std::u32string_view::npos) return length;
  if ((c == ',' || c == ':') && at + 1 < piece.size() && !is_ascii_digit(piece[at + 1])) return 1;
  const std::string_view two = piece.substr(at, 2);
  return two == "--" || two == ".." ? mark_length(piece.substr(at)) : 0;
}

}  // namespace

WordSplitter::WordSplitter(std::string_view abbreviations) {
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

bool WordSplitter::is_abbreviation(std::string_view word) const {
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

void WordSplitter::split_hyphens(std::string_view text, ByteSpan core,
                                 std::vector<Token>* out) const {
  const std::string_view word = words_of(text, core);
  if (is_number(word) || starts_address(word) || is_email(word)) {
    add(core.begin, core.end, out);
    return;
  }
  ByteOffset begin = core.begin;
  for (ByteOffset i = core.begin; i < core.end; ++i) {
    const bool slash = text[i] == '/' && i > core.begin && i + 1 < core.end;
    const bool hyphen = text[i] == '-' && i > core.begin && i + 1 < core.end;
    if (!slash && !hyphen) continue;
    const std::string before = to_lower(text.substr(begin, i - begin));
    if (hyphen && std::find(kPrefixes.begin(), kPrefixes.end(), before) != kPrefixes.end()) {
      continue;
    }
    add(begin, i, out);
    add(i, i + 1, out);
    begin = i + 1;
  }
  add(begin, core.end, out);
}

void WordSplitter::split_core(std::string_view text, ByteSpan core, std::vector<Token>* out) const {
  const auto clitic = static_cast<ByteOffset>(clitic_length(words_of(text, core)));
  split_hyphens(text, {core.begin, core.end - clitic}, out);
  if (clitic == 0) return;
  const size_t host = out->size() - 1;
  add(core.end - clitic, core.end, out);
  mark_parts(host, out);
}

ByteOffset WordSplitter::split_front(std::string_view text, ByteSpan piece,
                                     std::vector<Token>* out) const {
  ByteOffset begin = piece.begin;
  while (begin < piece.end) {
    const std::string_view rest = words_of(text, {begin, piece.end});
    const auto length = static_cast<ByteOffset>(mark_length(rest));
    if (length == 0 || (rest[0] == '\'' && is_clitic(rest))) break;
    add(begin, begin + length, out);
    begin += length;
  }
  return begin;
}

std::vector<ByteSpan> WordSplitter::marks_behind(std::string_view text, ByteSpan piece) const {
  std::vector<ByteSpan> marks;
  ByteOffset end = piece.end;
  while (piece.begin < end) {
    const std::string_view rest = words_of(text, {piece.begin, end});
    const auto length = static_cast<ByteOffset>(last_mark_length(rest));
    if (length == 0 || is_abbreviation(rest)) break;
    marks.push_back({end - length, end});
    end -= length;
  }
  std::reverse(marks.begin(), marks.end());
  return marks;
}

void WordSplitter::split_inside(std::string_view text, ByteSpan core,
                                std::vector<Token>* out) const {
  const std::string_view word = words_of(text, core);
  if (is_number(word) || starts_address(word) || is_email(word)) {
    add(core.begin, core.end, out);
    return;
  }
  ByteOffset part = core.begin;
  for (ByteOffset at = core.begin; at < core.end;) {
    const auto mark = static_cast<ByteOffset>(inner_mark_length(word, at - core.begin));
    if (mark == 0) {
      ++at;
      continue;
    }
    if (at > part) split_core(text, {part, at}, out);
    add(at, at + mark, out);
    at += mark;
    part = at;
  }
  if (part < core.end) split_core(text, {part, core.end}, out);
}

void WordSplitter::split_piece(std::string_view text, ByteSpan piece,
                               std::vector<Token>* out) const {
  const ByteOffset begin = split_front(text, piece, out);
  const std::vector<ByteSpan> behind = marks_behind(text, {begin, piece.end});
  const ByteOffset end = behind.empty() ? piece.end : behind.front().begin;
  if (begin < end) split_inside(text, {begin, end}, out);
  const size_t host = out->size() - 1;
  for (const ByteSpan& mark : behind) add(mark.begin, mark.end, out);
  // The bare apostrophe of "workers' rights" belongs to its word.
  const bool genitive = begin < end && (text[end - 1] == 's' || text[end - 1] == 'S') &&
                        behind.size() == 1 && is_apostrophe(words_of(text, behind[0]));
  if (genitive && (*out)[host].part == 0) mark_parts(host, out);
}

std::vector<Token> WordSplitter::split(const Text& text, ByteSpan paragraph) const {
  std::vector<Token> tokens;
  const std::string& utf8 = text.utf8();
  ByteOffset begin = paragraph.begin;
  size_t length = 0;
  for (ByteOffset at = paragraph.begin; at <= paragraph.end;
       at += static_cast<ByteOffset>(length)) {
    length = 1;
    const bool space = at == paragraph.end || is_space(decode(utf8, at, &length));
    const bool too_long = at - begin >= kMaxWordBytes;
    if (!space && !too_long) continue;
    if (at > begin) split_piece(utf8, {begin, at}, &tokens);
    if (space && !tokens.empty()) tokens.back().space_after = true;
    begin = space ? at + static_cast<ByteOffset>(length) : at;
  }
  return tokens;
}

}  // namespace sanudo
