// SPDX-License-Identifier: Apache-2.0
// What two states of a lexicon differ in, as the words that a text must hold to be read otherwise:
// a line of any table says something of a word that must stand in the sentence.
#ifndef SANUDO_EVENT_LEXICON_CHANGE_H_
#define SANUDO_EVENT_LEXICON_CHANGE_H_

#include <string>
#include <vector>

#include "sanudo/status.h"

namespace sanudo {

// Lemmas whose lines differ in content or order, of those of several words the longest, in lower
// case and sorted. Line numbers and notes are no difference. Fails where a table of either folder
// cannot be read.
Result<std::vector<std::string>> changed_lemmas(const std::string& was, const std::string& now);

}  // namespace sanudo

#endif  // SANUDO_EVENT_LEXICON_CHANGE_H_
