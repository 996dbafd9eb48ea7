// SPDX-License-Identifier: Apache-2.0
// How the words of a text find phrases: tables by keys, and whether case fits.
#ifndef SANUDO_KNOWLEDGE_PHRASE_TABLE_H_
#define SANUDO_KNOWLEDGE_PHRASE_TABLE_H_

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>

#include "knowledge/word_piece.h"

namespace sanudo {

// The beginnings of the few names that are written small. Most words of a text are small and begin
// no name: they are told from three letters, without being cut and folded.
class SmallBeginnings {
 public:
  void add(std::string_view key) {
    if (const int at = place_of(key); at >= 0) seen_.set(static_cast<size_t>(at));
  }
  // Whether a name may begin with this word; true for all that does not begin with three small
  // letters of ASCII.
  bool may_begin(std::string_view word) const {
    const int at = place_of(word);
    return at < 0 || seen_.test(static_cast<size_t>(at));
  }

 private:
  static int place_of(std::string_view word) {
    int at = 0;
    for (size_t i = 0; i < 3; ++i) {
      if (i >= word.size() || word[i] < 'a' || word[i] > 'z') return -1;
      at = at * 26 + (word[i] - 'a');
    }
    return at;
  }
  std::bitset<26 * 26 * 26> seen_;
};

// Phrases by their keys: where the rows of each begin, and how many pieces the longest phrase has
// that begins with a given piece.
struct PhraseTable {
  std::unordered_map<std::string_view, uint32_t> rows;
  std::unordered_map<std::string_view, size_t> longest;

  void add(std::string_view key, uint32_t row);
};

bool starts_upper(std::string_view word);

// Whether the words around are written in capitals, as in a headline: there "US" may be "us".
bool in_capitals(std::span<const std::string_view> words, size_t first, size_t count);

// Piece by piece: where the form begins with a capital the text must too, in full capitals or not.
bool case_fits(std::string_view form, const WordPieces& pieces, size_t count, bool exact);

}  // namespace sanudo

#endif  // SANUDO_KNOWLEDGE_PHRASE_TABLE_H_
