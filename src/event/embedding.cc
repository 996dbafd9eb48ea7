// SPDX-License-Identifier: Apache-2.0
// Each act climbs from its own clause outward, one governing operator at a time, and is changed by
// each. An operator that has changed an act has had its say; one that has met none may make an act
// of its own. Then what stands inside a demand, a refusal or a threat is dropped: nobody did it.
#include "event/embedding.h"

#include <algorithm>

namespace sanudo {
namespace {

constexpr int kMaxClimb = 6;

struct Governor {
  const OperatorMatch* op = nullptr;
  bool used = false;
};

class Embedder {
 public:
  Embedder(const Tree& tree, uint32_t sentence, const std::vector<OperatorMatch>& operators,
           std::vector<Act>* acts)
      : tree_(tree), sentence_(sentence), acts_(acts), governed_by_(tree.size(), -1) {
    for (const OperatorMatch& op : operators) note_content(op);
  }

  void run() {
    for (Act& act : *acts_) climb(&act);
    drop_replaced();
    add_operator_acts();
    for (Act& act : *acts_) drop_inside(&act);
  }

 private:
  static const std::vector<TokenIndex>& content(const Filling& filling) {
    return filling.nodes[static_cast<size_t>(FrameRole::kContent)];
  }

  void note_content(const OperatorMatch& op) {
    governors_.push_back({&op, false});
    for (TokenIndex node : content(op.filling)) {
      for (TokenIndex conjunct : tree_.conjuncts(node)) {
        int& governor = governed_by_[static_cast<size_t>(conjunct)];
        if (governor < 0) governor = static_cast<int>(governors_.size()) - 1;
      }
    }
  }

  int governor_of(const Predicate& predicate) const {
    const int by_anchor = governed_by_[static_cast<size_t>(predicate.anchor())];
    return by_anchor >= 0 ? by_anchor : governed_by_[static_cast<size_t>(predicate.trigger)];
  }

  void climb(Act* act) {
    Predicate at = act->predicate;
    for (int i = 0; i < kMaxClimb && !act->dropped; ++i) {
      const int governor = governor_of(at);
      if (governor < 0 ||
          governors_[static_cast<size_t>(governor)].op->predicate.trigger == at.trigger) {
        return;
      }
      apply(&governors_[static_cast<size_t>(governor)], act);
      at = governors_[static_cast<size_t>(governor)].op->predicate;
    }
  }

  void apply(Governor* governor, Act* act) {
    const OperatorMatch& op = *governor->op;
    switch (op.entry->op) {
      case Operator::kPromise:
      case Operator::kPlan: intend(governor, act); break;
      case Operator::kWish:
      case Operator::kPossible:
        // A demand or accusation that is discussed or feared has been made all the same.
        if (quad_class(act->type) != 3 || tree_[act->predicate.anchor()].upos == Upos::kVerb) {
          act->status.hypothetical = true;
        }
        take_actor(op, act);
        break;
      case Operator::kAttempt:
        act->status.hypothetical = act->status.hypothetical || act->type != EventType::kAssault;
        take_actor(op, act);
        break;
      case Operator::kRefuse:
      case Operator::kThreaten:
      case Operator::kRequest:
      case Operator::kDeny: act->dropped = true; break;
      case Operator::kAccuse: accuse(op, act); break;
      case Operator::kFail:
        act->status.negated = true;
        take_actor(op, act);
        break;
      case Operator::kCause: act->filling.actors = op.filling.actors; break;
      case Operator::kAspect: take_actor(op, act); break;
    }
  }

  // Nominal operators ("plans for an attack", "the desire to deploy") know the actor themselves.
  static void take_actor(const OperatorMatch& op, Act* act) {
    if (act->filling.actors.empty()) act->filling.actors = op.filling.actors;
  }

  void intend(Governor* governor, Act* act) {
    const OperatorMatch& op = *governor->op;
    take_actor(op, act);
    governor->used = true;
    if (is_cooperative(act->type)) {
      become(EventType::kAgree, op, act);
    } else if (act->type == EventType::kRetreat || act->type == EventType::kConcede) {
      const std::string mode = act->mode;
      become(EventType::kConcede, op, act);
    } else {
      act->status.future = true;
    }
  }

  static void become(EventType type, const OperatorMatch& op, Act* act) {
    if (act->type != type) {
      act->mode.clear();
      act->cameo = op.entry->cameo;
    }
    act->type = type;
    act->shown_trigger = op.predicate.trigger;
    act->rule = std::string("operator ") + operator_name(op.entry->op) + ", " + act->rule;
    act->entry = op.entry->place + " + " + act->entry;
    add_entities(&act->filling.recipients, op.filling.recipients);
  }

  void accuse(const OperatorMatch& op, Act* act) {
    add_accuser(op.filling, op.predicate.trigger, act);
  }

  void add_accuser(const Filling& filling, TokenIndex cue, Act* act) {
    if (act->filling.actors.empty()) act->filling.actors = filling.recipients;
    if (!filling.actors.empty()) {
      act->accusers.insert(act->accusers.begin(),
                           Claim{filling.actors, tree_[cue].form, QuoteKind::kIndirect, ""});
    }
  }

  // "agreed to meet" is one AGREE, not one for "agreed" and one for "meet".
  void drop_replaced() {
    for (const Governor& governor : governors_) {
      if (!governor.used) continue;
      for (Act& act : *acts_) {
        if (act.predicate.trigger == governor.op->predicate.trigger) act.dropped = true;
      }
    }
  }

  bool has_act_at(TokenIndex trigger) const {
    return std::any_of(acts_->begin(), acts_->end(), [&](const Act& act) {
      return act.predicate.trigger == trigger && !act.dropped;
    });
  }

  void add_operator_acts() {
    const size_t lexical = acts_->size();
    for (const Governor& governor : governors_) {
      const OperatorMatch& op = *governor.op;
      if (governor.used || !operator_makes_act(op.entry->op)) continue;
      if (op.filling.actors.empty() || has_act_at(op.predicate.trigger)) continue;
      acts_->push_back(make_act(sentence_, op));
    }
    for (size_t i = lexical; i < acts_->size(); ++i) climb(&(*acts_)[i]);
  }

  // The words below a content clause but those of its relative clauses, which tell of other acts.
  std::vector<TokenIndex> inside(TokenIndex content_head) const {
    std::vector<TokenIndex> words;
    for (TokenIndex word : tree_.subtree(content_head)) {
      bool relative = false;
      for (TokenIndex at = word; at != content_head && at != kNoToken; at = tree_[at].head) {
        relative = relative || tree_[at].deprel == "acl:relcl";
      }
      if (!relative) words.push_back(word);
    }
    return words;
  }

  // Whom a demand, a refusal or a threat is directed at often stands only inside it: "demanded that
  // Israel withdraw", "refused to recognise Kosovo".
  static void direct_at(const Act& inner, Act* outer) {
    if (!outer->filling.recipients.empty()) return;
    std::vector<Entity> found =
        outer->type == EventType::kRequest ? inner.filling.actors : inner.filling.recipients;
    std::erase_if(found, [&](const Entity& entity) {
      return std::any_of(outer->filling.actors.begin(), outer->filling.actors.end(),
                         [&](const Entity& actor) { return same_entity(actor, entity); });
    });
    outer->filling.recipients = std::move(found);
  }

  void drop_inside(Act* outer_act) {
    Act& outer = *outer_act;
    if (outer.dropped) return;
    const bool silences = outer.type == EventType::kRequest || outer.type == EventType::kReject ||
                          outer.type == EventType::kThreaten;
    const bool claims = outer.type == EventType::kAccuse;
    if (!silences && !claims) return;
    for (TokenIndex head : content(outer.filling)) {
      const std::vector<TokenIndex> words = inside(head);
      for (Act& act : *acts_) {
        if (&act == &outer ||
            !std::binary_search(words.begin(), words.end(), act.predicate.trigger)) {
          continue;
        }
        if (silences) direct_at(act, &outer);
        if (act.dropped) continue;
        if (silences) {
          act.dropped = true;
        } else if (act.accusers.empty()) {
          add_accuser(outer.filling, outer.predicate.trigger, &act);
        }
      }
    }
  }

  const Tree& tree_;
  uint32_t sentence_;
  std::vector<Act>* acts_;
  std::vector<int> governed_by_;
  std::vector<Governor> governors_;
};

}  // namespace

void embed_acts(const Tree& tree, uint32_t sentence, const std::vector<OperatorMatch>& operators,
                std::vector<Act>* acts) {
  Embedder(tree, sentence, operators, acts).run();
}

}  // namespace sanudo
