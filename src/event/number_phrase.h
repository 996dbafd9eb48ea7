// SPDX-License-Identifier: Apache-2.0
// The number that counts a noun: "at least 19 people", "$1.2 billion", "three hundred soldiers".
#ifndef SANUDO_EVENT_NUMBER_PHRASE_H_
#define SANUDO_EVENT_NUMBER_PHRASE_H_

#include <optional>

#include "event/lexicon.h"
#include "tree/tree.h"

namespace sanudo {

struct NumberPhrase {
  double value = 0;
  const char* bound = "exact";  // exact, least, most, about
  TokenIndex first = kNoToken;  // words of the number itself
  TokenIndex last = kNoToken;
};

// The number in front of a noun, or the word itself where it is a number ("killed 12");
// nothing where there is none.
std::optional<NumberPhrase> read_number(const Tree& tree, const Lexicon& lexicon, TokenIndex noun);

}  // namespace sanudo

#endif  // SANUDO_EVENT_NUMBER_PHRASE_H_
