// SPDX-License-Identifier: Apache-2.0
// Where the paths of a frame lead in one tree: the heads of the phrases that may fill a role.
#ifndef SANUDO_EVENT_REACH_H_
#define SANUDO_EVENT_REACH_H_

#include <vector>

#include "event/grammar.h"
#include "event/lexicon.h"

namespace sanudo {

// A predicate that holds, with the word that governs its clause.
struct Predicate {
  TokenIndex trigger = kNoToken;
  TokenIndex support = kNoToken;  // the light verb above a noun; kNoToken: none

  TokenIndex anchor() const { return support == kNoToken ? trigger : support; }
};

class Reach {
 public:
  explicit Reach(const Tree& tree) : tree_(tree), grammar_(tree) {}

  std::vector<TokenIndex> nodes(const Path& path, const Predicate& predicate,
                                PredicateClass kind) const;

 private:
  std::vector<TokenIndex> agents_below(TokenIndex noun) const;
  std::vector<TokenIndex> clauses_for(TokenIndex support) const;
  std::vector<TokenIndex> below_noun(const Path& path, const Predicate& predicate) const;
  TokenIndex subject_of_noun(const Predicate& predicate) const;
  std::vector<TokenIndex> designs(TokenIndex noun) const;
  std::vector<TokenIndex> purposes(TokenIndex predicate) const;
  std::vector<TokenIndex> inmost(std::vector<TokenIndex> clauses) const;
  std::vector<TokenIndex> purpose_objects(const std::vector<TokenIndex>& clauses) const;
  std::vector<TokenIndex> inner_subjects(TokenIndex word) const;

  const Tree& tree_;
  Grammar grammar_;
};

}  // namespace sanudo

#endif  // SANUDO_EVENT_REACH_H_
