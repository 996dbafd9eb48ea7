// SPDX-License-Identifier: Apache-2.0
#include "time/name_guard.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace sanudo {
namespace {

bool is_capital(const Text& text, const Word& word) {
  const std::string_view form = text.words(word.span);
  return !form.empty() && form[0] >= 'A' && form[0] <= 'Z';
}

// One of them hangs on the other as the parts of a name do.
bool tied(const Tree& tree, TokenIndex a, TokenIndex b) {
  const auto below = [&tree](TokenIndex child, TokenIndex head) {
    const std::string_view relation = base_relation(tree[child].deprel);
    return tree[child].head == head &&
           (relation == "compound" || relation == "flat" || relation == "amod" ||
            relation == "nummod" || relation == "nmod");
  };
  return below(a, b) || below(b, a);
}

bool is_name_word(const Text& text, const Tree& tree, TokenIndex word) {
  const Upos upos = tree[word].upos;
  return is_capital(text, tree[word]) &&
         (upos == Upos::kPropn || upos == Upos::kAdj || upos == Upos::kNoun);
}

// "Bloody Sunday", "Super Tuesday". Any other name before a weekday only stands beside it: "the
// minister Friday told".
bool names_weekday(std::string_view word) {
  constexpr std::array<std::string_view, 10> kNames = {
      "Black", "Bloody", "Good", "Super", "Palm", "Ash", "Holy", "Cyber", "Easter", "Maundy"};
  return std::find(kNames.begin(), kNames.end(), word) != kNames.end();
}

// A date with a day of the month or a year is one whatever stands beside it.
bool in_name(const Text& text, const Tree& tree, const TimeMatch& match) {
  if (match.value.day != 0 || match.value.year != 0) return false;
  const TokenIndex core = match.core;
  if (!is_capital(text, tree[core])) return false;
  const TokenIndex before = match.first - 1;
  const TokenIndex after = match.last + 1;
  if (before >= 0 && match.value.weekday >= 0) {
    if (names_weekday(text.words(tree[before].span))) return true;
  } else if (before >= 0 && is_name_word(text, tree, before) && tied(tree, before, core)) {
    return true;
  }
  return after < static_cast<TokenIndex>(tree.size()) && is_name_word(text, tree, after) &&
         tied(tree, after, core);
}

}  // namespace

std::vector<TimeMatch> read_times(const Text& text, const Tree& tree) {
  const TimeWords words(text, tree);
  std::vector<TimeMatch> matches;
  for (size_t at = 0; at < words.size();) {
    const std::optional<TimeMatch> match = read_time_at(words, at);
    if (match && !in_name(text, tree, *match)) {
      matches.push_back(*match);
      at = words.behind(match->last);
    } else {
      ++at;
    }
  }
  return matches;
}

}  // namespace sanudo
