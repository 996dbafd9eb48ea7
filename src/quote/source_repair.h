// SPDX-License-Identifier: Apache-2.0
// Who speaks, where the tree does not say but the quotation marks do: in ""...," X, head of Y,
// said" parsers often hang X on a verb inside the marks.
#ifndef SANUDO_QUOTE_SOURCE_REPAIR_H_
#define SANUDO_QUOTE_SOURCE_REPAIR_H_

#include <vector>

#include "quote/attribution.h"
#include "text/quote_marks.h"
#include "text/text.h"
#include "tree/tree.h"

namespace sanudo {

// Sets source and clause of a verb cue that has none, or has one inside the marks while the cue
// stands outside them.
void mend_source(const Tree& tree, const std::vector<MarkedWords>& marks, Attribution* found);

// Takes words of a quotation that ends before the cue out of the cue's clause: in ""Poor people
// used to save," Moe said" a tree may hang them on the speaker.
void mend_clause(const Text& text, const Tree& tree, const std::vector<MarkedWords>& marks,
                 Attribution* found);

}  // namespace sanudo

#endif  // SANUDO_QUOTE_SOURCE_REPAIR_H_
