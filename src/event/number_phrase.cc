// SPDX-License-Identifier: Apache-2.0
#include "event/number_phrase.h"

#include <algorithm>
#include <charconv>

#include "event/grammar.h"

namespace sanudo {
namespace {

constexpr TokenIndex kBoundWords = 3;
constexpr size_t kMostDigits = 24;

// "1,500" and "352.5"; nothing for "F-15" or "2/3".
std::optional<double> in_figures(std::string_view form) {
  std::string digits;
  for (char c : form) {
    if (c == ',') continue;
    if (c != '.' && (c < '0' || c > '9')) return std::nullopt;
    digits.push_back(c);
  }
  if (digits.empty() || digits.size() > kMostDigits || digits == ".") return std::nullopt;
  double value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

// The words of the number in text order: numeral children of the noun with what hangs on them.
std::vector<TokenIndex> number_words(const Tree& tree, TokenIndex noun) {
  std::vector<TokenIndex> words;
  if (tree[noun].upos == Upos::kNum) return tree.subtree(noun);
  for (TokenIndex child : tree.children(noun)) {
    if (tree[child].deprel != "nummod") continue;
    const std::vector<TokenIndex> below = tree.subtree(child);
    words.insert(words.end(), below.begin(), below.end());
  }
  std::sort(words.begin(), words.end());
  return words;
}

const char* bound_before(const Tree& tree, const Lexicon& lexicon, TokenIndex first) {
  const TokenIndex from = std::max<TokenIndex>(0, first - kBoundWords);
  for (TokenIndex word = from; word < first; ++word) {
    const std::string lemma = lower_lemma(tree[word]);
    for (const std::string& name : {lemma, std::string(tree[word].form)}) {
      if (lexicon.in_class("at_least", name)) return "least";
      if (lexicon.in_class("at_most", name)) return "most";
      if (lexicon.in_class("about_so", name)) return "about";
    }
  }
  return "exact";
}

}  // namespace

std::optional<NumberPhrase> read_number(const Tree& tree, const Lexicon& lexicon, TokenIndex noun) {
  double whole = 0;
  double part = 0;
  NumberPhrase phrase;
  for (TokenIndex word : number_words(tree, noun)) {
    const NumberWord* spelled = lexicon.number_word(lower_lemma(tree[word]));
    const std::optional<double> figures = in_figures(tree[word].form);
    if (spelled == nullptr && !figures) continue;
    if (figures) {
      part += *figures;
    } else if (!spelled->times) {
      part += spelled->value;
    } else if (spelled->value >= 1000) {
      whole += std::max(part, 1.0) * spelled->value;
      part = 0;
    } else {
      part = std::max(part, 1.0) * spelled->value;
    }
    if (phrase.first == kNoToken) phrase.first = word;
    phrase.last = word;
  }
  if (phrase.first == kNoToken) return std::nullopt;
  phrase.value = whole + part;
  phrase.bound = bound_before(tree, lexicon, phrase.first);
  return phrase;
}

}  // namespace sanudo
