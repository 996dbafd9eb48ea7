// SPDX-License-Identifier: Apache-2.0
// Who said what: direct ("..."), mixed (part in quotation marks) and indirect quotations, with the
// speakers behind the words. A statement or a document that "says" resolves to those whose words
// they are. After Pareti's PARC attribution scheme (2012, 2016): source, cue, content.
#ifndef SANUDO_QUOTE_QUOTE_H_
#define SANUDO_QUOTE_QUOTE_H_

#include <string>
#include <vector>

#include "actor/actor.h"
#include "base/span.h"
#include "mention/mention.h"
#include "sanudo/record.h"
#include "text/text.h"
#include "tree/tree.h"

namespace sanudo {

struct Quotation {
  QuoteKind kind = QuoteKind::kIndirect;
  ByteSpan span;                 // of the content, without the outer quotation marks
  std::vector<ByteSpan> parts;   // content in pieces where the cue stands between; at least one
  std::vector<Entity> speakers;
  ByteSpan cue;                  // empty span: none
  uint32_t cue_sentence = 0;
  TokenIndex cue_word = kNoToken;
  int32_t parent = -1;           // the quotation that this one stands in; -1: none
};

// All quotations in text order; a parent comes before its children.
std::vector<Quotation> find_quotations(const Text& text, const std::vector<Tree>& trees,
                                       const std::vector<Mention>& mentions,
                                       const Actors& actors);

}  // namespace sanudo

#endif  // SANUDO_QUOTE_QUOTE_H_
