// SPDX-License-Identifier: Apache-2.0
// "We" and "I" inside a quotation mean those who speak.
#ifndef SANUDO_QUOTE_FIRST_PERSON_H_
#define SANUDO_QUOTE_FIRST_PERSON_H_

#include <vector>

#include "actor/actor.h"
#include "mention/mention.h"
#include "quote/quote.h"
#include "text/text.h"
#include "tree/tree.h"

namespace sanudo {

// Resolves the first person of direct and mixed quotations to their speakers.
void resolve_first_person(const Text& text, const std::vector<Tree>& trees,
                          const std::vector<Mention>& mentions,
                          const std::vector<Quotation>& quotations, Actors* actors);

}  // namespace sanudo

#endif  // SANUDO_QUOTE_FIRST_PERSON_H_
