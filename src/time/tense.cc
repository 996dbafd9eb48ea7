// SPDX-License-Identifier: Apache-2.0
#include "time/tense.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace sanudo {
namespace {

constexpr std::array<std::string_view, 12> kFutureAuxiliaries = {
    "will", "'ll", "shall", "would", "may", "might", "can", "could", "should", "must", "wo", "'d"};

bool is_verb(const Word& word) { return word.upos == Upos::kVerb || word.upos == Upos::kAux; }

TokenIndex governing_verb(const Tree& tree, TokenIndex word) {
  size_t steps = 0;
  while (word != kNoToken && steps++ < tree.size()) {
    if (is_verb(tree[word])) return word;
    if (tree.child(word, "cop") != kNoToken) return word;
    word = tree[word].head;
  }
  return kNoToken;
}

bool has_auxiliary(const Tree& tree, TokenIndex verb, bool (*holds)(const Word&)) {
  for (TokenIndex child : tree.children(verb)) {
    const std::string_view relation = base_relation(tree[child].deprel);
    if ((relation == "aux" || relation == "cop") && holds(tree[child])) return true;
  }
  return false;
}

bool is_future_auxiliary(const Word& word) {
  return word.xpos == "MD" && std::find(kFutureAuxiliaries.begin(), kFutureAuxiliaries.end(),
                                        word.form) != kFutureAuxiliaries.end();
}

bool is_present_be(const Word& word) {
  return word.lemma == "be" && (word.xpos == "VBZ" || word.xpos == "VBP");
}

bool is_past_auxiliary(const Word& word) { return word.xpos == "VBD" || word.lemma == "have"; }

}  // namespace

TimeSide side_by_tense(const Tree& tree, TokenIndex word) {
  const TokenIndex verb = governing_verb(tree, word);
  if (verb == kNoToken) return TimeSide::kUnknown;
  if (has_auxiliary(tree, verb, is_future_auxiliary)) return TimeSide::kFuture;
  if (has_auxiliary(tree, verb, is_past_auxiliary)) return TimeSide::kPast;
  const std::string& tag = tree[verb].xpos;
  if (tag == "VBD") return TimeSide::kPast;
  if (tag == "VBG" && has_auxiliary(tree, verb, is_present_be)) return TimeSide::kFuture;
  const bool infinitive = tree.has_child_lemma(verb, "mark", "to");
  return infinitive ? TimeSide::kFuture : TimeSide::kUnknown;
}

}  // namespace sanudo
