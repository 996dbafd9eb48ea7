// SPDX-License-Identifier: Apache-2.0
// Sentences of words with their exact places. Words are the syntactic words of Universal
// Dependencies: "don't" is "do" + "n't", "Russia's" is "Russia" + "'s", each with its own span.
// Law: text.words(token.span) is the word as written, spans rise and never overlap.
#ifndef SANUDO_TOKEN_TOKEN_H_
#define SANUDO_TOKEN_TOKEN_H_

#include <cstdint>
#include <vector>

#include "base/span.h"

namespace sanudo {

struct Token {
  ByteSpan span;
  bool space_after = true;
  // Words of one surface token of several ("don't"): 1 for the first, 2 for those that follow, 0
  // for a word that is a token by itself. Needed to write CoNLL-U ranges only.
  uint8_t part = 0;
};

struct Sentence {
  ByteSpan span;           // from its first to its last word
  uint32_t paragraph = 0;  // index into Text::paragraphs()
  std::vector<Token> tokens;
};

}  // namespace sanudo

#endif  // SANUDO_TOKEN_TOKEN_H_
