// SPDX-License-Identifier: Apache-2.0
#include "quote/speaker.h"

#include <algorithm>
#include <string_view>

namespace sanudo {
namespace {

bool names_itself(std::string_view relation) {
  return relation == "appos" || relation == "flat" || relation == "compound" ||
         relation == "nmod:desc";
}

// The resolution of the phrase: of its head, or of a name that says the same thing.
const Resolution* resolution_of(const Tree& tree, uint32_t sentence, TokenIndex head,
                                const Actors& actors) {
  const Resolution* own = actors.at(sentence, head);
  if (own != nullptr && !own->entities.empty()) return own;
  for (TokenIndex child : tree.children(head)) {
    const std::string_view relation = tree[child].deprel;
    if (!names_itself(relation) && !names_itself(base_relation(relation))) continue;
    const Resolution* other = actors.at(sentence, child);
    if (other != nullptr && other->is_actor && !other->entities.empty()) return other;
  }
  return nullptr;
}

bool belongs_to_phrase(const Tree& tree, TokenIndex child) {
  const std::string_view relation = base_relation(tree[child].deprel);
  return relation == "det" || relation == "amod" || relation == "compound" || relation == "flat" ||
         relation == "nummod" || tree[child].deprel == "nmod:poss";
}

// The phrase without what follows its head: enough to know it by.
ByteSpan phrase_span(const Tree& tree, TokenIndex head) {
  TokenIndex first = head;
  TokenIndex last = head;
  for (TokenIndex child : tree.children(head)) {
    if (!belongs_to_phrase(tree, child)) continue;
    const std::vector<TokenIndex> words = tree.subtree(child);
    const auto start = std::find_if(words.begin(), words.end(), [&tree](TokenIndex word) {
      return tree[word].upos != Upos::kCconj && tree[word].upos != Upos::kPunct;
    });
    if (start != words.end()) first = std::min(first, *start);
    last = std::max(last, child);
  }
  return {tree[first].span.begin, tree[last].span.end};
}

Entity unknown_entity(const Text& text, const Tree& tree, TokenIndex head) {
  const ByteSpan span = phrase_span(tree, head);
  Entity entity;
  entity.text = std::string(text.words(span));
  entity.name = entity.text;
  entity.span = text.char_span(span);
  return entity;
}

bool contains(const std::vector<Entity>& entities, const Entity& entity) {
  return std::any_of(entities.begin(), entities.end(), [&entity](const Entity& each) {
    return each.span == entity.span && each.entity == entity.entity;
  });
}

}  // namespace

std::vector<Entity> find_speakers(const Text& text, const Tree& tree, uint32_t sentence,
                                  TokenIndex source, const Actors& actors) {
  std::vector<Entity> speakers;
  for (TokenIndex head : tree.conjuncts(source)) {
    const Resolution* known = resolution_of(tree, sentence, head, actors);
    if (known == nullptr) {
      if (tree[head].upos != Upos::kPron) speakers.push_back(unknown_entity(text, tree, head));
      continue;
    }
    for (const Entity& entity : known->entities) {
      if (!contains(speakers, entity)) speakers.push_back(entity);
    }
  }
  return speakers;
}

}  // namespace sanudo
