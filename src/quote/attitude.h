// SPDX-License-Identifier: Apache-2.0
// Stands that are taken without a clause or words being reported: "endorsed the plan", "called for
// talks", "refused to leave", "their criticism of the court". Attribution corpora count them
// (PolNeAR); the record does not: there they are events.
#ifndef SANUDO_QUOTE_ATTITUDE_H_
#define SANUDO_QUOTE_ATTITUDE_H_

#include <cstdint>
#include <vector>

#include "quote/cue_table.h"
#include "sanudo/record.h"
#include "tree/tree.h"

namespace sanudo {

struct Attitude {
  uint32_t sentence = 0;
  Stance stance = Stance::kAssert;
  TokenIndex cue = kNoToken;
  TokenIndex cue_last = kNoToken;   // inclusive; a preposition that the cue takes is part of it
  TokenIndex source = kNoToken;     // head of the phrase; kNoToken: not said
  std::vector<TokenIndex> content;  // in order, never empty
};

// In the order of their cues.
std::vector<Attitude> find_attitudes(const Tree& tree, uint32_t sentence, const CueTable& cues);

}  // namespace sanudo

#endif  // SANUDO_QUOTE_ATTITUDE_H_
