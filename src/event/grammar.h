// SPDX-License-Identifier: Apache-2.0
// Who stands where once the surface is undone: passives, relative clauses, participles, shared
// subjects of coordinated verbs, control ("agreed to leave", "urged X to leave"). Works on one
// tree, which must outlive it. No recursion: every climb is bounded.
// After the "enhanced++" graphs of Schuster and Manning (2016), of which it keeps what coding
// needs.
#ifndef SANUDO_EVENT_GRAMMAR_H_
#define SANUDO_EVENT_GRAMMAR_H_

#include <string>
#include <string_view>
#include <vector>

#include "tree/tree.h"

namespace sanudo {

class Grammar {
 public:
  explicit Grammar(const Tree& tree) : tree_(tree) {}

  bool is_passive(TokenIndex verb) const;
  // Logical subject and object; kNoToken where there is none.
  TokenIndex subject(TokenIndex predicate) const;
  TokenIndex object(TokenIndex predicate) const;
  TokenIndex indirect_object(TokenIndex predicate) const;

  // Phrases below a predicate with one of these prepositions (any, when empty), with those that
  // hang on its object or on its particle: attachment is where parsers err most.
  std::vector<TokenIndex> obliques(TokenIndex predicate,
                                   const std::vector<std::string>& prepositions) const;
  // Phrases below a noun with one of these prepositions.
  std::vector<TokenIndex> nominals(TokenIndex noun,
                                   const std::vector<std::string>& prepositions) const;
  TokenIndex possessor(TokenIndex noun) const;

  // Clauses below a predicate: relation xcomp, ccomp, advcl or acl, with one of these markers
  // (subordinator or preposition; any, when empty).
  std::vector<TokenIndex> clauses(TokenIndex predicate, std::string_view relation,
                                  const std::vector<std::string>& markers) const;

  // The noun that a relative or participle clause says something about.
  TokenIndex antecedent(TokenIndex verb) const;

 private:
  TokenIndex surface_subject(TokenIndex verb) const;
  TokenIndex own_subject(TokenIndex verb) const;
  TokenIndex misread_subject(TokenIndex verb) const;
  TokenIndex agent(TokenIndex verb) const;
  TokenIndex controller(TokenIndex verb) const;
  TokenIndex lifted_subject(TokenIndex verb) const;
  TokenIndex subject_behind(TokenIndex verb) const;
  TokenIndex behind_particle(TokenIndex verb) const;
  bool is_done_by_object(TokenIndex verb) const;
  bool is_relative_pronoun(TokenIndex word) const;
  TokenIndex resolve_relative(TokenIndex word, TokenIndex verb) const;
  TokenIndex described(TokenIndex noun) const;
  std::vector<TokenIndex> phrases_along(TokenIndex phrase,
                                        const std::vector<std::string>& prepositions) const;
  std::vector<TokenIndex> misplaced(TokenIndex predicate,
                                    const std::vector<std::string>& prepositions) const;
  std::vector<TokenIndex> phrases_on(TokenIndex noun,
                                     const std::vector<std::string>& prepositions) const;
  bool fits(TokenIndex word, const std::vector<std::string>& markers) const;

  const Tree& tree_;
};

// The head word's lemma in lower case.
std::string lower_lemma(const Word& word);

}  // namespace sanudo

#endif  // SANUDO_EVENT_GRAMMAR_H_
