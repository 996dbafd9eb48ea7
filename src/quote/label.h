// SPDX-License-Identifier: Apache-2.0
// Words whose speaker stands before a colon or behind a dash: headlines ("Moscow: no talks before
// spring", "No talks before spring - minister") and interviews ("MILLER: We will go on.").
#ifndef SANUDO_QUOTE_LABEL_H_
#define SANUDO_QUOTE_LABEL_H_

#include <cstdint>
#include <vector>

#include "actor/actor.h"
#include "base/span.h"
#include "sanudo/record.h"
#include "text/text.h"
#include "tree/tree.h"

namespace sanudo {

struct LabelledWords {
  uint32_t sentence = 0;
  TokenIndex source = kNoToken;  // head of the label
  TokenIndex sign = kNoToken;    // the colon or dash
  ByteSpan words;
  QuoteKind kind = QuoteKind::kIndirect;
};

// In text order. A country's own name before a colon is what the headline is about and no speaker;
// neither is a paper behind a dash.
std::vector<LabelledWords> find_labelled_words(const Text& text, const std::vector<Tree>& trees,
                                               const Actors& actors);

}  // namespace sanudo

#endif  // SANUDO_QUOTE_LABEL_H_
