// SPDX-License-Identifier: Apache-2.0
// The reporting verbs, nouns and prepositions of a language: data/lexicon/<language>/cues.tsv.
#ifndef SANUDO_QUOTE_CUE_TABLE_H_
#define SANUDO_QUOTE_CUE_TABLE_H_

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "sanudo/status.h"
#include "tree/tree.h"

namespace sanudo {

enum class CueClass : uint8_t {
  kNone,
  kSay,    // a that-clause, a clause beside it, or words in quotation marks
  kThink,  // a that-clause only
  kQuote,  // words in quotation marks only
  kClaim,  // a noun with a that-clause
  kSource  // a preposition: what stands behind it speaks
};

// Immutable once made.
class CueTable {
 public:
  // kBadFormat with "name:line".
  static Result<CueTable> parse(std::string_view table, std::string_view name);

  // The class of a word, with its particle ("point out"), or of the preposition that starts with
  // it ("according to"); *last is the last word of the cue. kNone where it is no cue.
  CueClass of(const Tree& tree, TokenIndex word, TokenIndex* last) const;

 private:
  CueClass preposition_at(const Tree& tree, TokenIndex word) const;
  CueClass find(std::string_view lemma, Upos upos) const;

  std::map<std::pair<std::string, Upos>, CueClass, std::less<>> cues_;
};

}  // namespace sanudo

#endif  // SANUDO_QUOTE_CUE_TABLE_H_
