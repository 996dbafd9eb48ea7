// SPDX-License-Identifier: Apache-2.0
#include "event/about.h"

#include <algorithm>

#include "event/grammar.h"

namespace sanudo {
namespace {

constexpr size_t kMaxThings = 8;
constexpr TokenIndex kMaxPhrase = 8;

// Prepositions behind which an act's topic stands.
const std::vector<std::string> kTopics = {"for", "on",        "about",     "over",
                                          "of",  "regarding", "concerning"};

// The noun with the words that describe it, cut to the noun alone where they are many.
ByteSpan phrase_span(const Tree& tree, TokenIndex noun) {
  TokenIndex first = noun;
  while (first > 0 && noun - first < kMaxPhrase && tree[first - 1].head == noun &&
         (tree[first - 1].deprel == "compound" || tree[first - 1].deprel == "amod")) {
    --first;
  }
  return {tree[first].span.begin, tree[noun].span.end};
}

void add_thing(const Reading& reading, const Lexicon& lexicon, uint32_t sentence, TokenIndex word,
               std::vector<Thing>* things) {
  const Tree& tree = reading.trees[sentence];
  Thing thing;
  const Resolution* resolution = reading.actors.at(sentence, word);
  if (resolution != nullptr && resolution->is_treaty && !resolution->entities.empty()) {
    const Entity& treaty = resolution->entities.front();
    thing = {treaty.text, treaty.span, treaty.entity, "treaty"};
  } else if (resolution != nullptr && !resolution->entities.empty() &&
             !resolution->entities.front().entity.empty()) {
    return;  // a state or body is somebody, not a thing
  } else {
    std::string_view kind = lexicon.thing_kind(compound_lemma(tree, word));
    if (kind.empty()) kind = lexicon.thing_kind(lower_lemma(tree[word]));
    if (kind.empty() || tree[word].upos == Upos::kVerb) return;
    const ByteSpan span = phrase_span(tree, word);
    thing = {std::string(reading.text.words(span)), reading.text.char_span(span), "",
             std::string(kind)};
  }
  const auto same = [&](const Thing& other) {
    return other.span == thing.span || (!thing.entity.empty() && other.entity == thing.entity);
  };
  if (std::none_of(things->begin(), things->end(), same)) things->push_back(std::move(thing));
}

}  // namespace

std::vector<TokenIndex> own_phrases(const Tree& tree, const Act& act) {
  const Grammar grammar(tree);
  std::vector<TokenIndex> heads;
  for (FrameRole role :
       {FrameRole::kThing, FrameRole::kContent, FrameRole::kRecipient, FrameRole::kNone}) {
    const auto& nodes = act.filling.nodes[static_cast<size_t>(role)];
    heads.insert(heads.end(), nodes.begin(), nodes.end());
  }
  const TokenIndex trigger = act.predicate.trigger;
  if (tree[trigger].upos == Upos::kVerb) {
    if (const TokenIndex object = grammar.object(trigger); object != kNoToken) {
      heads.push_back(object);
    }
    for (TokenIndex clause : grammar.clauses(trigger, "xcomp", {})) heads.push_back(clause);
    const std::vector<TokenIndex> topics = grammar.obliques(trigger, kTopics);
    heads.insert(heads.end(), topics.begin(), topics.end());
  } else {
    heads.push_back(trigger);
  }
  return heads;
}

bool in_relative_clause(const Tree& tree, TokenIndex word, TokenIndex head) {
  for (TokenIndex at = word; at != head && at != kNoToken; at = tree[at].head) {
    if (tree[at].deprel == "acl:relcl") return true;
  }
  return false;
}

std::vector<Thing> find_things(const Reading& reading, const Lexicon& lexicon, const Act& act) {
  const Tree& tree = reading.trees[act.sentence];
  std::vector<Thing> things;
  for (TokenIndex head : own_phrases(tree, act)) {
    for (TokenIndex word : tree.subtree(head)) {
      if (things.size() >= kMaxThings) return things;
      if (word == act.predicate.trigger || in_relative_clause(tree, word, head)) continue;
      add_thing(reading, lexicon, act.sentence, word, &things);
    }
  }
  return things;
}

}  // namespace sanudo
