// SPDX-License-Identifier: Apache-2.0
// How the words of a text find phrases: tables by keys, and whether case fits. A phrase is the keys
// of its pieces joined by spaces (word_piece.h); the rows of phrases are sorted by them.
#ifndef SANUDO_KNOWLEDGE_PHRASE_TABLE_H_
#define SANUDO_KNOWLEDGE_PHRASE_TABLE_H_

#include <algorithm>
#include <bit>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "knowledge/key_index.h"
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
  std::bitset<1u << 17> small_;
};

// The phrases that begin with one piece: the first row among them, for each number of pieces that
// some of them have its bit, and a bit for each hash of their second pieces. Where one of them is
// the piece alone, it is the first row.
struct HeadSlot {
  uint32_t tag = 0;
  uint32_t row = kFreeSlot;
  uint32_t lengths = 0;
  uint32_t seconds = 0;
};

// Rows of phrases: by their first piece, and by all pieces where they have several. Of several rows
// with one key the first is there.
struct PhraseSlots {
  std::vector<RowSlot> rows;
  std::vector<HeadSlot> heads;
};
struct PhraseTable {
  std::span<const RowSlot> rows;
  std::span<const HeadSlot> heads;
};

inline constexpr size_t kMostPieces = 24;  // longer phrases are not found

inline std::string_view first_piece(std::string_view phrase) {
  return phrase.substr(0, phrase.find(' '));
}
inline bool begins_with(std::string_view phrase, std::string_view piece) {
  return phrase.starts_with(piece) &&
         (phrase.size() == piece.size() || phrase[piece.size()] == ' ');
}

inline bool has_length(const HeadSlot& head, size_t pieces) {
  return pieces < 32 && (head.lengths >> pieces & 1) != 0;
}
inline size_t longest(const HeadSlot& head) {
  return static_cast<size_t>(std::bit_width(head.lengths | 1u)) - 1;
}
inline uint32_t second_bit(std::string_view piece) { return 1u << (hash64(piece) & 31); }
// Whether some phrase may go on with this piece; now and then one passes with which none does.
inline bool may_go_on(const HeadSlot& head, std::string_view piece) {
  return (head.seconds & second_bit(piece)) != 0;
}

// Slots for the heads and for the phrases of several pieces among sorted rows.
template <typename KeyOf>
PhraseSlots free_phrase_slots(size_t count, KeyOf key_of) {
  size_t heads = 0, several = 0;
  std::string_view before;
  for (uint32_t row = 0; row < count; ++row) {
    const std::string_view phrase = key_of(row);
    if (row == 0 || !begins_with(phrase, first_piece(before))) ++heads;
    if (phrase != before && phrase.find(' ') != std::string_view::npos) ++several;
    before = phrase;
  }
  return {free_slots<RowSlot>(several), free_slots<HeadSlot>(heads)};
}

// `key_of` gives the phrase of a row; rows are sorted by it.
template <typename KeyOf>
PhraseSlots index_phrases(size_t count, KeyOf key_of) {
  const auto is_head = [&](uint32_t row, auto piece) { return begins_with(key_of(row), piece); };
  const auto is_phrase = [&](uint32_t row, auto phrase) { return key_of(row) == phrase; };
  PhraseSlots slots = free_phrase_slots(count, key_of);
  for (uint32_t row = 0; row < count; ++row) {
    const std::string_view phrase = key_of(row);
    const auto pieces = 1 + static_cast<size_t>(std::count(phrase.begin(), phrase.end(), ' '));
    if (pieces > kMostPieces) continue;
    const std::string_view first = first_piece(phrase);
    HeadSlot& head = add_slot(&slots.heads, first, row, is_head);
    head.lengths |= 1u << pieces;
    if (pieces == 1) continue;
    head.seconds |= second_bit(first_piece(phrase.substr(first.size() + 1)));
    add_slot(&slots.rows, phrase, row, is_phrase);
  }
  return slots;
}

// The phrases that begin with this piece; null where there are none.
template <typename KeyOf>
const HeadSlot* find_head(const PhraseTable& table, std::string_view piece, KeyOf key_of) {
  return find_slot(table.heads, piece,
                   [&](uint32_t row, auto key) { return begins_with(key_of(row), key); });
}

// The first row of a phrase of several pieces; kFreeSlot for none.
template <typename KeyOf>
uint32_t find_row(const PhraseTable& table, std::string_view phrase, KeyOf key_of) {
  const RowSlot* slot =
      find_slot(table.rows, phrase, [&](uint32_t row, auto key) { return key_of(row) == key; });
  return slot == nullptr ? kFreeSlot : slot->row;
}

bool starts_upper(std::string_view word);

// Whether the words around are written in capitals, as in a headline: there "US" may be "us".
bool in_capitals(std::span<const std::string_view> words, size_t first, size_t count);

// Piece by piece: where the form begins with a capital the text must too, in full capitals or not.
bool case_fits(std::string_view form, const WordPieces& pieces, size_t count, bool exact);

}  // namespace sanudo

#endif  // SANUDO_KNOWLEDGE_PHRASE_TABLE_H_
