// SPDX-License-Identifier: Apache-2.0
#include "token/word_splitter.h"

#include <algorithm>
#include <array>

#include "unicode/utf8.h"

namespace sanudo {
namespace {

// A longer piece is no word of any language; it is cut so that nothing later is slow on it.
constexpr ByteOffset kMaxWordBytes = 1000;

// Prefixes that stay with their word (counts in the train files: non- 53 whole to 1 split).
constexpr std::array<std::string_view, 22> kPrefixes = {
    "non",  "e",    "mid",  "re",    "co",   "pre",  "anti",    "post",  "over",  "pro",   "multi",
    "sub",  "semi", "mini", "counter", "inter", "intra", "un", "micro", "cross", "ultra", "trans"};

constexpr std::array<std::string_view, 12> kClitics = {"'s", "'m", "'d",  "'re", "'ve", "'ll",
                                                       "’s", "’m", "’d", "’re", "’ve", "’ll"};

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

bool starts_address(std::string_view piece) {
  return piece.starts_with("http://") || piece.starts_with("https://") ||
         piece.starts_with("www.");
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
      return before == piece[begin] ||
             ((c == '!' || c == '?') && (before == '!' || before == '?'));
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
    if (!is_ascii_digit(c) && c != ',' && c != '.' && c != ':' && c != '/' && c != '-') return false;
  }
  // Ranges ("10-20") fall apart, telephone numbers and dates do not.
  return digit && (core.find('-') == std::string_view::npos ||
                   std::count(core.begin(), core.end(), '-') >= 2);
}

void add(ByteOffset begin, ByteOffset end, std::vector<Token>* out) {
  while (end - begin > kMaxWordBytes) {
    out->push_back({{begin, begin + kMaxWordBytes}, false, 0});
    begin += kMaxWordBytes;
  }
  if (end > begin) out->push_back({{begin, end}, false, 0});
}

// Marks the words from `first` on as the parts of one written token.
void mark_parts(size_t first, std::vector<Token>* out) {
  for (size_t i = first; i < out->size(); ++i) (*out)[i].part = i == first ? 1 : 2;
}

size_t clitic_length(std::string_view word) {
  for (std::string_view clitic : kClitics) {
    if (word.size() > clitic.size() && to_lower(word.substr(word.size() - clitic.size())) == clitic) {
      return clitic.size();
    }
  }
  const std::string lower = to_lower(word);
  if (lower.size() > 3 && lower.ends_with("n't")) return 3;
  if (lower.size() > 5 && lower.ends_with("n’t")) return 5;
  if (lower == "cannot") return 3;
  return 0;
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
  if (!word.ends_with('.') || word.size() < 2) return false;
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

void WordSplitter::split_core(std::string_view text, ByteSpan core,
                              std::vector<Token>* out) const {
  const size_t first = out->size();
  const std::string_view word = words_of(text, core);
  const auto clitic = static_cast<ByteOffset>(clitic_length(word));
  split_hyphens(text, {core.begin, core.end - clitic}, out);
  if (clitic == 0) return;
  const size_t host = out->size() - 1;
  add(core.end - clitic, core.end, out);
  if (host >= first) mark_parts(host, out);
}

void WordSplitter::split_piece(std::string_view text, ByteSpan piece,
                               std::vector<Token>* out) const {
  ByteOffset begin = piece.begin;
  ByteOffset end = piece.end;
  // Marks in front, one by one.
  while (begin < end) {
    const std::string_view rest = words_of(text, {begin, end});
    const auto length = static_cast<ByteOffset>(mark_length(rest));
    if (length == 0) break;
    const bool clitic = rest[0] == '\'' && clitic_length(std::string("x").append(rest)) == rest.size();
    if (clitic) break;
    add(begin, begin + length, out);
    begin += length;
  }
  // Marks behind, the last one first.
  std::vector<ByteSpan> behind;
  while (begin < end) {
    const std::string_view rest = words_of(text, {begin, end});
    const auto length = static_cast<ByteOffset>(last_mark_length(rest));
    if (length == 0 || is_abbreviation(rest)) break;
    behind.push_back({end - length, end});
    end -= length;
  }
  // Marks inside ("end.Start", "word—word", "a,b") but in numbers and addresses.
  const std::string_view core = words_of(text, {begin, end});
  if (!core.empty() && !is_number(core) && !starts_address(core) && !is_email(core)) {
    ByteOffset part = begin;
    size_t length = 0;
    for (ByteOffset i = begin; i < end; i += static_cast<ByteOffset>(length)) {
      const char32_t c = decode(text, i, &length);
      const bool dash = c == 0x2014 || c == 0x2013 || c == 0x2026;
      const bool quote = c == '"' || c == 0x201C || c == 0x201D || c == '(' || c == ')' ||
                         c == '[' || c == ']' || c == ';' || c == '&' || c == '$' || c == '%';
      const bool comma = (c == ',' || c == ':') && i + 1 < end && !is_ascii_digit(text[i + 1]);
      const bool run = text.substr(i, 2) == "--" || text.substr(i, 2) == "..";
      if (!dash && !quote && !comma && !run) continue;
      if (i > part) split_core(text, {part, i}, out);
      if (run) length = mark_length(words_of(text, {i, end}));
      add(i, i + static_cast<ByteOffset>(length), out);
      part = i + static_cast<ByteOffset>(length);
    }
    if (part < end) split_core(text, {part, end}, out);
  } else if (!core.empty()) {
    add(begin, end, out);
  }
  for (size_t i = behind.size(); i-- > 0;) add(behind[i].begin, behind[i].end, out);
}

std::vector<Token> WordSplitter::split(const Text& text, ByteSpan paragraph) const {
  std::vector<Token> tokens;
  const std::string& utf8 = text.utf8();
  ByteOffset begin = paragraph.begin;
  size_t length = 0;
  for (ByteOffset at = paragraph.begin; at <= paragraph.end; at += static_cast<ByteOffset>(length)) {
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
