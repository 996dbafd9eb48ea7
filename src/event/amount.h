// SPDX-License-Identifier: Apache-2.0
// Typed magnitudes of an act: how many were killed, arrested or released, how much money was
// given, how many troops were sent. Read off the numbers in the phrases that belong to the act.
#ifndef SANUDO_EVENT_AMOUNT_H_
#define SANUDO_EVENT_AMOUNT_H_

#include <vector>

#include "event/act.h"
#include "event/event_coder.h"

namespace sanudo {

std::vector<Amount> find_amounts(const Reading& reading, const Lexicon& lexicon, const Act& act);

}  // namespace sanudo

#endif  // SANUDO_EVENT_AMOUNT_H_
