// SPDX-License-Identifier: Apache-2.0
// Who said what: direct ("..."), mixed (part in quotation marks) and indirect quotations, with the
// speakers behind the words. A statement or a document that "says" resolves to those whose words
// they are. After Pareti's PARC attribution scheme (2012, 2016): source, cue, content.
#ifndef SANUDO_QUOTE_QUOTE_H_
#define SANUDO_QUOTE_QUOTE_H_

#include <memory>
#include <string>
#include <vector>

#include "actor/actor.h"
#include "base/span.h"
#include "mention/mention.h"
#include "quote/attitude.h"
#include "sanudo/record.h"
#include "sanudo/status.h"
#include "text/text.h"
#include "tree/tree.h"

namespace sanudo {

class CueTable;

struct Quotation {
  QuoteKind kind = QuoteKind::kIndirect;
  Stance stance = Stance::kAssert;
  ByteSpan span;                // of the content, without the outer quotation marks
  std::vector<ByteSpan> parts;  // content in pieces where the cue stands between; at least one
  std::vector<Entity> speakers;
  ByteSpan cue;  // empty span: none
  uint32_t cue_sentence = 0;
  TokenIndex cue_word = kNoToken;
  TokenIndex source = kNoToken;  // head of the phrase that speaks, beside the cue
  int32_t parent = -1;           // the quotation that this one stands in; -1: none
};

// Finds quotations by a table of cues. Immutable after load; any number of threads may share one.
class QuoteFinder {
 public:
  // `folder` is a language's lexicon ("data/lexicon/en"); reads its cues.tsv. Fails with the
  // file's own error or kBadFormat ("file:line").
  static Result<QuoteFinder> load(const std::string& folder);
  QuoteFinder(QuoteFinder&&) noexcept;
  QuoteFinder& operator=(QuoteFinder&&) noexcept;
  ~QuoteFinder();

  // All quotations in text order; a parent comes before its children.
  std::vector<Quotation> find(const Text& text, const std::vector<Tree>& trees,
                              const std::vector<Mention>& mentions, const Actors& actors) const;

  // All attitudes in text order, also those at the cues of quotations.
  std::vector<Attitude> find_attitudes(const std::vector<Tree>& trees) const;

 private:
  explicit QuoteFinder(std::unique_ptr<const CueTable> cues);
  std::unique_ptr<const CueTable> cues_;
};

}  // namespace sanudo

#endif  // SANUDO_QUOTE_QUOTE_H_
