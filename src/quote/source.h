// SPDX-License-Identifier: Apache-2.0
// Who speaks, by the tree: the head of the phrase that a cue has as its source.
#ifndef SANUDO_QUOTE_SOURCE_H_
#define SANUDO_QUOTE_SOURCE_H_

#include "tree/tree.h"

namespace sanudo {

// All give kNoToken where the tree shows no source.

// The subject, that of the verb above where it is shared, the agent of a passive; for a relative
// pronoun its antecedent.
TokenIndex source_of_verb(const Tree& tree, TokenIndex verb);
// The owner or author ("its claim", "a warning by X"), the subject of the verb above ("X made the
// claim").
TokenIndex author_of_noun(const Tree& tree, TokenIndex noun);
// The same of a noun with a that-clause, whose "of" names the author too ("the warning of X that").
TokenIndex source_of_noun(const Tree& tree, TokenIndex noun);

// The subject next to the verb: in "Iran, the minister said, was ready" a tree may give the verb
// both.
TokenIndex own_subject(const Tree& tree, TokenIndex verb);

// "by X" below a passive or a participle.
TokenIndex agent_of(const Tree& tree, TokenIndex verb);

bool is_passive(const Tree& tree, TokenIndex verb);

// "said Wednesday": the day is no speaker and no part of the words, whatever the tree says.
bool is_day_word(const Word& word);

}  // namespace sanudo

#endif  // SANUDO_QUOTE_SOURCE_H_
