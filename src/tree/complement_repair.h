// SPDX-License-Identifier: Apache-2.0
// What a verb asks for and parsers hang elsewhere or take for a noun: "demanded Paris cut aid",
// "found X guilty", "ordered X jailed", "threatened to shell towns", "forced a plane flying south
// to land". Each rule is a thing that English never does.
#ifndef SANUDO_TREE_COMPLEMENT_REPAIR_H_
#define SANUDO_TREE_COMPLEMENT_REPAIR_H_

#include "tree/tree.h"

namespace sanudo {

// Changes heads and relations in place; the tree keeps one root and no cycle. Comes before the
// repair of verbs.
void repair_complements(Tree* tree);

}  // namespace sanudo

#endif  // SANUDO_TREE_COMPLEMENT_REPAIR_H_
