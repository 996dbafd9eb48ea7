// SPDX-License-Identifier: Apache-2.0
// Who stands behind the words: the entities of the phrase that speaks. A statement speaks for its
// authors, a spokesman for himself and his country.
#ifndef SANUDO_QUOTE_SPEAKER_H_
#define SANUDO_QUOTE_SPEAKER_H_

#include <cstdint>
#include <vector>

#include "actor/actor.h"
#include "sanudo/record.h"
#include "text/text.h"
#include "tree/tree.h"

namespace sanudo {

// The entities of the phrase with this head and of those coordinated with it. Where nothing is
// known of a phrase, one entity that carries its words; empty for a pronoun that nobody resolved.
std::vector<Entity> find_speakers(const Text& text, const Tree& tree, uint32_t sentence,
                                  TokenIndex source, const Actors& actors);

}  // namespace sanudo

#endif  // SANUDO_QUOTE_SPEAKER_H_
