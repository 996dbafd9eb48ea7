// SPDX-License-Identifier: Apache-2.0
// Resolves the mentions of one report in text order: names first, then offices, agents, documents,
// and what refers back. Each step writes how it was done.
#ifndef SANUDO_ACTOR_PHRASE_RESOLVER_H_
#define SANUDO_ACTOR_PHRASE_RESOLVER_H_

#include <map>
#include <string>
#include <vector>

#include "actor/actor.h"
#include "actor/entity_maker.h"
#include "actor/name_choice.h"
#include "text/quote_marks.h"

namespace sanudo {

class PhraseResolver {
 public:
  PhraseResolver(const Text& text, const std::vector<Tree>& trees,
                 const std::vector<Mention>& mentions, const World& world, Date date);

  std::vector<Resolution> resolve();

 private:
  using Index = int32_t;  // of a mention; -1: none

  const Mention& mention(Index i) const { return mentions_[static_cast<size_t>(i)]; }
  Resolution& resolution(Index i) { return resolutions_[static_cast<size_t>(i)]; }
  const Tree& tree_of(const Mention& m) const { return trees_[m.sentence]; }
  Index index_at(uint32_t sentence, TokenIndex head) const;
  std::string lemma_of(const Mention& m) const;

  // One name that covers the head.
  void resolve_name(Index i);
  void resolve_known_name(Index i, const NameMatch& name, const Candidate& candidate);
  // Everything else.
  void resolve_phrase(Index i);
  bool resolve_document(Index i);
  bool resolve_apposed_name(Index i);
  bool resolve_apposed_person(Index i);
  bool resolve_agent(Index i);
  bool refer_to_office(Index i, const Agent& agent);
  void settle_descriptions_below(Index i);
  Index whole_of(Index i) const;
  void settle_whole(Index i);
  std::vector<Entity> entities_of_whole(Index i, const Agent& agent) const;
  bool resolve_repeated_name(Index i);
  void resolve_unknown_name(Index i);
  bool resolve_pronoun(Index i);
  bool resolve_description(Index i);

  std::vector<Entity> evidence_of(Index i) const;
  void add_name(const Mention& m, const NameMatch& name, std::vector<Entity>* found) const;
  std::vector<Entity> names_inside(Index i) const;
  std::vector<Entity> place_right_behind(Index i) const;
  void add_from(uint32_t sentence, TokenIndex head, std::vector<Entity>* found) const;
  std::vector<Entity> authors_of(Index i) const;
  std::vector<Entity> agents_of(const Mention& m, const Agent& agent,
                                const std::vector<Entity>& evidence, std::string* how) const;
  Entity agent_entity(const Mention& m, const Agent& agent, const Entity& evidence) const;
  bool is_acted_upon_by(Index i, Index other) const;
  bool speaks_at_the_end(Index i) const;
  std::vector<Entity> country_of_context(Index i, std::string_view not_of = "") const;
  std::vector<Entity> country_before(Index i, std::string_view not_of) const;
  std::vector<Entity> country_at(Index i) const;
  std::vector<Entity> whose_place(Index i) const;
  std::string state_that_acts_on(Index i) const;
  std::vector<Entity> recent_pair(Index i) const;
  Index recent(Index i, bool person, bool plural) const;
  bool can_mean(Index i, Index antecedent, bool person, bool plural) const;
  ByteOffset start_of_quotation(Index i) const;
  Index recent_in_quotation(Index i, bool person, bool plural) const;
  std::vector<Entity> owners_in_quotation(Index i) const;
  std::vector<Entity> owner_of_first(Index i) const;
  Index who_gave_cause(Index i) const;
  bool refer_to_owner(Index i, bool plural);
  Index titled_name(Index i) const;
  bool means_a_thing(Index i, bool plural) const;
  bool is_clause_mate(Index i, const Resolution& candidate) const;
  bool find_agent(const Mention& m, TokenIndex last, Agent* agent) const;

  bool is_locative(const Mention& m) const;
  bool is_subject(const Mention& m) const;
  bool is_marked(const Mention& m, std::string_view kind) const;
  static bool is_person(const Resolution& r);
  void refer_to(Index i, const std::vector<Entity>& antecedents, const char* how);

  const Text& text_;
  const std::vector<Tree>& trees_;
  const std::vector<Mention>& mentions_;
  std::vector<MarkedWords> quotations_;
  EntityMaker maker_;
  NameChoice choice_;
  std::vector<Resolution> resolutions_;
  std::vector<std::vector<Index>> by_head_;
  std::vector<Entity> document_authors_;       // of the last document named
  std::map<std::string, Index> by_last_word_;  // of names: "Lavrov"
};

}  // namespace sanudo

#endif  // SANUDO_ACTOR_PHRASE_RESOLVER_H_
