// SPDX-License-Identifier: Apache-2.0
#include "event/participants.h"

#include <algorithm>

namespace sanudo {
namespace {

// Prepositions behind which the actor of a phrase stands ("the policy of X", "a proposal by X").
const std::vector<std::string> kInnerActor = {"of", "by", "from", "between"};
// ... and where those live whom an act touches ("hospitals in Yemen", "aid for flooded Malawi").
const std::vector<std::string> kInnerPlace = {"in", "at", "across", "for", "to"};
const std::vector<std::string> kParties = {"between", "among", "with", "from", "to", "of"};

// "Christians and Muslims": two of one kind that are not in the base may be two.
bool is_listed_as(const Entity& a, const Entity& b) {
  if (!same_entity(a, b)) return false;
  return !a.entity.empty() || a.name == b.name || a.sector == "GOV" || a.sector == "MIL";
}

}  // namespace

bool same_entity(const Entity& a, const Entity& b) {
  if (!a.entity.empty() || !b.entity.empty()) return a.entity == b.entity && a.sector == b.sector;
  if (a.country != b.country || a.sector != b.sector) return false;
  return !a.country.empty() || a.text == b.text;
}

void add_entities(std::vector<Entity>* to, const std::vector<Entity>& from) {
  for (const Entity& entity : from) {
    const auto same = [&](const Entity& other) { return is_listed_as(entity, other); };
    if (std::none_of(to->begin(), to->end(), same)) to->push_back(entity);
  }
}

bool Participants::is_actor(TokenIndex head) const {
  const Resolution* resolution = reading_.actors.at(sentence_, head);
  return resolution != nullptr && !resolution->entities.empty() &&
         (resolution->is_actor || resolution->is_document);
}

std::vector<Entity> Participants::direct(TokenIndex head) const {
  if (!is_actor(head)) return {};
  return reading_.actors.at(sentence_, head)->entities;
}

// "Baghdad bombings", "Geneva talks": a city before a noun says where, not who.
bool Participants::names_a_city(const NameMatch& name) const {
  const Candidate& first = name.candidates.front();
  return first.type == NameType::kCapitalMetonym ||
         reading_.world.entity(first.entity).kind == EntityKind::kPlace;
}

std::vector<Entity> Participants::entities_of(const NameMatch& name) const {
  return name_entities(reading_.text, tree_, name, reading_.world, reading_.report_date);
}

std::vector<Entity> Participants::places_before(TokenIndex noun) const {
  const Resolution* resolution = reading_.actors.at(sentence_, noun);
  std::vector<Entity> found;
  if (resolution == nullptr) return found;
  for (const NameMatch& name : reading_.mentions[resolution->mention].names) {
    if (name.last < noun && names_a_city(name)) add_entities(&found, entities_of(name));
  }
  return found;
}

std::vector<Entity> Participants::modifiers(TokenIndex noun) const {
  const Resolution* resolution = reading_.actors.at(sentence_, noun);
  if (resolution == nullptr) return {};
  std::vector<Entity> found;
  for (const NameMatch& name : reading_.mentions[resolution->mention].names) {
    if (name.last >= noun || names_a_city(name)) continue;
    add_entities(&found, entities_of(name));
  }
  if (!found.empty()) return found;
  // A modifier that is an actor by itself: "rebel attack", "police raid".
  for (TokenIndex child : tree_.children(noun)) {
    if (tree_[child].deprel == "compound" || tree_[child].deprel == "nmod:desc") {
      add_entities(&found, direct(child));
    }
  }
  return found;
}

std::vector<Entity> Participants::nested(TokenIndex head) const {
  std::vector<Entity> found;
  if (const TokenIndex owner = grammar_.possessor(head); owner != kNoToken) found = direct(owner);
  if (found.empty()) found = modifiers(head);
  if (!found.empty()) return found;
  for (TokenIndex inner : grammar_.nominals(head, kInnerActor)) {
    for (TokenIndex conjunct : tree_.conjuncts(inner)) add_entities(&found, direct(conjunct));
    // "Tens of thousands of people".
    for (TokenIndex inmost : grammar_.nominals(inner, {"of"})) {
      if (found.empty()) add_entities(&found, direct(inmost));
    }
  }
  if (!found.empty()) return found;
  for (TokenIndex inner : grammar_.nominals(head, kInnerPlace)) {
    for (TokenIndex conjunct : tree_.conjuncts(inner)) {
      add_entities(&found, place(conjunct));
      if (found.empty()) add_entities(&found, direct(conjunct));
    }
  }
  if (!found.empty()) return found;
  for (TokenIndex clause : grammar_.clauses(head, "acl", {})) {
    if (!grammar_.is_passive(clause)) continue;
    const TokenIndex agent = grammar_.subject(clause);
    if (agent != kNoToken && agent != head) add_entities(&found, direct(agent));
  }
  return found;
}

std::vector<Entity> Participants::doers(TokenIndex deed) const {
  std::vector<Entity> found;
  if (const TokenIndex owner = grammar_.possessor(deed); owner != kNoToken) found = direct(owner);
  if (found.empty()) found = modifiers(deed);
  for (TokenIndex by : grammar_.nominals(deed, {"by"})) add_entities(&found, of(by));
  return found;
}

std::vector<Entity> Participants::of(TokenIndex head) const {
  std::vector<Entity> found;
  if (head == kNoToken) return found;
  const std::vector<TokenIndex> heads = tree_.conjuncts(head);
  for (TokenIndex conjunct : heads) add_entities(&found, direct(conjunct));
  if (!found.empty()) return found;
  for (TokenIndex conjunct : heads) add_entities(&found, nested(conjunct));
  return found;
}

std::vector<Entity> Participants::place(TokenIndex head) const {
  const Resolution* resolution = reading_.actors.at(sentence_, head);
  if (resolution == nullptr || !resolution->is_place) return {};
  return resolution->entities;
}

std::vector<Entity> Participants::anyone_inside(TokenIndex head) const {
  for (TokenIndex word : tree_.subtree(head)) {
    std::vector<Entity> found = word > head ? direct(word) : std::vector<Entity>{};
    if (word > head && found.empty()) found = place(word);
    if (!found.empty()) return found;
  }
  return {};
}

std::vector<Entity> Participants::parties_inside(TokenIndex noun) const {
  std::vector<Entity> found;
  for (TokenIndex word : tree_.subtree(noun)) {
    if (word == noun || base_relation(tree_[word].deprel) != "nmod") continue;
    const std::string preposition = tree_.case_lemma(word);
    if (std::find(kParties.begin(), kParties.end(), preposition) == kParties.end()) continue;
    for (TokenIndex conjunct : tree_.conjuncts(word)) add_entities(&found, direct(conjunct));
  }
  return found;
}

}  // namespace sanudo
