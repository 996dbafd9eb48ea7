// SPDX-License-Identifier: Apache-2.0
// The dateline that wire copy puts before its first sentence: "MOSCOW, Feb 4 (Reuters) -". It is no
// part of that sentence, and a parser that sees it there takes the city for the subject.
#ifndef SANUDO_TOKEN_DATELINE_H_
#define SANUDO_TOKEN_DATELINE_H_

#include <cstddef>
#include <vector>

#include "text/text.h"
#include "token/token.h"

namespace sanudo {

// How many of a paragraph's first words are its dateline, with the dash; 0: it has none. One that is
// not in capitals is of several parts: "Nairobi, Kenya (AFP) - Police fired".
size_t dateline_length(const Text& text, const std::vector<Token>& words);

}  // namespace sanudo

#endif  // SANUDO_TOKEN_DATELINE_H_
