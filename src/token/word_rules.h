// SPDX-License-Identifier: Apache-2.0
// Where the words of a piece between two blanks end, by rules that follow the English UD
// treebanks: "don't" is do|n't, "Russia's" is Russia|'s, hyphened compounds fall into their parts
// but for prefixes ("anti-war"), numbers, times and addresses stay whole, units leave their
// numbers ("3|bn").
#ifndef SANUDO_TOKEN_WORD_RULES_H_
#define SANUDO_TOKEN_WORD_RULES_H_

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "base/span.h"

namespace sanudo {

class WordRules {
 public:
  // One abbreviation a line, '#' comments; "^" in front where case counts.
  explicit WordRules(std::string_view abbreviations);

  // The ends of the words of text[piece] in rising order; the last is the end of the piece.
  void cut(std::string_view text, ByteSpan piece, std::vector<ByteOffset>* ends) const;

  bool is_abbreviation(std::string_view word) const;

 private:
  using Ends = std::vector<ByteOffset>;
  // Cuts off the marks in front of a piece and says where its word begins.
  ByteOffset cut_front(std::string_view text, ByteSpan piece, Ends* ends) const;
  // The ends of the word and of the marks behind it.
  Ends marks_behind(std::string_view text, ByteSpan piece) const;
  size_t mark_behind_length(std::string_view piece) const;

  std::unordered_set<std::string> any_case_;
  std::unordered_set<std::string> exact_;
};

}  // namespace sanudo

#endif  // SANUDO_TOKEN_WORD_RULES_H_
