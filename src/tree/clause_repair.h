// SPDX-License-Identifier: Apache-2.0
// Where two clauses meet without a comma, parsers give one what is the other's: the subject of the
// second becomes one more object of the first ("raised taxes and police arrested six"), the verb of
// the first a participle ("the premier called for sanctions after Canada left").
#ifndef SANUDO_TREE_CLAUSE_REPAIR_H_
#define SANUDO_TREE_CLAUSE_REPAIR_H_

#include "tree/tree.h"

namespace sanudo {

// Changes heads and relations in place; the tree keeps one root and no cycle.
void repair_clauses(Tree* tree);

}  // namespace sanudo

#endif  // SANUDO_TREE_CLAUSE_REPAIR_H_
