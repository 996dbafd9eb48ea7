// SPDX-License-Identifier: Apache-2.0
// Whether a word is what a frame asks for: one of its lemmas, a noun of a class of the lexicon, or
// an actor of a kind that only the report tells (person, place, treaty, state ...).
#ifndef SANUDO_EVENT_WORD_TEST_H_
#define SANUDO_EVENT_WORD_TEST_H_

#include <string>
#include <string_view>
#include <vector>

#include "event/grammar.h"
#include "event/lexicon.h"
#include "event/participants.h"

namespace sanudo {

class WordTest {
 public:
  WordTest(const Lexicon& lexicon, const Reading& reading, uint32_t sentence)
      : lexicon_(lexicon),
        reading_(reading),
        sentence_(sentence),
        tree_(reading.trees[sentence]),
        grammar_(reading.trees[sentence]),
        participants_(reading, sentence) {}

  // The phrase with this head, or one coordinated with it, has the words that the path asks for
  // (or has not, where it shuts them out); true for a path without words.
  bool fit(const Path& path, TokenIndex word) const;
  bool is_of_class(std::string_view class_name, TokenIndex word) const;
  // "Tons of food", "a series of attacks": the noun that is measured; else the word itself.
  TokenIndex measured(TokenIndex noun) const;

 private:
  bool auxiliary_fits(const Path& path, TokenIndex verb) const;
  bool word_fits(const Path& path, TokenIndex word) const;
  bool description_fits(const Path& path, TokenIndex name) const;

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

#endif  // SANUDO_EVENT_WORD_TEST_H_
