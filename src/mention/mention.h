// SPDX-License-Identifier: Apache-2.0
// Noun phrases and names of a report, each with the head word it hangs on. One mention for each
// nominal head: coordinated phrases are one mention each ("Russia" and "China" in "Russia and
// China"), an apposition is a mention of its own that names its anchor.
#ifndef SANUDO_MENTION_MENTION_H_
#define SANUDO_MENTION_MENTION_H_

#include <cstdint>
#include <string>
#include <vector>

#include "base/span.h"
#include "knowledge/world.h"
#include "text/text.h"
#include "tree/tree.h"

namespace sanudo {

enum class MentionKind : uint8_t { kName, kNominal, kPronoun };

// A name of the knowledge base found inside a mention: words [first, last] of the sentence.
struct NameMatch {
  TokenIndex first = kNoToken;
  TokenIndex last = kNoToken;
  std::vector<Candidate> candidates;
};

struct Mention {
  uint32_t sentence = 0;
  TokenIndex head = kNoToken;   // the nominal that the phrase hangs on
  TokenIndex first = kNoToken;  // the phrase without relative clauses and coordinated phrases
  TokenIndex last = kNoToken;   // inclusive
  ByteSpan span;                // of [first, last]
  MentionKind kind = MentionKind::kNominal;
  std::vector<NameMatch> names;         // in text order
  std::vector<TokenIndex> appositions;  // heads of the phrases that say the same thing
  bool plural = false;
  bool definite = false;  // the, this, these, its ...
};

// All mentions, by sentence and then by head.
std::vector<Mention> find_mentions(const Text& text, const std::vector<Tree>& trees,
                                   const World& world);

}  // namespace sanudo

#endif  // SANUDO_MENTION_MENTION_H_
