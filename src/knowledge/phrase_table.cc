// SPDX-License-Identifier: Apache-2.0
#include "knowledge/phrase_table.h"

#include <algorithm>

#include "unicode/utf8.h"

namespace sanudo {
namespace {

bool all_upper(std::string_view word) {
  bool letter = false;
  for (size_t at = 0, length = 1; at < word.size(); at += length) {
    const char32_t c = decode(word, at, &length);
    if (is_lower(c)) return false;
    letter = letter || is_upper(c);
  }
  return letter && word.size() > 1;
}

}  // namespace

void PhraseTable::add(std::string_view key, uint32_t row) {
  rows.emplace(key, row);
  const size_t length = 1 + static_cast<size_t>(std::count(key.begin(), key.end(), ' '));
  size_t& most = longest[key.substr(0, key.find(' '))];
  most = std::max(most, length);
}

bool starts_upper(std::string_view word) {
  size_t length = 0;
  return !word.empty() && is_upper(decode(word, 0, &length));
}

bool in_capitals(std::span<const std::string_view> words, size_t first, size_t count) {
  constexpr size_t kReach = 3;
  size_t capital = 0;
  const size_t begin = first > kReach ? first - kReach : 0;
  const size_t end = std::min(words.size(), first + count + kReach);
  for (size_t i = begin; i < end; ++i) {
    if (i >= first && i < first + count) continue;
    if (starts_upper(words[i]) && all_upper(words[i])) ++capital;
    size_t length = 0;
    if (!words[i].empty() && is_lower(decode(words[i], 0, &length))) return false;
    if (starts_upper(words[i]) && !all_upper(words[i]) && words[i].size() > 1) return false;
  }
  return capital >= 2;
}

bool case_fits(std::string_view form, const WordPieces& pieces, size_t count, bool exact) {
  for (size_t i = 0; i < count; ++i) {
    const size_t end = std::min(form.find(' '), form.size());
    const std::string_view wanted = form.substr(0, end);
    if (exact && wanted != pieces[i].raw) return false;
    if (starts_upper(wanted) && !starts_upper(pieces[i].raw)) return false;
    form.remove_prefix(std::min(end + 1, form.size()));
  }
  return true;
}

}  // namespace sanudo
