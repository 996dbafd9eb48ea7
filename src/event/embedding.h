// SPDX-License-Identifier: Apache-2.0
// What an act becomes inside another predicate: "agreed to E", "refused to E", "threatened to E",
// "accused X of E". The table of operators is in docs/format/lexicon.md.
#ifndef SANUDO_EVENT_EMBEDDING_H_
#define SANUDO_EVENT_EMBEDDING_H_

#include <vector>

#include "event/act.h"

namespace sanudo {

// Changes the acts of one sentence in place (type, status, accusers, dropped) and adds those that
// operators make by themselves.
void embed_acts(const Tree& tree, uint32_t sentence, const std::vector<OperatorMatch>& operators,
                std::vector<Act>* acts);

}  // namespace sanudo

#endif  // SANUDO_EVENT_EMBEDDING_H_
