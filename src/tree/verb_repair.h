// SPDX-License-Identifier: Apache-2.0
// Treebanks hold few short news sentences, and parsers take their verbs for modifiers: "Israel
// struck targets" becomes a noun phrase about struck targets. Where a sentence has no other finite
// verb and its words stand as subject, verb and object do, the tree is turned back.
#ifndef SANUDO_TREE_VERB_REPAIR_H_
#define SANUDO_TREE_VERB_REPAIR_H_

#include "tree/tree.h"

namespace sanudo {

// Changes heads and relations in place; the tree keeps one root and no cycle.
void repair_verbs(Tree* tree);

}  // namespace sanudo

#endif  // SANUDO_TREE_VERB_REPAIR_H_
