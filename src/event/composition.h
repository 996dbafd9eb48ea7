// SPDX-License-Identifier: Apache-2.0
// What one predicate makes of an act inside it, by PLOVER's rules on acts to come, acts refused and
// acts ended. embedding.h finds the predicates; here is what each of them means.
#ifndef SANUDO_EVENT_COMPOSITION_H_
#define SANUDO_EVENT_COMPOSITION_H_

#include "event/act.h"

namespace sanudo {

// Changes `act`, which stands inside `op`. True where the operator has become part of the act, so
// that it reports nothing beside it ("agreed to meet" is one AGREE).
bool compose(const Tree& tree, const OperatorMatch& op, Act* act);

// A refusal that is itself refused or denied leaves its act open: "refused to rule out an attack".
// An open threat of harm is a THREATEN.
void leave_open(const OperatorMatch& op, Act* act);

// Gives a promise, demand, refusal or threat the CAMEO code and mode of what it is about.
void specialise(const Act& inner, Act* outer);

// Acts that lie ahead: cooperation is AGREE, a withdrawal or release is CONCEDE, harm that its
// doer announces is THREATEN; yielding that is ruled out is REJECT.
void settle_future(Act* act);

// A claim of those who accuse: "A accuses B of E".
void add_accuser(const Tree& tree, const Filling& filling, TokenIndex cue, Act* act);

}  // namespace sanudo

#endif  // SANUDO_EVENT_COMPOSITION_H_
