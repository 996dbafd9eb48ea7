// SPDX-License-Identifier: Apache-2.0
#include "event/sentence_coder.h"

#include <algorithm>

#include "event/composition.h"
#include "event/embedding.h"
#include "event/modality.h"
#include "event/one_act.h"
#include "event/setting.h"

namespace sanudo {
namespace {

// A word that another entry needed as its condition ("lift sanctions") reports nothing by itself.
void drop_conditions(std::vector<Act>* acts) {
  std::vector<TokenIndex> used;
  for (const Act& act : *acts) {
    used.insert(used.end(), act.filling.conditions.begin(), act.filling.conditions.end());
  }
  for (Act& act : *acts) {
    const TokenIndex trigger = act.predicate.trigger;
    if (std::find(used.begin(), used.end(), trigger) != used.end()) act.dropped = true;
  }
}

// A light verb that has an entry of its own gives way to its noun ("hold talks"), and lends it whom
// it tells of ("met Kim for talks").
void drop_supporting_verbs(std::vector<Act>* acts) {
  for (Act& act : *acts) {
    if (act.dropped || act.predicate.support == kNoToken) continue;
    for (Act& verb : *acts) {
      if (verb.predicate.trigger != act.predicate.support) continue;
      if (verb.type == act.type) add_entities(&act.filling.recipients, verb.filling.recipients);
      verb.dropped = true;
    }
  }
}

bool yields(const Act& act) {
  return act.type == EventType::kConcede || act.type == EventType::kRetreat ||
         act.type == EventType::kAgree || act.type == EventType::kReject;
}

bool presses(const Act& act) {
  return act.type == EventType::kRequest || act.type == EventType::kThreaten;
}

// The verb of the clause that comes "after" another.
bool comes_after(const Tree& tree, const Act& answer, const Act& pressure) {
  const TokenIndex clause = pressure.predicate.anchor();
  return tree[clause].head == answer.predicate.anchor() && tree[clause].deprel == "advcl" &&
         (tree.has_child_lemma(clause, "mark", "after") ||
          tree.has_child_lemma(clause, "advmod", "when"));
}

// "Sudan agreed to the plan after Blair set a deadline": who yields or refuses answers whom has
// pressed, and was pressed.
void share_answers(const Tree& tree, std::vector<Act>* acts) {
  for (Act& answer : *acts) {
    if (!yields(answer) || answer.filling.actors.empty()) continue;
    for (Act& pressure : *acts) {
      if (!presses(pressure) || pressure.filling.actors.empty()) continue;
      if (!comes_after(tree, answer, pressure)) continue;
      if (answer.filling.recipients.empty()) answer.filling.recipients = pressure.filling.actors;
      if (pressure.filling.recipients.empty()) pressure.filling.recipients = answer.filling.actors;
    }
  }
}

// PLOVER: what a demonstration demands is not coded beside it, and within an assault the move of
// the same forces is not either.
void drop_covered(const Tree& tree, std::vector<Act>* acts) {
  for (const Act& outer : *acts) {
    if (outer.dropped) continue;
    for (Act& inner : *acts) {
      const bool demand = outer.type == EventType::kProtest && inner.type == EventType::kRequest;
      const bool move = outer.type == EventType::kAssault && inner.type == EventType::kMobilize;
      if (!demand && !move) continue;
      if (demand && tree.dominates(outer.predicate.anchor(), inner.predicate.trigger)) {
        inner.dropped = true;
      }
      if (move && !outer.filling.actors.empty() && !inner.filling.actors.empty() &&
          same_entity(outer.filling.actors.front(), inner.filling.actors.front())) {
        inner.dropped = true;
      }
    }
  }
}

// Acts of several sides that name no side as the actor take the parties of what was agreed:
// "contracts were signed for the supply of gas from Russia to China".
void find_parties(const Participants& participants, Act* act) {
  if (!act->filling.actors.empty() || !is_cooperative(act->type)) return;
  std::vector<Entity> parties;
  for (FrameRole role : {FrameRole::kNone, FrameRole::kThing, FrameRole::kRecipient}) {
    for (TokenIndex node : act->filling.nodes[static_cast<size_t>(role)]) {
      add_entities(&parties, participants.parties_inside(node));
    }
  }
  if (act->filling.path.empty() || parties.empty()) {
    add_entities(&parties, participants.parties_inside(act->predicate.trigger));
  }
  if (parties.size() < 2) return;
  act->filling.actors = parties;
  std::erase_if(act->filling.recipients, [&](const Entity& recipient) {
    return std::any_of(parties.begin(), parties.end(),
                       [&](const Entity& party) { return same_entity(party, recipient); });
  });
}

// "The US withdrawal from X, the acceleration of Y and the desire to do Z": in a row of nouns the
// actor stands with the first one only. Trees often miss such long coordination, so the nearest
// noun before that has an actor lends it.
void share_along_nouns(const Tree& tree, std::vector<Act>* acts) {
  const Act* lender = nullptr;
  for (Act& act : *acts) {
    if (act.dropped) continue;
    const bool nominal = tree[act.predicate.trigger].upos == Upos::kNoun;
    const bool below_noun = tree[act.predicate.anchor()].deprel == "acl";
    if (!act.filling.actors.empty()) {
      if (nominal && act.predicate.support == kNoToken) lender = &act;
    } else if (lender != nullptr && below_noun && act.filling.recipients.empty()) {
      act.filling.actors = lender->filling.actors;
    }
  }
}

// "The mayor of Lima urged the national government": two offices of one state are two, where the
// report calls neither by name.
bool are_two(const Entity& a, const Entity& b) {
  return a.entity.empty() && b.entity.empty() && !a.country.empty() && a.role != b.role;
}

// Nobody is somebody else to himself: an act that wants another and has only its doer is none.
void remove_self(Act* act) {
  const bool directed = !act->filling.recipients.empty();
  std::erase_if(act->filling.recipients, [&](const Entity& recipient) {
    return std::any_of(
        act->filling.actors.begin(), act->filling.actors.end(), [&](const Entity& actor) {
          return same_entity(actor, recipient) &&
                 (actor.span == recipient.span || act->type == EventType::kMobilize ||
                  (quad_class(act->type) != 4 && !are_two(actor, recipient)));
        });
  });
  if (directed && act->needs_other && act->filling.recipients.empty()) act->dropped = true;
}

void settle_status(const Reading& reading, Act* act) {
  const Tree& tree = reading.trees[act->sentence];
  EventStatus words = read_modality(tree, act->predicate);
  // "When X visits Canada next week": the present tense of what is planned.
  const std::string& tense = tree[act->predicate.anchor()].xpos;
  if ((tense == "VBZ" || tense == "VBP") && lies_ahead(reading, *act)) words.future = true;
  act->announced = words.future && !is_announced_infinitive(tree, act->predicate.anchor());
  act->status.negated = act->status.negated != words.negated;
  act->status.future = act->status.future || words.future;
  act->status.hypothetical = act->status.hypothetical || words.hypothetical;
}

bool is_known(const Entity& entity) { return !entity.entity.empty() || !entity.country.empty(); }

// Somebody of whom the report tells nothing but a name.
bool is_private(const Entity& entity) { return entity.entity.empty() && entity.sector.empty(); }

bool is_mere_name(const Entity& entity) { return is_private(entity) && entity.country.empty(); }

// Nobody of whom more than a name is told.
bool all_mere_names(const Act& act) {
  const std::vector<Entity>& actors = act.filling.actors;
  const std::vector<Entity>& recipients = act.filling.recipients;
  return std::all_of(actors.begin(), actors.end(), is_mere_name) &&
         std::all_of(recipients.begin(), recipients.end(), is_mere_name);
}

// Tourists and pilgrims: who visits a country as one of many people is no guest of its state.
bool is_civilian(const Entity& entity) {
  return entity.entity.empty() && entity.role.empty() &&
         (entity.sector == "CVL" || entity.sector == "REF");
}

bool any_known(const std::vector<Entity>& entities) {
  return std::any_of(entities.begin(), entities.end(), is_known);
}

// Who must take part for an act to be one between political actors.
bool is_reportable(const Act& act) {
  if (act.dropped) return false;
  const std::vector<Entity>& actors = act.filling.actors;
  const std::vector<Entity>& recipients = act.filling.recipients;
  if (recipients.empty() && std::all_of(actors.begin(), actors.end(), is_private)) return false;
  if (all_mere_names(act)) return false;
  switch (act.type) {
    case EventType::kConsult:
      if (act.mode == "visit" && std::all_of(actors.begin(), actors.end(), is_civilian)) {
        return false;
      }
      return actors.size() + recipients.size() >= 2;
    case EventType::kCooperate: return actors.size() + recipients.size() >= 2;
    case EventType::kAid: return any_known(actors);
    case EventType::kAssault: return true;  // victims whose country nobody tells are victims too
    default: return any_known(actors) || any_known(recipients) || !actors.empty();
  }
}

}  // namespace

std::vector<Act> code_sentence(const Lexicon& lexicon, const Reading& reading, uint32_t sentence) {
  const Tree& tree = reading.trees[sentence];
  const Matcher matcher(lexicon, reading, sentence);
  std::vector<Act> acts;
  std::vector<OperatorMatch> operators;
  for (TokenIndex word = 0; word < static_cast<TokenIndex>(tree.size()); ++word) {
    if (auto match = matcher.match_entry(word)) acts.push_back(make_act(sentence, *match));
    if (auto match = matcher.match_operator(word)) operators.push_back(std::move(*match));
  }
  drop_conditions(&acts);
  drop_supporting_verbs(&acts);
  std::erase_if(acts, [](const Act& act) { return act.dropped; });
  for (Act& act : acts) settle_status(reading, &act);
  embed_acts(tree, sentence, operators, &acts);
  share_along_nouns(tree, &acts);
  const Participants participants(reading, sentence);
  for (Act& act : acts) {
    settle_future(&act);
    find_parties(participants, &act);
    remove_self(&act);
  }
  share_answers(tree, &acts);
  drop_covered(tree, &acts);
  std::erase_if(acts, [](const Act& act) { return !is_reportable(act); });
  std::stable_sort(acts.begin(), acts.end(), [](const Act& a, const Act& b) {
    return a.predicate.trigger < b.predicate.trigger;
  });
  find_parts(tree, &acts);
  return acts;
}

}  // namespace sanudo
