// SPDX-License-Identifier: Apache-2.0
#include "knowledge/word_piece.h"

#include <algorithm>

#include "unicode/utf8.h"

namespace sanudo {
namespace {

enum class Sign { kLetter, kHyphen, kDropped, kPoint, kComma };

Sign sign_of_wide(char32_t c) {
  if (c >= 0x2010 && c <= 0x2015) return Sign::kHyphen;
  const bool apostrophe = (c >= 0x2018 && c <= 0x201B) || (c >= 0x02B9 && c <= 0x02BF) ||
                          c == 0x00B4 || c == 0x00AD || c == 0x200B;
  return apostrophe ? Sign::kDropped : Sign::kLetter;
}

Sign sign_of(char32_t c) {
  switch (c) {
    case '-': return Sign::kHyphen;
    case '\'':
    case '`': return Sign::kDropped;
    case '.': return Sign::kPoint;
    case ',': return Sign::kComma;
    default: return c < 0x80 ? Sign::kLetter : sign_of_wide(c);
  }
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return (c & 0x80) == 0; });
}

char lower_ascii(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool is_plain(std::string_view word) {
  const auto plain = [](char c) {
    const char small = static_cast<char>(c | 0x20);
    return (small >= 'a' && small <= 'z') || (c >= '0' && c <= '9');
  };
  return !word.empty() && std::all_of(word.begin(), word.end(), plain);
}

// Bytes of a possessive at the end of the word ("'s" in any apostrophe), 0 for none.
size_t possessive_size(std::string_view word) {
  constexpr std::string_view kCurly = "\xE2\x80\x99s";
  const bool capital = word.ends_with('S');
  if (!capital && !word.ends_with('s')) return 0;
  const std::string_view stem = word.substr(0, word.size() - 1);
  if (stem.ends_with('\'')) return 2;
  return stem.ends_with(kCurly.substr(0, 3)) ? kCurly.size() : 0;
}

}  // namespace

WordPiece& WordPieces::open() {
  if (size_ == pieces_.size()) pieces_.emplace_back();
  WordPiece& piece = pieces_[size_];
  piece.raw.clear();
  piece.key.clear();
  piece.after_point = false;
  return piece;
}

void WordPieces::close(WordPiece* piece) {
  if (piece->raw.empty()) return;
  if (is_ascii(piece->raw)) {
    for (char c : piece->raw) piece->key.push_back(lower_ascii(c));
  } else {
    piece->key = fold(piece->raw);
  }
  ++size_;
}

void WordPieces::add_part(std::string_view part) {
  WordPiece* piece = &open();
  for (size_t at = 0, length = 1; at < part.size(); at += length) {
    const char32_t c = decode(part, at, &length);
    const Sign sign = sign_of(c);
    if (sign == Sign::kPoint) piece->after_point = true;
    if (sign == Sign::kLetter) piece->raw.append(part.substr(at, length));
    if (sign != Sign::kHyphen && sign != Sign::kComma) continue;
    close(piece);
    piece = &open();
    if (sign == Sign::kHyphen) continue;
    piece->raw.push_back(',');
    close(piece);
    piece = &open();
  }
  close(piece);
}

// A word of nothing but ASCII letters and digits is one piece.
void WordPieces::add_plain(std::string_view word) {
  WordPiece& piece = open();
  piece.raw = word;
  piece.key.resize(word.size());
  std::transform(word.begin(), word.end(), piece.key.begin(), lower_ascii);
  ++size_;
}

size_t WordPieces::add(std::string_view word) {
  if (is_plain(word)) {
    add_plain(word);
    return 1;
  }
  const size_t before = size_;
  const size_t tail = possessive_size(word);
  add_part(word.substr(0, word.size() - tail));
  if (tail != 0) add_part(word.substr(word.size() - 1));
  return size_ - before;
}

void WordPieces::join(size_t count, std::string* keys) const {
  keys->clear();
  for (size_t i = 0; i < count; ++i) keys->append(i == 0 ? "" : " ").append(pieces_[i].key);
}

bool is_hyphen(std::string_view word) {
  for (size_t at = 0, length = 1; at < word.size(); at += length) {
    if (sign_of(decode(word, at, &length)) != Sign::kHyphen) return false;
  }
  return !word.empty();
}

void add_phrase(std::string_view phrase, WordPieces* pieces) {
  while (!phrase.empty()) {
    const size_t space = std::min(phrase.find(' '), phrase.size());
    if (space > 0) pieces->add(phrase.substr(0, space));
    phrase.remove_prefix(std::min(space + 1, phrase.size()));
  }
}

}  // namespace sanudo
