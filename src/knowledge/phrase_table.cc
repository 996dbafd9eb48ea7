// SPDX-License-Identifier: Apache-2.0
#include "knowledge/phrase_table.h"

#include <array>
#include <optional>

#include "unicode/utf8.h"

namespace sanudo {
namespace {

// Letters in lower case and digits as they are, 0 for everything else.
constexpr std::array<uint8_t, 256> kFolded = [] {
  std::array<uint8_t, 256> folded{};
  for (char c = '0'; c <= '9'; ++c) folded[static_cast<uint8_t>(c)] = static_cast<uint8_t>(c);
  for (char c = 'a'; c <= 'z'; ++c) {
    folded[static_cast<uint8_t>(c)] = folded[static_cast<uint8_t>(c - 32)] =
        static_cast<uint8_t>(c);
  }
  return folded;
}();

// The hash of a word of ASCII letters and digits, the same in any case: FNV-1a of Fowler, Noll
// and Vo. A point or comma at the end does not count. Nothing for other words.
std::optional<size_t> hash_of(std::string_view word) {
  while (!word.empty() && (word.back() == '.' || word.back() == ',')) word.remove_suffix(1);
  uint64_t hash = 14695981039346656037u;
  for (char c : word) {
    const uint8_t folded = kFolded[static_cast<uint8_t>(c)];
    if (folded == 0) return std::nullopt;
    hash = (hash ^ folded) * 1099511628211u;
  }
  if (word.empty()) return std::nullopt;
  return static_cast<size_t>(hash ^ (hash >> 32));
}

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

void Beginnings::add(std::string_view key, bool small) {
  const std::optional<size_t> hash = hash_of(first_piece(key));
  if (!hash) return;
  any_.set(*hash % any_.size());
  if (small) small_.set(*hash % small_.size());
}

bool Beginnings::may_begin(std::string_view word) const {
  const std::optional<size_t> hash = hash_of(word);
  if (!hash) return true;
  const bool capital = word[0] >= 'A' && word[0] <= 'Z';
  return capital ? any_[*hash % any_.size()] : small_[*hash % small_.size()];
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
