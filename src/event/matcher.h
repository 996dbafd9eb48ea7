// SPDX-License-Identifier: Apache-2.0
// Lexicon entries against one sentence: which entry holds at a word, and what fills its roles.
#ifndef SANUDO_EVENT_MATCHER_H_
#define SANUDO_EVENT_MATCHER_H_

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "event/grammar.h"
#include "event/lexicon.h"
#include "event/participants.h"
#include "event/reach.h"
#include "event/word_test.h"

namespace sanudo {

// What fills the roles of a frame at one predicate.
struct Filling {
  std::array<std::vector<TokenIndex>, kRoles> nodes;  // heads of the phrases, by FrameRole
  std::vector<Entity> actors;
  std::vector<Entity> recipients;
  std::vector<TokenIndex> conditions;  // words that conditions without a role have used
  std::string path;                    // how the roles were reached, for explanations
};

struct EntryMatch {
  const Entry* entry = nullptr;
  Predicate predicate;
  Filling filling;
};

struct OperatorMatch {
  const OperatorEntry* entry = nullptr;
  Predicate predicate;
  Filling filling;
};

class Matcher {
 public:
  Matcher(const Lexicon& lexicon, const Reading& reading, uint32_t sentence)
      : lexicon_(lexicon),
        tree_(reading.trees[sentence]),
        grammar_(reading.trees[sentence]),
        participants_(reading, sentence),
        words_(lexicon, reading, sentence),
        reach_(reading.trees[sentence]) {}

  // The best entry and the best operator at a word.
  std::optional<EntryMatch> match_entry(TokenIndex word) const;
  std::optional<OperatorMatch> match_operator(TokenIndex word) const;

 private:
  std::optional<PredicateClass> predicate_class(TokenIndex word) const;
  bool stands_behind(TokenIndex word, const std::vector<std::string>& before) const;
  bool has_lemma(TokenIndex word, const std::vector<std::string>& lemma,
                 PredicateClass predicate) const;
  bool names_its_object(TokenIndex verb) const;
  TokenIndex support_of(TokenIndex noun) const;
  bool stands_on(TokenIndex noun, TokenIndex verb, const Path& path) const;

  std::optional<Filling> fill(const Frame& frame, const Predicate& predicate,
                              PredicateClass kind) const;
  bool fill_part(const FramePart& part, const Predicate& predicate, PredicateClass kind,
                 Filling* filling) const;
  static bool take(const std::vector<Entity>& named, const FramePart& part, Filling* filling);
  bool has_modifier(const Path& path, TokenIndex noun) const;
  std::vector<Entity> recipients_at(const FramePart& part, const Path& path, TokenIndex node) const;
  void take_nodes(const FramePart& part, const Path& path, const std::vector<TokenIndex>& nodes,
                  Filling* filling) const;
  bool particle_fits(TokenIndex verb, const std::vector<std::string>& lemma) const;
  bool are_sides(const Filling& filling) const;
  bool role_is_filled(const FramePart& part, const Filling& filling) const;
  void share_intent(TokenIndex noun, Filling* filling) const;
  void share_first_actor(const Predicate& predicate, Filling* filling) const;

  const Lexicon& lexicon_;
  const Tree& tree_;
  Grammar grammar_;
  Participants participants_;
  WordTest words_;
  Reach reach_;
};

}  // namespace sanudo

#endif  // SANUDO_EVENT_MATCHER_H_
