// SPDX-License-Identifier: Apache-2.0
// Offsets with types: bytes of the clean UTF-8 text inside the program, code points outside
// (CharSpan of sanudo/record.h). Text::char_span() is the only bridge between the two.
#ifndef SANUDO_BASE_SPAN_H_
#define SANUDO_BASE_SPAN_H_

#include <cstdint>
#include <string_view>

namespace sanudo {

using ByteOffset = uint32_t;

// Half-open range of bytes of the clean text.
struct ByteSpan {
  ByteOffset begin = 0;
  ByteOffset end = 0;

  ByteOffset size() const { return end - begin; }
  bool contains(const ByteSpan& other) const { return begin <= other.begin && other.end <= end; }
  bool overlaps(const ByteSpan& other) const { return begin < other.end && other.begin < end; }
  friend bool operator==(const ByteSpan&, const ByteSpan&) = default;
};

inline std::string_view words_of(std::string_view text, ByteSpan span) {
  return text.substr(span.begin, span.end - span.begin);
}

// Index of a word in its sentence, from 0.
using TokenIndex = int32_t;
inline constexpr TokenIndex kNoToken = -1;

}  // namespace sanudo

#endif  // SANUDO_BASE_SPAN_H_
