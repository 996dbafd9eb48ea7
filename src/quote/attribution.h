// SPDX-License-Identifier: Apache-2.0
// Source, cue and content as the tree of one sentence shows them, before quotation marks are
// looked at.
#ifndef SANUDO_QUOTE_ATTRIBUTION_H_
#define SANUDO_QUOTE_ATTRIBUTION_H_

#include <cstdint>
#include <vector>

#include "base/span.h"
#include "quote/cue_table.h"
#include "tree/tree.h"

namespace sanudo {

struct Attribution {
  uint32_t sentence = 0;
  CueClass cue_class = CueClass::kNone;
  Stance stance = Stance::kAssert;
  TokenIndex cue = kNoToken;           // first word of the cue
  TokenIndex cue_last = kNoToken;      // inclusive
  TokenIndex source = kNoToken;        // head of the phrase that speaks; kNoToken: not said
  bool needs_source = true;            // false: "reportedly", "is said to" report without one
  TokenIndex clause_first = kNoToken;  // source and cue with what belongs to neither content
  TokenIndex clause_last = kNoToken;   // inclusive
  // Words of the content, in order, without the clause; empty where the tree shows none.
  std::vector<TokenIndex> content;
};

// In the order of their cues.
std::vector<Attribution> find_attributions(const Tree& tree, uint32_t sentence,
                                           const CueTable& cues);

}  // namespace sanudo

#endif  // SANUDO_QUOTE_ATTRIBUTION_H_
