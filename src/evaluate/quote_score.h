// SPDX-License-Identifier: Apache-2.0
// Scores attributions as the PolNeAR papers do: precision, recall and F1 of the exact spans of
// source, cue and content, each kind by itself; beside them the same for spans that overlap, and
// for whole attributions with all three right. Where several people annotated an article, the
// program is held against each and the article counts once: each counts 1/n.
#ifndef SANUDO_EVALUATE_QUOTE_SCORE_H_
#define SANUDO_EVALUATE_QUOTE_SCORE_H_

#include <array>
#include <string>
#include <vector>

#include "evaluate/attribution_spans.h"

namespace sanudo {

struct SpanScore {
  double gold = 0;
  double system = 0;
  double exact = 0;
  double system_overlapping = 0;  // system spans that overlap a gold one
  double gold_overlapping = 0;    // gold spans that overlap a system one
};

class QuoteScore {
 public:
  // One article: a reading for each of its annotators, and the program's.
  void add(const std::vector<std::vector<AttributionSpans>>& readings,
           const std::vector<AttributionSpans>& system);

  const SpanScore& source() const { return scores_[0]; }
  const SpanScore& cue() const { return scores_[1]; }
  const SpanScore& content() const { return scores_[2]; }
  const SpanScore& attribution() const { return scores_[3]; }

  // For people: a table with a line for each kind of span.
  std::string format() const;

 private:
  std::array<SpanScore, 4> scores_;
};

}  // namespace sanudo

#endif  // SANUDO_EVALUATE_QUOTE_SCORE_H_
