// SPDX-License-Identifier: Apache-2.0
// Whether the words say that an act was done, was not done, will be or might be. Read from the
// auxiliaries, negations and conditions of the clause and of those above that it depends on.
// The distinctions are those of FactBank (Sauri and Pustejovsky 2009), cut to what PLOVER's
// auxiliary modes record.
#ifndef SANUDO_EVENT_MODALITY_H_
#define SANUDO_EVENT_MODALITY_H_

#include "event/matcher.h"
#include "sanudo/record.h"

namespace sanudo {

// "Is to meet", "Bush to visit China": an infinitive with no verb above it lies ahead.
bool is_announced_infinitive(const Tree& tree, TokenIndex word);

EventStatus read_modality(const Tree& tree, const Predicate& predicate);

}  // namespace sanudo

#endif  // SANUDO_EVENT_MODALITY_H_
