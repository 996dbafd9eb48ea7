// SPDX-License-Identifier: Apache-2.0
// Faults of a lexicon that no single line shows: entries that can never hold, and entries that
// another one always wins over. What a line may look like is checked when it is read.
#ifndef SANUDO_EVENT_LEXICON_CHECK_H_
#define SANUDO_EVENT_LEXICON_CHECK_H_

#include <string>
#include <vector>

#include "event/lexicon.h"

namespace sanudo {

// One line a fault, "file:line lemma: what is wrong", sorted by the words.
std::vector<std::string> check_lexicon(const Lexicon& lexicon);

}  // namespace sanudo

#endif  // SANUDO_EVENT_LEXICON_CHECK_H_
