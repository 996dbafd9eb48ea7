// SPDX-License-Identifier: Apache-2.0
#include "text/language.h"

#include <array>
#include <unordered_map>
#include <vector>

#include "text/letter_triples.h"
#include "unicode/utf8.h"

namespace sanudo {
namespace {

constexpr size_t kSampleBytes = 20000;
constexpr size_t kLongestWord = 32;  // letters; the rest of a longer one is passed over
constexpr char kZeroWeight = '!';
constexpr size_t kScripts = static_cast<size_t>(Script::kOther) + 1;

// English goes before, by twelve units of the natural logarithm: a headline may hold nothing that
// tells, and English is what we read.
constexpr int64_t kEnglishMargin = 96;
constexpr int64_t kCapitalDivisor = 3;

// Scripts that one language of ours writes.
constexpr const char* only_language(Script script) {
  switch (script) {
    case Script::kHangul: return "ko";
    case Script::kGreek: return "el";
    case Script::kHebrew: return "he";
    case Script::kDevanagari: return "hi";
    case Script::kBengali: return "bn";
    case Script::kTamil: return "ta";
    case Script::kThai: return "th";
    case Script::kGeorgian: return "ka";
    case Script::kArmenian: return "hy";
    default: return "und";
  }
}

// The languages of one script with the weights of their triples.
class Triples {
 public:
  explicit Triples(const TripleTable& table) {
    split_languages(table.languages);
    std::string_view lines = table.lines;
    while (!lines.empty()) {
      const size_t end = std::min(lines.find('\n'), lines.size());
      add_line(lines.substr(0, end));
      lines.remove_prefix(std::min(end + 1, lines.size()));
    }
  }

  void count(const std::string& triple, std::vector<int64_t>* scores) const {
    const auto found = weights_.find(triple);
    if (found == weights_.end()) return;
    for (size_t i = 0; i < languages_.size(); ++i) {
      (*scores)[i] += found->second[i] - kZeroWeight;
    }
  }

  const std::vector<std::string>& languages() const { return languages_; }

 private:
  void split_languages(std::string_view codes) {
    for (; !codes.empty(); codes.remove_prefix(std::min<size_t>(3, codes.size()))) {
      languages_.emplace_back(codes.substr(0, 2));
    }
  }

  void add_line(std::string_view line) {
    if (line.size() <= languages_.size()) return;
    const size_t letters = line.size() - languages_.size();
    weights_.emplace(line.substr(0, letters), line.substr(letters));
  }

  std::vector<std::string> languages_;
  std::unordered_map<std::string, std::string_view> weights_;
};

const Triples* triples_of(Script script) {
  static const std::array<Triples, kTripleTables> kTables = {
      Triples(kLetterTriples[0]), Triples(kLetterTriples[1]), Triples(kLetterTriples[2])};
  for (size_t i = 0; i < kTripleTables; ++i) {
    if (kLetterTriples[i].script == script) return &kTables[i];
  }
  return nullptr;
}

struct Word {
  std::vector<std::string> letters;  // in lower case
  bool capital = false;              // begins with a capital
};

// Calls `visit` with each word of the text.
template <typename Visit>
void for_words(std::string_view utf8, Visit visit) {
  Word word;
  size_t length = 0;
  for (size_t at = 0; at < utf8.size() && at < kSampleBytes; at += length) {
    const char32_t c = decode(utf8, at, &length);
    if (!is_letter(c)) {
      if (!word.letters.empty()) visit(word);
      word = {};
    } else if (word.letters.size() < kLongestWord) {
      word.capital = word.capital || (word.letters.empty() && is_upper(c));
      word.letters.push_back(to_lower(utf8.substr(at, length)));
    }
  }
  if (!word.letters.empty()) visit(word);
}

// The script of most letters; kana counts for Han as well, for Japanese is mostly Han.
Script main_script(std::string_view utf8, bool* kana) {
  std::array<size_t, kScripts> counts{};
  size_t length = 0;
  for (size_t at = 0; at < utf8.size() && at < kSampleBytes; at += length) {
    const char32_t c = decode(utf8, at, &length);
    if (is_letter(c)) ++counts[static_cast<size_t>(script_of(c))];
  }
  *kana = counts[static_cast<size_t>(Script::kKana)] > 0;
  size_t best = static_cast<size_t>(Script::kOther);
  for (size_t i = 0; i < kScripts; ++i) {
    if (counts[i] > counts[best]) best = i;
  }
  return static_cast<Script>(best);
}

void count_word(const Word& word, const Triples& triples, std::vector<int64_t>* scores) {
  const auto& letters = word.letters;
  for (size_t i = 0; i < letters.size(); ++i) {
    const std::string before = i == 0 ? "_" : letters[i - 1];
    const std::string behind = i + 1 == letters.size() ? "_" : letters[i + 1];
    triples.count(before + letters[i] + behind, scores);
  }
}

// Names tell another language than that of the text: words with a capital count a third.
std::string likeliest_language(std::string_view utf8, const Triples& triples) {
  std::vector<int64_t> small(triples.languages().size(), 0);
  std::vector<int64_t> capital(triples.languages().size(), 0);
  for_words(utf8,
            [&](const Word& word) { count_word(word, triples, word.capital ? &capital : &small); });
  size_t best = 0;
  for (size_t i = 0; i < small.size(); ++i) {
    small[i] += capital[i] / kCapitalDivisor;
    if (triples.languages()[i] == "en") small[i] += kEnglishMargin;
    if (small[i] > small[best]) best = i;
  }
  return triples.languages()[best];
}

}  // namespace

std::string guess_language(std::string_view utf8) {
  bool kana = false;
  const Script script = main_script(utf8, &kana);
  if (script == Script::kHan || script == Script::kKana) return kana ? "ja" : "zh";
  const Triples* triples = triples_of(script);
  return triples == nullptr ? only_language(script) : likeliest_language(utf8, *triples);
}

}  // namespace sanudo
