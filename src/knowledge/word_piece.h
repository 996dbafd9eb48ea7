// SPDX-License-Identifier: Apache-2.0
// The pieces of a word by which names are compared. A word is cut at hyphens and before a
// possessive 's; points and apostrophes are dropped; a comma is a piece by itself. So "U.S.",
// "U.S" and "US" are one piece each, "al-Sistani" and "al - Sistani" the same two.
#ifndef SANUDO_KNOWLEDGE_WORD_PIECE_H_
#define SANUDO_KNOWLEDGE_WORD_PIECE_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sanudo {

struct WordPiece {
  std::string raw;           // case and diacritics kept
  std::string key;           // lower case without diacritics
  bool after_point = false;  // points were dropped: surely an abbreviation
};

// A buffer that is filled word by word and keeps its memory. One thread at a time.
class WordPieces {
 public:
  void clear() { size_ = 0; }
  // Adds the pieces of a word and returns how many: 0 for one that is nothing but hyphens, points
  // or apostrophes.
  size_t add(std::string_view word);

  size_t size() const { return size_; }
  const WordPiece& operator[](size_t index) const { return pieces_[index]; }
  // The keys of the first `count` pieces, joined by spaces.
  void join(size_t count, std::string* keys) const;

 private:
  WordPiece& open();
  void close(WordPiece* piece);
  void add_part(std::string_view part);
  void add_plain(std::string_view word);

  std::vector<WordPiece> pieces_;
  size_t size_ = 0;
};

// Whether a word is nothing but hyphens or dashes: what may stand between the words of a name.
bool is_hyphen(std::string_view word);

// Adds the pieces of a form of several words.
void add_phrase(std::string_view phrase, WordPieces* pieces);

}  // namespace sanudo

#endif  // SANUDO_KNOWLEDGE_WORD_PIECE_H_
