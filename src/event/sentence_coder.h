// SPDX-License-Identifier: Apache-2.0
// All acts of one sentence: every predicate of the lexicon that holds, changed by the operators
// above it and by its modality.
#ifndef SANUDO_EVENT_SENTENCE_CODER_H_
#define SANUDO_EVENT_SENTENCE_CODER_H_

#include <vector>

#include "event/act.h"
#include "event/event_coder.h"

namespace sanudo {

// In text order, without those that were dropped or that nobody of note takes part in.
std::vector<Act> code_sentence(const Lexicon& lexicon, const Reading& reading, uint32_t sentence);

}  // namespace sanudo

#endif  // SANUDO_EVENT_SENTENCE_CODER_H_
