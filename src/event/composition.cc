// SPDX-License-Identifier: Apache-2.0
#include "event/composition.h"

#include <algorithm>

namespace sanudo {
namespace {

bool yields(EventType type) { return type == EventType::kRetreat || type == EventType::kConcede; }

// What hurts whom it is done to; moves of forces are reported as moves, whenever they come.
bool harms(EventType type) {
  return type == EventType::kAssault || type == EventType::kCoerce ||
         type == EventType::kSanction || type == EventType::kProtest;
}

void note_rule(const std::string& rule, Act* act) { act->rule = rule + ", " + act->rule; }

// Nominal operators ("plans for an attack", "the desire to deploy") know the actor themselves.
void take_actor(const OperatorMatch& op, Act* act) {
  if (act->filling.actors.empty()) act->filling.actors = op.filling.actors;
}

// The type changes, and with it the code: to that of an AGREE, REJECT, THREATEN about the old one.
void turn_into(EventType type, std::string_view general_code, Act* act) {
  if (act->type == type) return;
  const Act inner = *act;
  act->type = type;
  act->mode.clear();
  act->cameo = general_code;
  specialise(inner, act);
}

void show_operator(const OperatorMatch& op, Act* act) {
  act->shown_trigger = op.predicate.trigger;
  act->entry = op.entry->place + " + " + act->entry;
  note_rule(std::string("operator ") + operator_name(op.entry->op), act);
}

// "Agreed to withdraw" is a concession that is only promised: CAMEO's intent to yield (035).
void concede_ahead(Act* act) {
  const std::string_view ahead = cameo_about(EventType::kAgree, act->cameo);
  act->type = EventType::kConcede;
  act->mode.clear();
  act->cameo = ahead.empty() ? "035" : ahead;
}

void promise(const OperatorMatch& op, Act* act) {
  const bool moves = act->type == EventType::kMobilize;
  if (is_cooperative(act->type) || moves) {
    turn_into(EventType::kAgree, op.entry->cameo, act);
  } else if (yields(act->type)) {
    concede_ahead(act);
  } else {
    act->status.future = true;
    act->announced = op.entry->op != Operator::kConsent;
  }
}

// A decision is taken: what it yields is conceded now.
void plan(const OperatorMatch& op, Act* act) {
  if (is_cooperative(act->type)) {
    turn_into(EventType::kAgree, op.entry->cameo, act);
  } else if (yields(act->type)) {
    act->type = EventType::kConcede;
    act->mode.clear();
  } else {
    act->status.future = true;
  }
}

// "Stopped supplying", "halted the attacks", "ended its boycott".
void cease(Act* act) {
  if (act->mode == "visit") return;  // who ends a visit has made it
  switch (act->type) {
    case EventType::kAid:
    case EventType::kCooperate:
    case EventType::kSupport:
    case EventType::kConsult:
    case EventType::kAgree: {
      const bool aid = act->type == EventType::kAid;
      const bool talks = act->type == EventType::kConsult;
      act->type = EventType::kSanction;
      act->mode = talks ? "withdraw" : "discontinue";
      act->cameo = aid ? "162" : talks ? "164" : "160";
      return;
    }
    case EventType::kAssault:
      act->type = EventType::kRetreat;
      act->mode = "ceasefire";
      act->cameo = "0871";
      return;
    case EventType::kMobilize:
    case EventType::kProtest:
    case EventType::kCoerce:
    case EventType::kSanction:
    case EventType::kThreaten:
      act->cameo = act->type == EventType::kSanction ? "085" : "080";
      act->type = EventType::kConcede;
      act->mode.clear();
      return;
    default: act->dropped = true;
  }
}

// A demand or accusation that is discussed or feared has been made all the same.
void make_possible(const Tree& tree, Act* act) {
  if (quad_class(act->type) != 3 || tree[act->predicate.anchor()].upos == Upos::kVerb) {
    act->status.hypothetical = true;
  }
}

// "Ordered nine men jailed": what is ordered of nobody else is done.
bool is_ordered_done(const Tree& tree, const OperatorMatch& op, const Act& act) {
  const Word& done = tree[act.predicate.anchor()];
  return done.head == op.predicate.trigger && done.deprel == "xcomp" && done.xpos == "VBN" &&
         tree.child(act.predicate.anchor(), "mark") == kNoToken &&
         tree.child(act.predicate.anchor(), "aux:pass") == kNoToken;
}

// "Agreed with Cuba to deport them": the agreement is with Cuba, the harm to others.
bool agrees_on_others(const OperatorMatch& op, const Act& act) {
  return op.entry->op == Operator::kConsent && !op.filling.recipients.empty() && harms(act.type);
}

}  // namespace

bool compose(const Tree& tree, const OperatorMatch& op, Act* act) {
  if (op.entry->op == Operator::kCause) {
    act->filling.actors = op.filling.actors;
    return false;
  }
  if (op.entry->op == Operator::kRequest && is_ordered_done(tree, op, *act)) {
    act->filling.actors = op.filling.actors;
    show_operator(op, act);
    return true;
  }
  switch (op.entry->op) {
    case Operator::kRefuse:
    case Operator::kThreaten:
    case Operator::kRequest:
    case Operator::kDeny: act->dropped = true; return false;
    case Operator::kAccuse: add_accuser(tree, op.filling, op.predicate.trigger, act); return false;
    default: break;
  }
  take_actor(op, act);
  if (agrees_on_others(op, *act)) {
    act->status.future = true;
    return false;
  }
  switch (op.entry->op) {
    case Operator::kPromise:
    case Operator::kConsent:
    case Operator::kVow: promise(op, act); break;
    case Operator::kPlan: plan(op, act); break;
    case Operator::kCease: cease(act); break;
    case Operator::kWish:
    case Operator::kPossible: make_possible(tree, act); return false;
    case Operator::kAttempt:
      act->status.hypothetical = act->status.hypothetical || act->type != EventType::kAssault;
      return false;
    case Operator::kFail: act->status.negated = true; return false;
    default: return false;
  }
  // What is promised or planned is no purpose beside it, whatever the tree calls the infinitive.
  const Word& inner = tree[act->predicate.anchor()];
  if (inner.deprel == "advcl" && inner.head == op.predicate.trigger)
    act->status.hypothetical = false;
  add_entities(&act->filling.recipients, op.filling.recipients);
  show_operator(op, act);
  return true;
}

void leave_open(const OperatorMatch& op, Act* act) {
  take_actor(op, act);
  act->status.hypothetical = true;
  if (!harms(act->type) && act->type != EventType::kMobilize) return;
  turn_into(EventType::kThreaten, "130", act);
  show_operator(op, act);
}

void specialise(const Act& inner, Act* outer) {
  // A denial has no code of its own: it refuses nothing.
  if (inner.status.negated || !outer->mode.empty() || outer->cameo.empty()) return;
  std::string code(cameo_about(outer->type, inner.cameo));
  if (code.empty()) return;
  // Appeals are CAMEO's 02, demands its 10, with the same places after them.
  if (outer->cameo.starts_with("02")) code.replace(0, 2, "02");
  outer->cameo = code;
  const std::optional<PloverMeaning> meaning = plover_of_cameo(code);
  if (!inner.mode.empty() && is_mode(outer->type, inner.mode)) {
    outer->mode = inner.mode;
  } else if (meaning && meaning->type == outer->type) {
    outer->mode = meaning->mode;
  }
}

void settle_future(Act* act) {
  const bool gives = yields(act->type) || is_cooperative(act->type);
  if (act->status.negated && act->status.future && gives) {
    turn_into(EventType::kReject, "120", act);
    act->status.negated = act->status.future = false;
    note_rule("refused", act);
    return;
  }
  if (!act->status.future) return;
  if (is_cooperative(act->type) && act->type != EventType::kAgree) {
    turn_into(EventType::kAgree, "030", act);
    note_rule("future", act);
  } else if (yields(act->type)) {
    concede_ahead(act);
    note_rule("future", act);
  } else if (harms(act->type) && act->announced && !act->status.negated &&
             !act->filling.actors.empty()) {
    turn_into(EventType::kThreaten, "130", act);
    note_rule("announced", act);
  }
}

void add_accuser(const Tree& tree, const Filling& filling, TokenIndex cue, Act* act) {
  if (act->filling.actors.empty()) act->filling.actors = filling.recipients;
  if (filling.actors.empty()) return;
  act->accusers.insert(act->accusers.begin(), Claim{filling.actors, tree[cue].form, Stance::kAccuse,
                                                    QuoteKind::kIndirect, ""});
}

}  // namespace sanudo
