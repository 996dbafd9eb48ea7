// SPDX-License-Identifier: Apache-2.0
#include "event/amount.h"

#include <algorithm>

#include "event/about.h"
#include "event/number_phrase.h"
#include "event/word_test.h"

namespace sanudo {
namespace {

constexpr size_t kMaxAmounts = 6;

// What is counted where people are counted: what was done to them, or what they did.
const char* people_kind(const Lexicon& lexicon, const Tree& tree, const Act& act) {
  const std::string trigger = lower_lemma(tree[act.predicate.trigger]);
  switch (act.type) {
    case EventType::kAssault:
      if (act.mode == "abduct") return "abducted";
      if (lexicon.in_class("wound_word", trigger)) return "wounded";
      if (lexicon.in_class("kill_word", trigger)) return "killed";
      return "people";
    case EventType::kCoerce:
      if (act.mode == "arrest") return "arrested";
      return act.mode == "deport" ? "deported" : "people";
    case EventType::kRetreat: return act.mode == "release" ? "released" : "people";
    case EventType::kSanction:
      if (act.mode == "expel") return "expelled";
      return act.mode == "convict" ? "convicted" : "people";
    case EventType::kProtest: return "protesters";
    default: return "people";
  }
}

bool moves_forces(EventType type) {
  return type != EventType::kAssault && type != EventType::kCoerce;
}

// "" where the noun is nothing that is counted here ("two days").
std::string kind_of(const Reading& reading, const Lexicon& lexicon, const Act& act,
                    TokenIndex noun) {
  const Tree& tree = reading.trees[act.sentence];
  const std::string lemma = lower_lemma(tree[noun]);
  if (lexicon.in_class("currency", lemma)) return "money";
  if (lexicon.in_class("unit", lemma)) return "quantity";
  if (lexicon.in_class("force", lemma) && moves_forces(act.type)) return "troops";
  if (lexicon.thing_kind(lemma) == "weapon") return "weapons";
  const WordTest words(lexicon, reading, act.sentence);
  for (const char* people : {"person", "casualty", "victim", "prisoner", "refugee", "crowd"}) {
    if (words.is_of_class(people, noun)) return people_kind(lexicon, tree, act);
  }
  return tree[noun].upos == Upos::kNum ? people_kind(lexicon, tree, act) : "";
}

void add_amount(const Reading& reading, const Lexicon& lexicon, const Act& act, TokenIndex noun,
                std::vector<Amount>* amounts) {
  const Tree& tree = reading.trees[act.sentence];
  if (tree[noun].deprel == "nummod" || tree[noun].deprel == "compound") return;
  const std::optional<NumberPhrase> number = read_number(tree, lexicon, noun);
  if (!number) return;
  const std::string kind = kind_of(reading, lexicon, act, noun);
  if (kind.empty() || kind == "people") return;
  const TokenIndex first = std::min(number->first, noun);
  const TokenIndex last = std::max(number->last, noun);
  const ByteSpan span = {tree[first].span.begin, tree[last].span.end};
  Amount amount;
  amount.kind = kind;
  amount.value = number->value;
  amount.bound = number->bound;
  if (kind == "money" || kind == "quantity" || kind == "weapons") {
    amount.unit = lower_lemma(tree[noun]);
  }
  amount.text = std::string(reading.text.words(span));
  amount.span = reading.text.char_span(span);
  const auto same = [&](const Amount& other) { return other.span == amount.span; };
  if (std::none_of(amounts->begin(), amounts->end(), same)) amounts->push_back(std::move(amount));
}

}  // namespace

std::vector<Amount> find_amounts(const Reading& reading, const Lexicon& lexicon, const Act& act) {
  const Tree& tree = reading.trees[act.sentence];
  std::vector<TokenIndex> heads = own_phrases(tree, act);
  const auto& doers = act.filling.nodes[static_cast<size_t>(FrameRole::kActor)];
  if (act.type == EventType::kProtest) heads.insert(heads.end(), doers.begin(), doers.end());
  std::vector<Amount> amounts;
  for (TokenIndex head : heads) {
    for (TokenIndex word : tree.subtree(head)) {
      if (amounts.size() >= kMaxAmounts) return amounts;
      if (!in_relative_clause(tree, word, head)) {
        add_amount(reading, lexicon, act, word, &amounts);
      }
    }
  }
  return amounts;
}

}  // namespace sanudo
