// SPDX-License-Identifier: Apache-2.0
#include "duplicate/shingles.h"

#include <algorithm>
#include <string>

#include "base/hash.h"
#include "unicode/utf8.h"

namespace sanudo {
namespace {

bool is_written_without_blanks(char32_t c) {
  const Script script = script_of(c);
  return script == Script::kHan || script == Script::kKana || script == Script::kThai;
}

uint64_t hash_of_run(const uint64_t* words, size_t length) {
  return hash64({reinterpret_cast<const char*>(words), length * sizeof(uint64_t)});
}

}  // namespace

std::vector<uint64_t> word_hashes(std::string_view utf8) {
  const std::string text = fold(utf8);
  std::vector<uint64_t> words;
  size_t begin = 0;  // of the word that is not at its end yet
  size_t length = 0;
  const auto end_word = [&](size_t end) {
    if (end > begin) words.push_back(hash64(std::string_view(text).substr(begin, end - begin)));
  };
  for (size_t at = 0; at < text.size(); at += length) {
    const char32_t c = decode(text, at, &length);
    const bool alone = c >= 0x80 && is_written_without_blanks(c);
    if (!alone && (is_letter(c) || is_digit(c))) continue;
    end_word(at);
    begin = at;
    if (alone) end_word(at + length);
    begin = at + length;
  }
  end_word(text.size());
  return words;
}

std::vector<uint64_t> shingles(const std::vector<uint64_t>& words, size_t length) {
  std::vector<uint64_t> runs;
  if (words.empty()) return runs;
  const size_t size = std::min(length, words.size());
  for (size_t at = 0; at + size <= words.size(); ++at) {
    runs.push_back(hash_of_run(&words[at], size));
  }
  std::sort(runs.begin(), runs.end());
  runs.erase(std::unique(runs.begin(), runs.end()), runs.end());
  return runs;
}

}  // namespace sanudo
