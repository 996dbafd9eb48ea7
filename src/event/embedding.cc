// SPDX-License-Identifier: Apache-2.0
// Each act climbs from its own clause outward, one governing operator at a time, and is changed by
// each. An operator that has changed an act has had its say; one that has met none may make an act
// of its own. Then what stands inside a demand, a refusal or a threat is dropped: nobody did it.
#include "event/embedding.h"

#include <algorithm>

#include "event/composition.h"
#include "event/grammar.h"
#include "event/modality.h"

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

  // "Accused X of deceit by hiding it": the hiding is part of what X is accused of.
  std::vector<TokenIndex> embedded(const OperatorMatch& op) const {
    std::vector<TokenIndex> nodes = content(op.filling);
    if (op.entry->op != Operator::kAccuse) return nodes;
    const std::vector<TokenIndex> means =
        Grammar(tree_).clauses(op.predicate.trigger, "advcl", {"by"});
    nodes.insert(nodes.end(), means.begin(), means.end());
    return nodes;
  }

  void note_content(const OperatorMatch& op) {
    governors_.push_back({&op, false});
    for (TokenIndex node : embedded(op)) {
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
    bool open = false;
    for (int i = 0; i < kMaxClimb && !act->dropped; ++i) {
      const int index = governor_of(at);
      if (index < 0) return;
      Governor& governor = governors_[static_cast<size_t>(index)];
      if (governor.op->predicate.trigger == at.trigger) return;
      apply(&governor, &open, act);
      at = governor.op->predicate;
    }
  }

  static bool refuses(const OperatorMatch& op) {
    return op.entry->op == Operator::kRefuse || op.entry->op == Operator::kDeny;
  }

  // "Refused to rule out", "did not rule out": what is inside stays possible.
  bool is_undone(const OperatorMatch& op) const {
    if (read_modality(tree_, op.predicate).negated) return true;
    const int above = governor_of(op.predicate);
    return above >= 0 && refuses(*governors_[static_cast<size_t>(above)].op);
  }

  void apply(Governor* governor, bool* open, Act* act) {
    const OperatorMatch& op = *governor->op;
    if (!refuses(op)) {
      governor->used = compose(tree_, op, act) || governor->used;
    } else if (*open) {
      governor->used = true;  // the refusal that has left the act open
    } else if (is_undone(op)) {
      leave_open(op, act);
      *open = governor->used = true;
    } else {
      compose(tree_, op, act);
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

  // "Withdrew its demand": a demand that is given up is none beside that.
  bool is_given_up(const OperatorMatch& op) const {
    return op.entry->op == Operator::kRequest &&
           std::any_of(acts_->begin(), acts_->end(), [&](const Act& act) {
             const std::vector<TokenIndex>& words = act.filling.conditions;
             return act.type == EventType::kConcede &&
                    std::find(words.begin(), words.end(), op.predicate.trigger) != words.end();
           });
  }

  void add_operator_acts() {
    const size_t lexical = acts_->size();
    for (const Governor& governor : governors_) {
      const OperatorMatch& op = *governor.op;
      if (governor.used || !operator_makes_act(op.entry->op)) continue;
      if (op.filling.actors.empty() || has_act_at(op.predicate.trigger)) continue;
      if (is_given_up(op)) continue;
      acts_->push_back(make_act(sentence_, op));
    }
    for (size_t i = lexical; i < acts_->size(); ++i) climb(&(*acts_)[i]);
  }

  // "Workers who were seized", "workers seized in Baghdad", but not "allegations that he did it".
  bool is_relative(TokenIndex clause) const {
    const Word& word = tree_[clause];
    if (word.deprel == "acl:relcl") return !tree_.is_that_clause(clause);
    return word.deprel == "acl" && word.xpos == "VBN" && tree_.child(clause, "aux") == kNoToken;
  }

  // The words below a content clause but those of its relative clauses, which tell of other acts.
  std::vector<TokenIndex> inside(TokenIndex content_head) const {
    std::vector<TokenIndex> words;
    for (TokenIndex word : tree_.subtree(content_head)) {
      bool relative = false;
      for (TokenIndex at = word; at != content_head && at != kNoToken; at = tree_[at].head) {
        relative = relative || is_relative(at);
      }
      if (!relative) words.push_back(word);
    }
    return words;
  }

  // Whom a demand, a refusal or a threat is directed at often stands only inside it: "demanded that
  // Israel withdraw", "refused to recognise Kosovo".
  static void direct_at(const Act& inner, Act* outer) {
    if (!outer->filling.recipients.empty()) return;
    // ... and who refuses a request refuses those who made it.
    const bool by_inner = outer->type == EventType::kRequest ||
                          (outer->type == EventType::kReject && inner.type == EventType::kRequest);
    std::vector<Entity> found = by_inner ? inner.filling.actors : inner.filling.recipients;
    std::erase_if(found, [&](const Entity& entity) {
      return std::any_of(outer->filling.actors.begin(), outer->filling.actors.end(),
                         [&](const Entity& actor) { return same_entity(actor, entity); });
    });
    outer->filling.recipients = std::move(found);
  }

  // The content, and what a demand is for: "demanded a meeting to investigate the attack".
  std::vector<TokenIndex> silenced(const Act& outer) const {
    std::vector<TokenIndex> heads = content(outer.filling);
    if (outer.type != EventType::kRequest) return heads;
    for (TokenIndex child : tree_.children(outer.predicate.trigger)) {
      const bool purpose =
          tree_[child].deprel == "advcl" && tree_.has_child_lemma(child, "mark", "to");
      if (purpose) heads.push_back(child);
    }
    return heads;
  }

  void drop_inside(Act* outer_act) {
    Act& outer = *outer_act;
    if (outer.dropped) return;
    const bool silences = outer.type == EventType::kRequest || outer.type == EventType::kReject ||
                          outer.type == EventType::kThreaten;
    const bool claims = outer.type == EventType::kAccuse;
    if (!silences && !claims) return;
    for (TokenIndex head : silenced(outer)) {
      const std::vector<TokenIndex> words = inside(head);
      for (Act& act : *acts_) {
        if (&act == &outer ||
            !std::binary_search(words.begin(), words.end(), act.predicate.trigger)) {
          continue;
        }
        if (silences) {
          direct_at(act, &outer);
          specialise(act, &outer);
        }
        if (act.dropped) continue;
        if (silences) {
          act.dropped = true;
        } else if (act.accusers.empty()) {
          add_accuser(tree_, outer.filling, outer.predicate.trigger, &act);
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
