// SPDX-License-Identifier: Apache-2.0
#include "tree/core_argument.h"

#include <algorithm>

namespace sanudo {
namespace {

enum class Role { kNone, kSubject, kObject };

Role role_of(std::string_view relation) {
  if (relation == "nsubj" || relation == "nsubj:pass") return Role::kSubject;
  return relation == "obj" ? Role::kObject : Role::kNone;
}

Role role_of(const Tree& tree, TokenIndex word) { return role_of(tree[word].deprel); }

TokenIndex size_of(const Tree& tree) { return static_cast<TokenIndex>(tree.size()); }

// Another word of the same role under the same head, from `from` on; kNoToken: none.
TokenIndex rival_of(const Tree& tree, TokenIndex word, TokenIndex from) {
  const Role role = role_of(tree, word);
  for (TokenIndex other = from; role != Role::kNone && other < size_of(tree); ++other) {
    if (other == word || tree[other].head != tree[word].head) continue;
    if (role_of(tree, other) == role) return other;
  }
  return kNoToken;
}

bool has_role(const Tree& tree, TokenIndex head, Role role, TokenIndex but) {
  for (TokenIndex word = 0; word < size_of(tree); ++word) {
    if (word != but && tree[word].head == head && role_of(tree, word) == role) return true;
  }
  return false;
}

bool is_below(const Tree& tree, TokenIndex word, TokenIndex above) {
  while (word != kNoToken && word != above) word = tree[word].head;
  return word == above;
}

struct Place {
  TokenIndex head = kNoToken;
  size_t relation = 0;
  float loss = 0;  // of score, against the place that the word has
};

// The best relation under this head that leaves its clause one word a role, and what is lost by it.
Place place_under(const std::vector<std::string>& relations, const PlaceScores& scores,
                  const Tree& tree, TokenIndex word, TokenIndex head) {
  const std::span<const float> all = scores.relations(word, head);
  float best = -1e30f;
  Place place{head, 0, 1e30f};
  float best_free = -1e30f;
  for (size_t i = 0; i < all.size(); ++i) {
    if (relations[i] == "root") continue;
    best = std::max(best, all[i]);
    const Role role = role_of(relations[i]);
    const bool taken = role != Role::kNone && has_role(tree, head, role, word);
    if (taken || all[i] <= best_free) continue;
    best_free = all[i];
    place.relation = i;
  }
  place.loss = best - best_free;
  return place;
}

Place next_place(const std::vector<std::string>& relations, const PlaceScores& scores,
                 const Tree& tree, TokenIndex word) {
  const float now = scores.arc(word, tree[word].head);
  Place best{kNoToken, 0, 1e30f};
  for (TokenIndex head = 0; head < size_of(tree); ++head) {
    const float loss = now - scores.arc(word, head);
    if (head == word || loss >= best.loss || is_below(tree, head, word)) continue;
    Place place = place_under(relations, scores, tree, word, head);
    place.loss += loss;
    if (place.loss < best.loss) best = place;
  }
  return best;
}

}  // namespace

bool has_rivals(const Tree& tree) {
  for (TokenIndex word = 0; word < size_of(tree); ++word) {
    if (rival_of(tree, word, word + 1) != kNoToken) return true;
  }
  return false;
}

void part_rivals(const std::vector<std::string>& relations, const PlaceScores& scores, Tree* tree) {
  for (TokenIndex word = 0; word < size_of(*tree); ++word) {
    TokenIndex rival;
    while ((rival = rival_of(*tree, word, word + 1)) != kNoToken) {
      const Place own = next_place(relations, scores, *tree, word);
      const Place other = next_place(relations, scores, *tree, rival);
      const bool first_moves = own.loss < other.loss;
      const Place& place = first_moves ? own : other;
      if (place.head == kNoToken) break;
      Word& moved = tree->words[static_cast<size_t>(first_moves ? word : rival)];
      moved.head = place.head;
      moved.deprel = relations[place.relation];
    }
  }
}

}  // namespace sanudo
