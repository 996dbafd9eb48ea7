// SPDX-License-Identifier: Apache-2.0
#include "event/one_act.h"

#include <algorithm>
#include <array>

namespace sanudo {
namespace {

constexpr std::array<std::string_view, 5> kSameTime = {"when", "as", "after", "while", "in"};

bool shares(const std::vector<Entity>& a, const std::vector<Entity>& b) {
  return std::any_of(a.begin(), a.end(), [&](const Entity& x) {
    return std::any_of(b.begin(), b.end(), [&](const Entity& y) { return same_entity(x, y); });
  });
}

bool compatible(const std::vector<Entity>& a, const std::vector<Entity>& b) {
  return a.empty() || b.empty() || shares(a, b);
}

bool same_status(const EventStatus& a, const EventStatus& b) {
  return a.negated == b.negated && a.future == b.future && a.hypothetical == b.hypothetical;
}

bool is_verb(const Tree& tree, const Act& act) {
  return tree[act.predicate.anchor()].upos == Upos::kVerb;
}

// "..., wounding two", "killed when police opened fire".
bool is_adjunct(const Tree& tree, const Act& inner, const Act& outer) {
  const TokenIndex clause = inner.predicate.anchor();
  if (tree[clause].head != outer.predicate.anchor() || tree[clause].deprel != "advcl") return false;
  if (tree[clause].xpos == "VBG") return true;
  const auto children = tree.children(clause);
  return std::any_of(children.begin(), children.end(), [&](TokenIndex child) {
    const std::string lemma = lower_lemma(tree[child]);
    return (tree[child].deprel == "mark" || tree[child].deprel == "advmod") &&
           std::find(kSameTime.begin(), kSameTime.end(), lemma) != kSameTime.end();
  });
}

// "Was beaten and shot": verbs in a row with one subject.
bool is_next_verb(const Tree& tree, const Act& inner, const Act& outer) {
  const TokenIndex verb = inner.predicate.anchor();
  return tree[verb].head == outer.predicate.anchor() && tree[verb].deprel == "conj" &&
         tree.child(verb, "nsubj", true) == kNoToken;
}

// "An attack killed ten", "ten died in an attack", "an attack that killed ten".
bool is_deed_of(const Tree& tree, const Act& deed, const Act& verb) {
  if (is_verb(tree, deed) || deed.predicate.support != kNoToken || !is_verb(tree, verb)) {
    return false;
  }
  const TokenIndex noun = deed.predicate.trigger;
  TokenIndex phrase = noun;
  while (tree[phrase].head != kNoToken && tree[phrase].head != verb.predicate.anchor() &&
         base_relation(tree[phrase].deprel) == "nmod" && tree.case_lemma(phrase) == "of") {
    phrase = tree[phrase].head;  // "a series of attacks"
  }
  const std::string_view relation = base_relation(tree[phrase].deprel);
  const bool below =
      tree[phrase].head == verb.predicate.anchor() && (relation == "nsubj" || relation == "obl");
  const bool relative = tree[verb.predicate.anchor()].head == noun &&
                        tree[verb.predicate.anchor()].deprel.starts_with("acl");
  return below || relative;
}

bool is_part_of(const Tree& tree, const Act& inner, const Act& outer) {
  if (inner.type != outer.type || !same_status(inner.status, outer.status)) return false;
  if (!compatible(inner.filling.actors, outer.filling.actors)) return false;
  if (inner.type == EventType::kAssault) {
    return is_adjunct(tree, inner, outer) || is_next_verb(tree, inner, outer) ||
           is_deed_of(tree, inner, outer);
  }
  // What is no violence goes on to others: only a participle with nobody new is the same act.
  return is_adjunct(tree, inner, outer) && shares(inner.filling.actors, outer.filling.actors) &&
         compatible(inner.filling.recipients, outer.filling.recipients);
}

}  // namespace

void find_parts(const Tree& tree, std::vector<Act>* acts) {
  for (Act& inner : *acts) {
    for (size_t i = 0; i < acts->size() && inner.part_of < 0; ++i) {
      const Act& outer = (*acts)[i];
      if (&outer == &inner || outer.part_of >= 0) continue;
      if (is_part_of(tree, inner, outer)) inner.part_of = static_cast<int>(i);
    }
  }
}

}  // namespace sanudo
