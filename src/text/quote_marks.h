// SPDX-License-Identifier: Apache-2.0
// What stands in quotation marks: straight, curly, low-high and angle. Marks pair inside their
// paragraph; a quotation that runs on opens again in the next one.
#ifndef SANUDO_TEXT_QUOTE_MARKS_H_
#define SANUDO_TEXT_QUOTE_MARKS_H_

#include <cstddef>
#include <vector>

#include "base/span.h"
#include "text/text.h"

namespace sanudo {

// One quotation's words, a piece for each paragraph that it runs over.
struct MarkedWords {
  ByteSpan outer;                // from the first opening to the last closing mark
  std::vector<ByteSpan> pieces;  // without the marks and the space inside them; never empty
};

// In text order, never overlapping: marks inside marks are left alone.
std::vector<MarkedWords> find_marked_words(const Text& text);

// Index of the first marked words that end behind this byte; their number where none does.
size_t first_ending_behind(const std::vector<MarkedWords>& marks, ByteOffset byte);

}  // namespace sanudo

#endif  // SANUDO_TEXT_QUOTE_MARKS_H_
