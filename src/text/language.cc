// SPDX-License-Identifier: Apache-2.0
#include "text/language.h"

#include <array>
#include <charconv>
#include <map>
#include <unordered_map>
#include <vector>

#include "text/small_words.h"
#include "unicode/utf8.h"

namespace sanudo {
namespace {

constexpr size_t kSampleBytes = 20000;
constexpr size_t kLongestSmallWord = 32;
constexpr size_t kScripts = static_cast<size_t>(Script::kOther) + 1;

// Letters that of the languages of a script only these write; one is worth half a small word.
struct TellingLetters {
  std::string_view language;
  std::u32string_view letters;
};
constexpr std::array<TellingLetters, 12> kTelling = {{{"uk", U"іїєґи"},
                                                      {"be", U"ўіыэё"},
                                                      {"ru", U"ыэёи"},
                                                      {"bg", U"ъи"},
                                                      {"sr", U"јњљћђџи"},
                                                      {"fa", U"پچژگیک"},
                                                      {"cs", U"řěů"},
                                                      {"pl", U"łąęśźż"},
                                                      {"tr", U"ışğ"},
                                                      {"hu", U"őű"},
                                                      {"ro", U"șțşţă"},
                                                      {"pt", U"ãõ"}}};
constexpr int64_t kLetterWeight = 15;

// Three small words: a short English line with a foreign name in it stays English.
constexpr int64_t kEnglishMargin = 120;

using Scores = std::array<int64_t, kSmallWordRows>;

struct Weight {
  size_t row = 0;
  int value = 0;
};

// Weights of each small word in all languages that have it.
class SmallWords {
 public:
  SmallWords() {
    for (size_t row = 0; row < kSmallWords.size(); ++row) add_row(row);
  }

  void count(const std::string& word, Scores* scores) const {
    const auto found = weights_.find(word);
    if (found == weights_.end()) return;
    for (const Weight& weight : found->second) (*scores)[weight.row] += weight.value;
  }

 private:
  void add_row(size_t row) {
    std::string_view left = kSmallWords[row].words;
    while (!left.empty()) {
      const size_t behind_word = left.find(' ');
      const std::string_view word = left.substr(0, behind_word);
      left.remove_prefix(behind_word + 1);
      int value = 0;
      const char* end = std::from_chars(left.data(), left.data() + left.size(), value).ptr;
      left.remove_prefix(static_cast<size_t>(end - left.data()));
      if (!left.empty()) left.remove_prefix(1);
      weights_[std::string(word)].push_back({row, value});
    }
  }

  std::unordered_map<std::string, std::vector<Weight>> weights_;
};

// What the beginning of a text tells.
struct Signs {
  std::array<size_t, kScripts> scripts{};
  Scores scores{};
};

// Adds to `scores` what the letters tell that were seen, by how often.
void count_letters(const std::map<char32_t, int64_t>& seen, Scores* scores) {
  for (size_t row = 0; row < kSmallWords.size(); ++row) {
    for (const TellingLetters& telling : kTelling) {
      if (telling.language != kSmallWords[row].language) continue;
      for (char32_t letter : telling.letters) {
        const auto found = seen.find(letter);
        if (found != seen.end()) (*scores)[row] += kLetterWeight * found->second;
      }
    }
  }
}

Signs read_signs(std::string_view utf8) {
  static const SmallWords kWords;
  Signs signs;
  std::map<char32_t, int64_t> letters;  // but those of ASCII
  std::string word;
  size_t length = 0;
  for (size_t at = 0; at < utf8.size() && at < kSampleBytes; at += length) {
    const char32_t c = decode(utf8, at, &length);
    if (is_letter(c)) {
      ++signs.scripts[static_cast<size_t>(script_of(c))];
      if (c >= 0x80) ++letters[c];
      if (word.size() < kLongestSmallWord) word += to_lower(utf8.substr(at, length));
    } else if (!word.empty()) {
      kWords.count(word, &signs.scores);
      word.clear();
    }
  }
  kWords.count(word, &signs.scores);
  count_letters(letters, &signs.scores);
  return signs;
}

// `otherwise` wins unless another language is ahead by the margin.
std::string best_language(const Scores& scores, Script script, std::string_view otherwise,
                          int64_t margin) {
  int64_t best = 0;
  for (size_t row = 0; row < kSmallWords.size(); ++row) {
    if (kSmallWords[row].language == otherwise) best = scores[row] + margin;
  }
  std::string language(otherwise);
  for (size_t row = 0; row < kSmallWords.size(); ++row) {
    if (kSmallWords[row].script != script || scores[row] <= best) continue;
    best = scores[row];
    language = kSmallWords[row].language;
  }
  return language;
}

}  // namespace

std::string guess_language(std::string_view utf8) {
  const Signs signs = read_signs(utf8);
  size_t best = 0;
  for (size_t i = 1; i < kScripts; ++i) {
    if (signs.scripts[i] > signs.scripts[best]) best = i;
  }
  if (signs.scripts[best] == 0) return "und";
  // Japanese is mostly Han, but never without kana.
  const bool kana = signs.scripts[static_cast<size_t>(Script::kKana)] > 0;
  switch (static_cast<Script>(best)) {
    // A headline may hold no small word at all; English is what we read.
    case Script::kLatin: return best_language(signs.scores, Script::kLatin, "en", kEnglishMargin);
    case Script::kCyrillic: return best_language(signs.scores, Script::kCyrillic, "ru", 0);
    case Script::kArabic: return best_language(signs.scores, Script::kArabic, "ar", 0);
    case Script::kHan: return kana ? "ja" : "zh";
    case Script::kKana: return "ja";
    case Script::kHangul: return "ko";
    case Script::kOther: return "und";
  }
  return "und";
}

}  // namespace sanudo
