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

namespace sanudo {

// What fills the roles of a frame at one predicate.
struct Filling {
  std::array<std::vector<TokenIndex>, kRoles> nodes;  // heads of the phrases, by FrameRole
  std::vector<Entity> actors;
  std::vector<Entity> recipients;
  std::vector<TokenIndex> conditions;  // words that conditions without a role have used
  std::string path;                    // how the roles were reached, for explanations
};

// A predicate that holds, with the word that governs its clause.
struct Predicate {
  TokenIndex trigger = kNoToken;
  TokenIndex support = kNoToken;  // the light verb above a noun; kNoToken: none

  TokenIndex anchor() const { return support == kNoToken ? trigger : support; }
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
        reading_(reading),
        sentence_(sentence),
        tree_(reading.trees[sentence]),
        grammar_(reading.trees[sentence]),
        participants_(reading, sentence) {}

  // The best entry and the best operator at a word.
  std::optional<EntryMatch> match_entry(TokenIndex word) const;
  std::optional<OperatorMatch> match_operator(TokenIndex word) const;

 private:
  std::optional<PredicateClass> predicate_class(TokenIndex word) const;
  bool has_lemma(TokenIndex word, const std::vector<std::string>& lemma,
                 PredicateClass predicate) const;
  TokenIndex support_of(TokenIndex noun) const;
  bool stands_on(TokenIndex noun, TokenIndex verb, const Path& path) const;

  std::optional<Filling> fill(const Frame& frame, const Predicate& predicate,
                              PredicateClass kind) const;
  bool fill_part(const FramePart& part, const Predicate& predicate, PredicateClass kind,
                 Filling* filling) const;
  bool take_modifiers(const FramePart& part, const Predicate& predicate, Filling* filling) const;
  bool has_modifier(const Path& path, TokenIndex noun) const;
  void take_nodes(const FramePart& part, const Path& path, const std::vector<TokenIndex>& nodes,
                  Filling* filling) const;
  std::vector<TokenIndex> reach(const Path& path, const Predicate& predicate,
                                PredicateClass kind) const;
  std::vector<TokenIndex> reach_noun(const Path& path, const Predicate& predicate) const;
  bool word_fits(const Path& path, TokenIndex word) const;
  bool words_fit(const Path& path, TokenIndex word) const;
  bool is_of_class(std::string_view class_name, TokenIndex word) const;
  bool role_is_filled(const FramePart& part, const Filling& filling) const;
  void share_first_actor(const Predicate& predicate, Filling* filling) const;

  const Lexicon& lexicon_;
  const Reading& reading_;
  uint32_t sentence_;
  const Tree& tree_;
  Grammar grammar_;
  Participants participants_;
};

// The lemma of a noun with its compound in front: "ballistic missile"; the lemma alone where it
// has none.
std::string compound_lemma(const Tree& tree, TokenIndex noun);

}  // namespace sanudo

#endif  // SANUDO_EVENT_MATCHER_H_
