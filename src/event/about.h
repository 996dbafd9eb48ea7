// SPDX-License-Identifier: Apache-2.0
// What an act concerns: treaties, weapons, commodities, sectors, issues, territory, bodies and laws
// named in the phrases that belong to the act; those that the base knows by its id.
#ifndef SANUDO_EVENT_ABOUT_H_
#define SANUDO_EVENT_ABOUT_H_

#include <vector>

#include "event/act.h"
#include "event/event_coder.h"

namespace sanudo {

// Heads of the phrases that belong to an act: its object, its content, what its roles reached.
std::vector<TokenIndex> own_phrases(const Tree& tree, const Act& act);
// The word stands in a relative clause below the head: it tells of something else.
bool in_relative_clause(const Tree& tree, TokenIndex word, TokenIndex head);

std::vector<Thing> find_things(const Reading& reading, const Lexicon& lexicon, const Act& act);

}  // namespace sanudo

#endif  // SANUDO_EVENT_ABOUT_H_
