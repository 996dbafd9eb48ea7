// SPDX-License-Identifier: Apache-2.0
// How often the languages of a script write three letters in a row (recipes/language_triples.py).
#ifndef SANUDO_TEXT_LETTER_TRIPLES_H_
#define SANUDO_TEXT_LETTER_TRIPLES_H_

#include <array>
#include <string_view>

#include "unicode/utf8.h"

namespace sanudo {

struct TripleTable {
  Script script;
  std::string_view languages;  // BCP 47, a blank between two
  // A line for each triple: its letters, in lower case, "_" before and behind a word; then one sign
  // for each language, '!' plus eight times the logarithm of its count in a million.
  std::string_view lines;
};

inline constexpr size_t kTripleTables = 3;
extern const std::array<TripleTable, kTripleTables> kLetterTriples;

}  // namespace sanudo

#endif  // SANUDO_TEXT_LETTER_TRIPLES_H_
