// SPDX-License-Identifier: Apache-2.0
#include "token/marks.h"

#include <algorithm>

#include "unicode/utf8.h"

namespace sanudo {
namespace {

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool ends_sentences(char c) { return c == '.' || c == '!' || c == '?'; }
// Rules, arrows and what else is drawn with marks.
bool draws(char c) { return std::string_view("-=<>*_~^+|").find(c) != std::string_view::npos; }
// Marks of which two of a kind are one.
bool doubles(char c) { return std::string_view("'`$#/\\").find(c) != std::string_view::npos; }

// Do marks of one byte stand together?
bool stand_together(char a, char b) {
  if (ends_sentences(a)) return ends_sentences(b);
  if (draws(a)) return draws(b);
  return doubles(a) && a == b;
}

bool is_curly_quote(std::string_view text, size_t at) {
  const std::string_view mark = text.substr(std::min(at, text.size()), 3);
  return mark == "‘" || mark == "’";
}

// ":)", ";-)", "=(": eyes, perhaps a nose, mouths; bytes of the face at the end of `text`, which
// must have no parenthesis that the mouth could close.
size_t face_length(std::string_view text) {
  constexpr std::string_view kMouths = ")(|/\\*]";
  size_t at = text.size();
  while (at > 0 && kMouths.find(text[at - 1]) != kMouths.npos) --at;
  const size_t mouth = at;
  if (at > 0 && (text[at - 1] == '-' || text[at - 1] == 'o')) --at;
  const bool eyes = at > 0 && std::string_view(":;=").find(text[at - 1]) != std::string_view::npos;
  if (mouth == text.size() || !eyes) return 0;
  return text.substr(0, at - 1).find('(') == text.npos ? text.size() - at + 1 : 0;
}

size_t last_sign_begin(std::string_view piece) {
  size_t begin = piece.size() - 1;
  while (begin > 0 && (static_cast<unsigned char>(piece[begin]) & 0xC0) == 0x80) --begin;
  return begin;
}

bool is_mark(char32_t c) { return !is_letter(c) && !is_digit(c); }

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

// "AT&T", "R&D": capitals on both sides.
bool joins_capitals(std::string_view piece, size_t at) {
  return at > 0 && at + 1 < piece.size() && is_capital(piece[at - 1]) && is_capital(piece[at + 1]);
}

// A comma, colon, question mark or full stop between a word and the next sentence or clause.
bool parts_clauses(std::string_view piece, size_t at) {
  if (at == 0 || at + 1 >= piece.size()) return false;
  const char before = piece[at - 1];
  const char behind = piece[at + 1];
  switch (piece[at]) {
    case ',':
    case ':': return !is_ascii_digit(behind) || is_ascii_letter(before);
    case '?':
    case '!': return is_ascii_letter(behind) || ends_sentences(behind);
    case '.': return before >= 'a' && before <= 'z' && is_capital(behind);
    default: return false;
  }
}

}  // namespace

size_t mark_length(std::string_view piece) {
  size_t length = 0;
  const char32_t c = decode(piece, 0, &length);
  if (!is_mark(c)) return 0;
  const bool more = piece.size() > 1;
  if ((c == '.' || c == '+') && more && is_ascii_digit(piece[1])) return 0;   // ".125", "+44"
  if ((c == '@' || c == '#') && more && is_ascii_letter(piece[1])) return 0;  // "@name"
  if (is_curly_quote(piece, 0) && is_curly_quote(piece, 3)) return 6;
  if (piece.starts_with("[...]")) return 5;
  size_t end = length;
  while (end < piece.size() && stand_together(piece[end - 1], piece[end])) ++end;
  return end;
}

size_t last_mark_length(std::string_view piece) {
  const size_t begin = last_sign_begin(piece);
  size_t length = 0;
  if (!is_mark(decode(piece, begin, &length))) return 0;
  if (const size_t face = face_length(piece); face > 0) return face;
  if (begin >= 3 && is_curly_quote(piece, begin) && is_curly_quote(piece, begin - 3)) return 6;
  size_t run = begin;
  while (run > 0 && stand_together(piece[run - 1], piece[run])) --run;
  return piece.size() - run;
}

size_t parting_mark_length(std::string_view piece, size_t at) {
  size_t length = 0;
  const char32_t c = decode(piece, at, &length);
  constexpr std::u32string_view kParting = U"\u2014\u2013\u2026\"\u201C\u201D()[];%<>";
  if (kParting.find(c) != std::u32string_view::npos) return length;
  if (c == '&') return joins_capitals(piece, at) ? 0 : 1;
  if (c == '$') return at + 1 < piece.size() && is_ascii_digit(piece[at + 1]) ? 1 : 0;
  const std::string_view two = piece.substr(at, 2);
  if (two == "--" || two == "..") return mark_length(piece.substr(at));
  return parts_clauses(piece, at) ? mark_length(piece.substr(at)) : 0;
}

}  // namespace sanudo
