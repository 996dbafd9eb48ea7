// SPDX-License-Identifier: Apache-2.0
#include "token/word_print.h"

#include "token/border_model.h"
#include "unicode/utf8.h"

namespace sanudo {
namespace {

constexpr size_t kMaxShape = 8;

// The shape as far as it goes, and how much of it there is.
struct Shape {
  uint64_t print = 0;
  size_t size = 0;
  uint64_t last = 0;
  bool twice = false;

  void add(uint64_t sign, bool cut_runs) {
    if (size >= kMaxShape || (cut_runs && sign == last && twice)) return;
    twice = sign == last;
    last = sign;
    print = mix(print, sign);
    ++size;
  }
};

char32_t lower(char32_t c) { return c >= 'A' && c <= 'Z' ? c + 32 : c; }

}  // namespace

SignKind kind_of(char32_t c) {
  if (is_upper(c)) return SignKind::kUpper;
  if (is_letter(c)) return SignKind::kLower;
  return is_digit(c) ? SignKind::kDigit : SignKind::kMark;
}

WordPrint print_of(std::string_view word) {
  WordPrint print;
  Shape shape;
  size_t length = 0;
  for (size_t at = 0; at < word.size(); at += length) {
    const char32_t c = decode(word, at, &length);
    const SignKind kind = kind_of(c);
    print.letters = mix(print.letters, lower(c));
    const bool mark = kind == SignKind::kMark;
    shape.add(mark ? uint64_t{c} + 8 : static_cast<uint64_t>(kind) + 1, !mark);
    if (at == 0) print.first = kind;
    print.last = kind;
  }
  print.shape = shape.print;
  return print;
}

}  // namespace sanudo
