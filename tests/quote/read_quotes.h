// SPDX-License-Identifier: Apache-2.0
// Reads the quotations of test reports with the English table of cues.
#ifndef SANUDO_TESTS_QUOTE_READ_QUOTES_H_
#define SANUDO_TESTS_QUOTE_READ_QUOTES_H_

#include <string>
#include <vector>

#include "quote/quote.h"
#include "tests/quote/report_builder.h"

namespace sanudo {

inline std::vector<Quotation> find_quotes(const TestReport& report, const Actors& actors = {}) {
  const Result<QuoteFinder> finder = QuoteFinder::load("data/lexicon/en");
  if (!finder.is_ok()) return {};
  return finder.value().find(report.text, report.trees, {}, actors);
}

// "kind speaker: words | words" of each quotation, one a line.
inline std::string read(const std::vector<TestParagraph>& paragraphs) {
  const TestReport report = build_report(paragraphs);
  std::string out;
  for (const Quotation& quotation : find_quotes(report)) {
    if (!out.empty()) out += "\n";
    out += std::string(quote_kind_name(quotation.kind));
    for (const Entity& speaker : quotation.speakers) out += " " + speaker.text;
    out += ":";
    for (const ByteSpan& part : quotation.parts) {
      out += (part == quotation.parts.front() ? " " : " | ") + std::string(report.text.words(part));
    }
  }
  return out;
}

}  // namespace sanudo

#endif  // SANUDO_TESTS_QUOTE_READ_QUOTES_H_
