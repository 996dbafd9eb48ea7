// SPDX-License-Identifier: Apache-2.0
// Attributions as source, cue and content, each in pieces of text: what corpora of attribution
// annotate (PARC, PolNeAR) and what the program's quotations are turned into to be held against
// them. Places are counted in characters without white space, so that neither spacing nor line
// breaks matter. The rules by which PolNeAR's spans are derived are in docs/theory/quotations.md.
#ifndef SANUDO_EVALUATE_ATTRIBUTION_SPANS_H_
#define SANUDO_EVALUATE_ATTRIBUTION_SPANS_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "quote/quote.h"
#include "sanudo/record.h"
#include "text/text.h"
#include "tree/tree.h"

namespace sanudo {

// Code points of a text -> characters without white space.
class PrintedPlaces {
 public:
  explicit PrintedPlaces(std::string_view utf8);

  // Number of code points.
  size_t size() const { return printed_before_.size() - 1; }
  // Number of characters that are not white space.
  size_t printed() const { return printed_before_.back(); }
  // `code_points` must lie in the text.
  CharSpan of(CharSpan code_points) const;

 private:
  std::vector<uint32_t> printed_before_;  // by code point, and of the whole text
};

using Pieces = std::vector<CharSpan>;  // in text order, apart from one another; empty: none

struct AttributionSpans {
  Pieces source;
  Pieces cue;
  Pieces content;

  friend bool operator==(const AttributionSpans&, const AttributionSpans&) = default;
};

// "source | cue | content", for people; pieces of one span stand apart by " ... ".
std::string describe_attribution(std::string_view utf8, const AttributionSpans& spans);

// What the program found as PolNeAR would mark it: quotations, and attitudes at other cues.
std::vector<AttributionSpans> attribution_spans(const Text& text, const std::vector<Tree>& trees,
                                                const std::vector<Quotation>& quotations,
                                                const std::vector<Attitude>& attitudes);

}  // namespace sanudo

#endif  // SANUDO_EVALUATE_ATTRIBUTION_SPANS_H_
