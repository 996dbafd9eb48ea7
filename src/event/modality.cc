// SPDX-License-Identifier: Apache-2.0
#include "event/modality.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace sanudo {
namespace {

constexpr int kMaxClimb = 4;

template <size_t N>
bool among(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::array<std::string_view, 5> kNegations = {"not", "never", "n't", "n’t", "neither"};
constexpr std::array<std::string_view, 4> kFuture = {"will", "shall", "'ll", "’ll"};
constexpr std::array<std::string_view, 7> kPossible = {"may", "might",  "could", "would",
                                                       "can", "should", "must"};
constexpr std::array<std::string_view, 5> kConditions = {"if", "unless", "whether", "lest",
                                                         "should"};

void read_child(const Word& child, EventStatus* status) {
  const std::string lemma = lower_lemma(child);
  if (child.deprel == "advmod" || child.deprel == "cc" || child.deprel == "cc:preconj") {
    status->negated = status->negated || among(kNegations, lemma);
  } else if (child.deprel == "det") {
    status->negated = status->negated || lemma == "no";
  } else if (child.deprel == "aux") {
    status->future = status->future || among(kFuture, lemma) || child.form == "wo";
    status->hypothetical = status->hypothetical || among(kPossible, lemma);
  } else if (child.deprel == "mark") {
    status->hypothetical = status->hypothetical || among(kConditions, lemma);
    status->negated = status->negated || lemma == "without";
  } else if (child.deprel == "case") {
    status->negated = status->negated || lemma == "without";
  }
}

// "Said that it would not lift": the "will" of reported speech (backshift), not a condition.
bool is_reported_will(const Tree& tree, TokenIndex word) {
  return tree[word].deprel == "ccomp" && tree.has_child_lemma(word, "aux", "would") &&
         !tree.has_child_lemma(word, "mark", "if");
}

// "Is to meet", "is due to meet": an infinitive behind a form of "be" lies ahead.
bool is_to_be_done(const Tree& tree, TokenIndex word) {
  if (tree[word].xpos != "VB" || !tree.has_child_lemma(word, "cop", "be")) return false;
  return tree.has_child_lemma(word, "mark", "to") || tree.has_child_lemma(word, "mark", "due");
}

void read_word(const Tree& tree, TokenIndex word, EventStatus* status) {
  for (TokenIndex child : tree.children(word)) read_child(tree[child], status);
  if (is_reported_will(tree, word)) {
    status->future = true;
    status->hypothetical = false;
  }
  if (is_announced_infinitive(tree, word) || is_to_be_done(tree, word)) status->future = true;
  const TokenIndex subject = tree.child(word, "nsubj", true);
  const bool none = subject != kNoToken && (tree.has_child_lemma(subject, "det", "no") ||
                                            tree.has_child_lemma(subject, "cc:preconj", "neither"));
  if (none) status->negated = true;
}

}  // namespace

bool is_announced_infinitive(const Tree& tree, TokenIndex word) {
  const Word& w = tree[word];
  if (w.xpos != "VB" || (w.head != kNoToken && w.deprel != "parataxis" && w.deprel != "conj")) {
    return false;
  }
  return tree.has_child_lemma(word, "mark", "to") || tree.has_child_lemma(word, "aux", "to");
}

EventStatus read_modality(const Tree& tree, const Predicate& predicate) {
  EventStatus status;
  read_word(tree, predicate.trigger, &status);
  TokenIndex word = predicate.anchor();
  if (word != predicate.trigger) read_word(tree, word, &status);
  // Auxiliaries and conditions stand with the first of several verbs: "will meet and sign".
  for (int i = 0; i < kMaxClimb && word != kNoToken; ++i) {
    const std::string_view relation = tree[word].deprel;
    // A purpose ("sent troops to fight") is not yet an act.
    if (relation == "advcl" && tree.has_child_lemma(word, "mark", "to")) {
      status.hypothetical = true;
    }
    if (relation != "conj" && relation != "xcomp") break;
    const TokenIndex governor = tree[word].head;
    if (relation == "conj" && tree.child(word, "aux") != kNoToken) break;
    EventStatus above;
    read_word(tree, governor, &above);
    if (relation == "conj" && tree.child(word, "nsubj", true) != kNoToken) {
      above.future = above.hypothetical = false;
    }
    status.future = status.future || above.future;
    status.hypothetical = status.hypothetical || above.hypothetical;
    status.negated = status.negated || (above.negated && relation == "xcomp");
    word = governor;
  }
  return status;
}

}  // namespace sanudo
