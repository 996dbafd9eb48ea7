// SPDX-License-Identifier: Apache-2.0
// Headlines leave auxiliaries out: "CIA accused over detainees", "Top aide arrested". Trees take
// such participles for the past tense; only the lexicon knows that the verb wants an object.
#ifndef SANUDO_EVENT_HEADLINE_H_
#define SANUDO_EVENT_HEADLINE_H_

#include "event/event_coder.h"
#include "event/lexicon.h"

namespace sanudo {

// The report's trees with the subjects of such participles called what they are, "nsubj:pass";
// empty where no headline needs it.
std::vector<Tree> undo_headlines(const Lexicon& lexicon, const Reading& reading);

}  // namespace sanudo

#endif  // SANUDO_EVENT_HEADLINE_H_
