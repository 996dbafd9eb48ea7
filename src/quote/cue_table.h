// SPDX-License-Identifier: Apache-2.0
// The words of a language that say who speaks or takes a stand: data/lexicon/<language>/cues.tsv.
#ifndef SANUDO_QUOTE_CUE_TABLE_H_
#define SANUDO_QUOTE_CUE_TABLE_H_

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sanudo/record.h"
#include "sanudo/status.h"
#include "tree/tree.h"

namespace sanudo {

enum class CueClass : uint8_t {
  kNone,
  kSay,      // a that-clause, a clause beside it, or words in quotation marks
  kThink,    // a that-clause only
  kQuote,    // words in quotation marks only
  kHold,     // no words: an attitude to what it takes
  kClaim,    // a noun with a that-clause
  kView,     // a noun without one: an attitude to what it takes
  kFeel,     // an adjective with a that-clause
  kHearsay,  // an adverb: somebody says so
  kSource    // a preposition: what stands behind it speaks
};

struct Cue {
  CueClass cue_class = CueClass::kNone;
  Stance stance = Stance::kAssert;
  // What may hold the content beside a that-clause.
  bool takes_object = false;
  bool takes_infinitive = false;
  bool takes_passive = false;  // "is said to": its subject with an infinitive
  bool takes_stand = false;    // "voiced support for": a noun below it tells the stand
  bool takes_subject = false;  // "the talks seem to have failed": its subject, nobody is named
  bool takes_source =
      false;  // "citing officials": the object speaks, the content is the governor's
  std::vector<std::string> prepositions;

  bool takes(std::string_view preposition) const;
};

// Immutable once made.
class CueTable {
 public:
  // kBadFormat with "name:line".
  static Result<CueTable> parse(std::string_view table, std::string_view name);

  // What the table says of a word, with its particle ("point out"), or of the preposition that
  // starts with it ("according to"); *last is the last word of the cue. Class kNone where it is no
  // cue. Lives as long as the table.
  const Cue& of(const Tree& tree, TokenIndex word, TokenIndex* last) const;

 private:
  const Cue& preposition_at(const Tree& tree, TokenIndex word) const;
  const Cue& find(std::string_view lemma, Upos upos) const;

  std::map<std::pair<std::string, Upos>, Cue, std::less<>> cues_;
};

}  // namespace sanudo

#endif  // SANUDO_QUOTE_CUE_TABLE_H_
