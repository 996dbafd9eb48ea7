// SPDX-License-Identifier: Apache-2.0
#include "quote/source.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>

namespace sanudo {
namespace {

constexpr int kMaxClimb = 8;

bool is_relative_pronoun(const Word& word) {
  return word.lemma == "who" || word.lemma == "which" || word.lemma == "that";
}

constexpr std::array<std::string_view, 10> kDayWords = {
    "Monday",   "Tuesday", "Wednesday", "Thursday",  "Friday",
    "Saturday", "Sunday",  "today",     "yesterday", "tomorrow"};

// Whose subject an infinitive, participle or second verb shares: "tried to explain", "was quoted
// as saying", "left, saying", "came and said".
TokenIndex shared_subject(const Tree& tree, TokenIndex verb) {
  for (int step = 0; step < kMaxClimb; ++step) {
    const std::string_view relation = tree[verb].deprel;
    const TokenIndex head = tree[verb].head;
    if (head == kNoToken) return kNoToken;
    if (relation.starts_with("acl")) return head;
    if (relation != "conj" && relation != "xcomp" && relation != "advcl") return kNoToken;
    TokenIndex subject = own_subject(tree, head);
    if (subject == kNoToken) subject = tree.child(head, "nsubj", true);
    if (subject != kNoToken) return subject;
    verb = head;
  }
  return kNoToken;
}

// The relative pronoun's antecedent.
TokenIndex antecedent(const Tree& tree, TokenIndex verb, TokenIndex subject) {
  if (!is_relative_pronoun(tree[subject])) return subject;
  for (int step = 0; step < kMaxClimb && tree[verb].head != kNoToken; ++step) {
    if (tree[verb].deprel == "acl:relcl") return tree[verb].head;
    if (tree[verb].deprel != "conj") break;
    verb = tree[verb].head;
  }
  return subject;
}

// The phrase that ends right before the verb, where it is under no preposition.
TokenIndex phrase_before(const Tree& tree, TokenIndex verb) {
  TokenIndex word = verb - 1;
  if (word < 0) return kNoToken;
  const auto nominal = [&tree](TokenIndex at) {
    const Upos upos = tree[at].upos;
    return upos == Upos::kNoun || upos == Upos::kPropn || upos == Upos::kPron;
  };
  while (nominal(word)) {
    const TokenIndex head = tree[word].head;
    const std::string_view relation = base_relation(tree[word].deprel);
    const bool inside = relation == "flat" || relation == "compound" || relation == "nmod";
    if (!inside || head == kNoToken || head >= verb) {
      return tree.case_lemma(word).empty() && !is_day_word(tree[word]) ? word : kNoToken;
    }
    word = head;
  }
  return kNoToken;
}

}  // namespace

bool is_passive(const Tree& tree, TokenIndex verb) {
  return tree.child(verb, "nsubj:pass") != kNoToken || tree.child(verb, "aux:pass") != kNoToken;
}

TokenIndex agent_of(const Tree& tree, TokenIndex verb) {
  const TokenIndex agent = tree.child(verb, "obl:agent");
  if (agent != kNoToken) return agent;
  for (TokenIndex child : tree.children(verb)) {
    if (base_relation(tree[child].deprel) == "obl" && tree.case_lemma(child) == "by") return child;
  }
  return kNoToken;
}

bool is_day_word(const Word& word) {
  return std::find(kDayWords.begin(), kDayWords.end(), word.form) != kDayWords.end();
}

TokenIndex own_subject(const Tree& tree, TokenIndex verb) {
  TokenIndex nearest = kNoToken;
  for (TokenIndex child : tree.children(verb)) {
    if (tree[child].deprel != "nsubj" && tree[child].deprel != "nsubj:outer") continue;
    if (is_day_word(tree[child])) continue;
    if (nearest == kNoToken || std::abs(child - verb) < std::abs(nearest - verb)) nearest = child;
  }
  return nearest;
}

TokenIndex source_of_verb(const Tree& tree, TokenIndex verb) {
  const TokenIndex subject = own_subject(tree, verb);
  if (subject != kNoToken) return antecedent(tree, verb, subject);
  const TokenIndex neighbour = phrase_before(tree, verb);
  if (tree[verb].xpos == "VBD" && neighbour != kNoToken) return neighbour;
  if (is_passive(tree, verb)) return agent_of(tree, verb);
  // "the proposal described by X as ..." is passive without an auxiliary.
  if (tree[verb].xpos == "VBN" && tree[verb].deprel == "acl") return agent_of(tree, verb);
  return shared_subject(tree, verb);
}

TokenIndex author_of_noun(const Tree& tree, TokenIndex noun) {
  const TokenIndex owner = tree.child(noun, "nmod:poss");
  if (owner != kNoToken) return owner;
  for (TokenIndex child : tree.children(noun)) {
    const std::string preposition = tree.case_lemma(child);
    if (base_relation(tree[child].deprel) == "nmod" &&
        (preposition == "by" || preposition == "from")) {
      return child;
    }
  }
  const TokenIndex verb = tree[noun].head;  // "X made the claim that ..."
  if (verb == kNoToken || base_relation(tree[noun].deprel) != "obj") return kNoToken;
  return source_of_verb(tree, verb);
}

TokenIndex source_of_noun(const Tree& tree, TokenIndex noun) {
  for (TokenIndex child : tree.children(noun)) {
    if (tree[child].deprel == "nmod" && tree.case_lemma(child) == "of") return child;
  }
  return author_of_noun(tree, noun);
}

}  // namespace sanudo
