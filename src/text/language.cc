// SPDX-License-Identifier: Apache-2.0
#include "text/language.h"

#include <array>
#include <set>

#include "unicode/utf8.h"

namespace sanudo {
namespace {

constexpr size_t kSampleBytes = 20000;

struct SmallWords {
  const char* language;
  std::set<std::string_view> words;
};

const std::array<SmallWords, 5> kLatinLanguages = {{
    {"en",
     {"the",  "of",  "and",  "to", "in", "a",   "is",   "that", "for", "on", "with", "by", "was",
      "said", "has", "from", "at", "it", "are", "have", "be",   "an",  "as", "not",  "its"}},
    {"es", {"el",   "la",  "de",  "que", "y",  "en", "los", "se",   "del", "las",  "por", "un",
            "para", "con", "una", "su",  "al", "es", "lo",  "como", "más", "pero", "sus", "ha"}},
    {"fr",
     {"le",   "la",  "de",  "et", "les", "des",  "en", "du",  "un", "une", "est", "que", "pour",
      "dans", "qui", "sur", "au", "par", "plus", "ne", "pas", "ce", "il",  "aux", "avec"}},
    {"de",
     {"der", "die", "und", "in",  "den",   "von", "zu",   "das", "mit",  "sich", "des", "auf",
      "für", "ist", "im",  "dem", "nicht", "ein", "eine", "als", "auch", "es",   "an",  "er"}},
    {"pt",
     {"o",  "a",  "de", "que", "e",   "do",   "da", "em",  "um",   "para", "com", "não", "uma",
      "os", "no", "se", "na",  "por", "mais", "as", "dos", "como", "mas",  "ao",  "foi"}},
}};

// Letters that only one of the Cyrillic languages that we know writes.
bool is_ukrainian_letter(char32_t c) {
  return c == U'і' || c == U'ї' || c == U'є' || c == U'ґ' || c == U'І' || c == U'Ї' || c == U'Є';
}
bool is_russian_letter(char32_t c) {
  return c == U'ы' || c == U'э' || c == U'ъ' || c == U'ё' || c == U'Ы' || c == U'Э';
}

struct Counts {
  std::array<size_t, 7> scripts{};
  size_t ukrainian = 0;
  size_t russian = 0;
  std::array<size_t, 5> small_words{};
};

void count_word(std::string_view word, Counts* counts) {
  if (word.empty()) return;
  for (size_t i = 0; i < kLatinLanguages.size(); ++i) {
    counts->small_words[i] += kLatinLanguages[i].words.contains(word) ? 1 : 0;
  }
}

Counts count(std::string_view utf8) {
  Counts counts;
  std::string word;
  size_t length = 0;
  for (size_t at = 0; at < utf8.size() && at < kSampleBytes; at += length) {
    const char32_t c = decode(utf8, at, &length);
    if (is_letter(c)) {
      ++counts.scripts[static_cast<size_t>(script_of(c))];
      counts.ukrainian += is_ukrainian_letter(c) ? 1 : 0;
      counts.russian += is_russian_letter(c) ? 1 : 0;
      if (word.size() < 32) word += to_lower(utf8.substr(at, length));
    } else {
      count_word(word, &counts);
      word.clear();
    }
  }
  count_word(word, &counts);
  return counts;
}

std::string latin_language(const Counts& counts) {
  size_t best = 0;
  for (size_t i = 1; i < counts.small_words.size(); ++i) {
    if (counts.small_words[i] > counts.small_words[best]) best = i;
  }
  // Headlines may hold no small word at all; English is what we read.
  return counts.small_words[best] == 0 ? "en" : kLatinLanguages[best].language;
}

}  // namespace

std::string guess_language(std::string_view utf8) {
  const Counts counts = count(utf8);
  size_t best = 0;
  for (size_t i = 1; i < counts.scripts.size(); ++i) {
    if (counts.scripts[i] > counts.scripts[best]) best = i;
  }
  if (counts.scripts[best] == 0) return "und";
  switch (static_cast<Script>(best)) {
    case Script::kLatin: return latin_language(counts);
    case Script::kCyrillic: return counts.ukrainian > counts.russian ? "uk" : "ru";
    case Script::kHan: return counts.scripts[static_cast<size_t>(Script::kKana)] > 0 ? "ja" : "zh";
    case Script::kArabic: return "ar";
    case Script::kKana: return "ja";
    case Script::kHangul: return "ko";
    case Script::kOther: return "und";
  }
  return "und";
}

}  // namespace sanudo
