// SPDX-License-Identifier: Apache-2.0
// Slips of the parser inside noun phrases that no treebank has: the day of the news taken into a
// name ("accused North Korea Tuesday of ..."), a preposition hung on the title before a name ("the
// convoy of President X"), a name before an object taken for its subject ("shrugs off US
// demands"), a hyphened verb in two ("test-fired"), a content clause taken for a relative one,
// a name joined to a piece of another ("Abiy Ahmed and Eritrean President Isaias").
#ifndef SANUDO_TREE_PHRASE_REPAIR_H_
#define SANUDO_TREE_PHRASE_REPAIR_H_

#include "tree/tree.h"

namespace sanudo {

// Changes heads and relations in place; the tree keeps one root and no cycle.
void repair_phrases(Tree* tree);

}  // namespace sanudo

#endif  // SANUDO_TREE_PHRASE_REPAIR_H_
