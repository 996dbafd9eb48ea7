// SPDX-License-Identifier: Apache-2.0
// White-space separated pieces -> words, by rules that follow the English UD treebanks: "don't" is
// do|n't, "Russia's" is Russia|'s, hyphened compounds fall into their parts but for prefixes
// ("anti-war"), numbers, times and addresses stay whole. Linear in the length of the text.
#ifndef SANUDO_TOKEN_WORD_SPLITTER_H_
#define SANUDO_TOKEN_WORD_SPLITTER_H_

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "text/text.h"
#include "token/token.h"

namespace sanudo {

class WordSplitter {
 public:
  // One abbreviation a line, '#' comments; "^" in front where case counts.
  explicit WordSplitter(std::string_view abbreviations);

  // Words of one paragraph, with exact spans.
  std::vector<Token> split(const Text& text, ByteSpan paragraph) const;

  bool is_abbreviation(std::string_view word) const;

 private:
  void split_piece(std::string_view text, ByteSpan piece, std::vector<Token>* out) const;
  // Adds the marks in front of a piece and says where its word begins.
  ByteOffset split_front(std::string_view text, ByteSpan piece, std::vector<Token>* out) const;
  std::vector<ByteSpan> marks_behind(std::string_view text, ByteSpan piece) const;
  void split_inside(std::string_view text, ByteSpan core, std::vector<Token>* out) const;
  void split_core(std::string_view text, ByteSpan core, std::vector<Token>* out) const;
  void split_hyphens(std::string_view text, ByteSpan core, std::vector<Token>* out) const;

  std::unordered_set<std::string> any_case_;
  std::unordered_set<std::string> exact_;
};

}  // namespace sanudo

#endif  // SANUDO_TOKEN_WORD_SPLITTER_H_
