// SPDX-License-Identifier: Apache-2.0
#include "tree/tree_decoder.h"

#include <algorithm>
#include <cstdint>

namespace sanudo {
namespace {

// Taken off every arc from the root, so that the best tree uses as few of them as it can, which
// is one (Zmigrod, Vieira, Cotterell 2020, "Please Mind the Root"): far above any sum of scores.
constexpr double kRootPenalty = 1e9;
constexpr double kNoArc = -1e300;

// Cycles are merged into one of their members until the best heads make a tree; then the merges
// are taken back, last first, each broken where an arc comes in from outside.
class Arborescence {
 public:
  Arborescence(std::span<const float> scores, size_t count)
      : count_(count), arcs_((count + 1) * (count + 1)), active_(count, true), parent_(count) {
    for (size_t word = 0; word < count; ++word) {
      for (size_t head = 0; head <= count; ++head) {
        const double penalty = head == count ? kRootPenalty : 0;
        const double score = scores[word * (count + 1) + head] - penalty;
        arc(head, word) = {head == word ? kNoArc : score, head, word};
      }
    }
  }

  std::vector<TokenIndex> solve() {
    std::vector<size_t> component(count_);
    for (size_t word = 0; word < count_; ++word) {
      component[word] = word;
      choose_parent(word);
    }
    while (true) {
      const std::vector<size_t> cycle = find_cycle();
      if (cycle.empty()) return unfold();
      merge(cycle, &component);
    }
  }

 private:
  struct Arc {
    double score = kNoArc;
    size_t head = 0;  // the words it joins, whatever has been merged
    size_t word = 0;
  };
  struct Merge {
    std::vector<size_t> members;  // the first one stands for all
    std::vector<Arc> inside;      // each member's arc in the cycle
    std::vector<size_t> component_of_word;
  };

  Arc& arc(size_t head, size_t node) { return arcs_[head * (count_ + 1) + node]; }

  void choose_parent(size_t node) {
    size_t best = count_;
    for (size_t head = 0; head < count_; ++head) {
      if (active_[head] && head != node && arc(head, node).score > arc(best, node).score) {
        best = head;
      }
    }
    parent_[node] = best;
  }

  std::vector<size_t> find_cycle() const {
    std::vector<size_t> seen_from(count_, SIZE_MAX);
    for (size_t start = 0; start < count_; ++start) {
      if (!active_[start]) continue;
      size_t node = start;
      while (node != count_ && seen_from[node] == SIZE_MAX) {
        seen_from[node] = start;
        node = parent_[node];
      }
      if (node != count_ && seen_from[node] == start) return cycle_through(node);
    }
    return {};
  }

  std::vector<size_t> cycle_through(size_t node) const {
    std::vector<size_t> cycle = {node};
    for (size_t next = parent_[node]; next != node; next = parent_[next]) cycle.push_back(next);
    return cycle;
  }

  void merge(const std::vector<size_t>& cycle, std::vector<size_t>* component) {
    Merge merged{cycle, {}, *component};
    for (size_t member : cycle) {
      merged.inside.push_back(arc(parent_[member], member));
      active_[member] = false;
    }
    const size_t whole = cycle.front();
    for (size_t other = 0; other <= count_; ++other) {
      if (other == count_ || active_[other]) join_arcs(merged, other, whole);
    }
    std::vector<bool> inside(count_ + 1);
    for (size_t member : cycle) inside[member] = true;
    // Whoever has a member for its best head now has the whole, by the same arc.
    for (size_t& node : parent_) node = inside[node] ? whole : node;
    for (size_t& node : *component) node = inside[node] ? whole : node;
    active_[whole] = true;
    choose_parent(whole);
    merges_.push_back(std::move(merged));
  }

  // The best arcs between `other` and the members become the arcs between it and the whole.
  void join_arcs(const Merge& merged, size_t other, size_t whole) {
    Arc in, out;
    for (size_t i = 0; i < merged.members.size(); ++i) {
      Arc enter = arc(other, merged.members[i]);
      enter.score -= merged.inside[i].score;
      if (i == 0 || enter.score > in.score) in = enter;
      if (other == count_) continue;
      const Arc& leave = arc(merged.members[i], other);
      if (i == 0 || leave.score > out.score) out = leave;
    }
    arc(other, whole) = in;
    if (other != count_) arc(whole, other) = out;
  }

  std::vector<TokenIndex> unfold() {
    std::vector<TokenIndex> heads(count_, kNoToken);
    std::vector<size_t> entered(count_);  // word of a component whose head lies outside it
    const auto set = [&](size_t node, const Arc& chosen) {
      entered[node] = chosen.word;
      heads[chosen.word] = chosen.head == count_ ? kNoToken : static_cast<TokenIndex>(chosen.head);
    };
    for (size_t node = 0; node < count_; ++node) {
      if (active_[node]) set(node, arc(parent_[node], node));
    }
    for (size_t i = merges_.size(); i > 0; --i) {
      const Merge& merged = merges_[i - 1];
      const size_t word = entered[merged.members.front()];
      const size_t broken = merged.component_of_word[word];
      for (size_t member = 0; member < merged.members.size(); ++member) {
        if (merged.members[member] != broken) set(merged.members[member], merged.inside[member]);
      }
      entered[broken] = word;
    }
    return heads;
  }

  size_t count_;
  std::vector<Arc> arcs_;
  std::vector<bool> active_;
  std::vector<size_t> parent_;
  std::vector<Merge> merges_;
};

}  // namespace

bool is_tree(std::span<const TokenIndex> heads) {
  size_t roots = 0;
  std::vector<size_t> seen_from(heads.size(), SIZE_MAX);
  for (size_t start = 0; start < heads.size(); ++start) {
    roots += heads[start] == kNoToken;
    size_t node = start;
    while (seen_from[node] == SIZE_MAX) {
      seen_from[node] = start;
      if (heads[node] == kNoToken) break;
      node = static_cast<size_t>(heads[node]);
      if (seen_from[node] == start) return false;
    }
  }
  return roots == 1;
}

std::vector<TokenIndex> maximum_arborescence(std::span<const float> scores, size_t count) {
  return Arborescence(scores, count).solve();
}

std::vector<TokenIndex> decode_heads(std::span<const float> scores, size_t count) {
  std::vector<TokenIndex> heads(count);
  for (size_t word = 0; word < count; ++word) {
    const float* row = scores.data() + word * (count + 1);
    size_t best = count;
    for (size_t head = 0; head < count; ++head) {
      if (head != word && row[head] > row[best]) best = head;
    }
    heads[word] = best == count ? kNoToken : static_cast<TokenIndex>(best);
  }
  return is_tree(heads) ? heads : maximum_arborescence(scores, count);
}

}  // namespace sanudo
