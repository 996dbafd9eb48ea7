// SPDX-License-Identifier: Apache-2.0
// How the words of a text find phrases: tables by keys, and whether case fits.
#ifndef SANUDO_KNOWLEDGE_PHRASE_TABLE_H_
#define SANUDO_KNOWLEDGE_PHRASE_TABLE_H_

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "knowledge/key_table.h"
#include "knowledge/word_piece.h"

namespace sanudo {

// The words with which phrases begin, a bit for each hash: most words of a text begin none and are
// told so without being cut and folded. Now and then a word passes that begins none.
class Beginnings {
 public:
  // `small`: the phrase is written with a small first letter.
  void add(std::string_view key, bool small);
  // Whether a phrase may begin with this word; true for all that is not ASCII letters and digits.
  bool may_begin(std::string_view word) const;

 private:
  // Most words are small and few names are: their bits stay in the nearest cache.
  std::bitset<1u << 19> any_;
  std::bitset<1u << 15> small_;
};

// Phrases by their keys: where the rows of each begin, and how many pieces the phrases have that
// begin with a given piece.
struct PhraseTable {
  KeyTable rows;
  KeyTable lengths;  // bit n: some phrase has n pieces

  void add(std::string_view key, uint32_t row);
  uint32_t lengths_of(std::string_view first_piece) const;  // 0: none
};

bool starts_upper(std::string_view word);

// Whether the words around are written in capitals, as in a headline: there "US" may be "us".
bool in_capitals(std::span<const std::string_view> words, size_t first, size_t count);

// Piece by piece: where the form begins with a capital the text must too, in full capitals or not.
bool case_fits(std::string_view form, const WordPieces& pieces, size_t count, bool exact);

}  // namespace sanudo

#endif  // SANUDO_KNOWLEDGE_PHRASE_TABLE_H_
