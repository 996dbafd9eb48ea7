// SPDX-License-Identifier: Apache-2.0
#include "token/dateline.h"

#include <algorithm>
#include <string_view>

namespace sanudo {
namespace {

constexpr size_t kMaxWords = 16;

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_dash(std::string_view word) {
  return word == "-" || word == "--" || word == "—" || word == "–";
}

// "MOSCOW", "AP"; agencies that write themselves in small letters count as well.
bool opens_dateline(std::string_view word) {
  if (word == "Reuters" || word == "Xinhua" || word == "Bloomberg") return true;
  return word.size() >= 2 &&
         std::all_of(word.begin(), word.end(), [](char c) { return is_capital(c) || c == '.'; });
}

// City names in capitals, dates, commas, what stands in parentheses.
bool may_stand_in_dateline(std::string_view word, bool in_parentheses) {
  if (in_parentheses) return true;
  return is_capital(word[0]) || is_digit(word[0]) || word == "," || word == "(" || word == ")" ||
         word == "/" || word == ".";
}

bool opens_sentence(std::string_view word) {
  return is_capital(word[0]) || word == "\"" || word == "“" || word == "„" || word == "«";
}

}  // namespace

size_t dateline_length(const Text& text, const std::vector<Token>& words) {
  if (words.size() < 3) return 0;
  const auto word_at = [&](size_t i) { return text.words(words[i].span); };
  const bool in_capitals = opens_dateline(word_at(0));
  if (!in_capitals && !is_capital(word_at(0)[0])) return 0;
  bool in_parentheses = false;
  bool has_parts = false;
  for (size_t i = 1; i + 1 < words.size() && i < kMaxWords; ++i) {
    const std::string_view word = word_at(i);
    // A dash with spaces around it; without them it joins a compound.
    if (is_dash(word) && !in_parentheses && words[i].space_after && words[i - 1].space_after) {
      return in_capitals || (has_parts && opens_sentence(word_at(i + 1))) ? i + 1 : 0;
    }
    if (!may_stand_in_dateline(word, in_parentheses) && !is_dash(word)) return 0;
    has_parts = has_parts || word == "," || word == "(";
    in_parentheses = word == "(" || (in_parentheses && word != ")");
  }
  return 0;
}

}  // namespace sanudo
