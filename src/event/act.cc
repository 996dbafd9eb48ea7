// SPDX-License-Identifier: Apache-2.0
#include "event/act.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace sanudo {
namespace {

std::string entry_text(const std::string& place, const std::vector<std::string>& lemma,
                       const std::string& frame) {
  return fmt::format("{} {} {}", place, fmt::join(lemma, "_"), frame);
}

std::string rule_of(const EntryMatch& match) {
  if (!match.entry->like.empty()) return "likeness to " + match.entry->like;
  if (match.predicate.support != kNoToken) return "support verb";
  switch (match.entry->predicate) {
    case PredicateClass::kVerb: return "verb";
    case PredicateClass::kNoun: return "noun";
    case PredicateClass::kAdjective: return "adjective";
  }
  return "verb";
}

EventType type_of(Operator op) {
  switch (op) {
    case Operator::kRefuse:
    case Operator::kDeny: return EventType::kReject;
    case Operator::kThreaten: return EventType::kThreaten;
    case Operator::kRequest: return EventType::kRequest;
    case Operator::kAccuse: return EventType::kAccuse;
    default: return EventType::kAgree;
  }
}

}  // namespace

bool is_cooperative(EventType type) {
  return type == EventType::kAgree || type == EventType::kConsult || type == EventType::kSupport ||
         type == EventType::kCooperate || type == EventType::kAid;
}

Act make_act(uint32_t sentence, const EntryMatch& match) {
  Act act;
  act.sentence = sentence;
  act.type = match.entry->type;
  act.mode = match.entry->mode;
  act.cameo = match.entry->cameo;
  act.contexts = match.entry->contexts;
  act.predicate = match.predicate;
  act.shown_trigger = match.predicate.trigger;
  act.filling = match.filling;
  act.likelihood = match.entry->likelihood;
  const FramePart* recipient = match.entry->frame.part(FrameRole::kRecipient);
  act.needs_other = recipient != nullptr && recipient->required;
  act.rule = rule_of(match);
  act.entry = entry_text(match.entry->place, match.entry->lemma, match.entry->frame_text);
  return act;
}

bool operator_makes_act(Operator op) {
  return op == Operator::kPromise || op == Operator::kConsent || type_of(op) != EventType::kAgree;
}

Act make_act(uint32_t sentence, const OperatorMatch& match) {
  Act act;
  act.sentence = sentence;
  act.type = type_of(match.entry->op);
  act.cameo = match.entry->cameo;
  act.predicate = match.predicate;
  act.shown_trigger = match.predicate.trigger;
  act.filling = match.filling;
  act.rule = fmt::format("operator {}", operator_name(match.entry->op));
  act.entry = entry_text(match.entry->place, match.entry->lemma, match.entry->frame_text);
  return act;
}

}  // namespace sanudo
