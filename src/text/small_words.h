// SPDX-License-Identifier: Apache-2.0
// The commonest words of the languages that share a script, with weights
// (recipes/language_words.py).
#ifndef SANUDO_TEXT_SMALL_WORDS_H_
#define SANUDO_TEXT_SMALL_WORDS_H_

#include <array>
#include <string_view>

#include "unicode/utf8.h"

namespace sanudo {

struct SmallWordRow {
  const char* language;  // BCP 47
  Script script;
  std::string_view words;  // "word weight word weight ...", in lower case
};

inline constexpr size_t kSmallWordRows = 23;
extern const std::array<SmallWordRow, kSmallWordRows> kSmallWords;

}  // namespace sanudo

#endif  // SANUDO_TEXT_SMALL_WORDS_H_
