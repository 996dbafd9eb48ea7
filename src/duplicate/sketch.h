// SPDX-License-Identifier: Apache-2.0
// What is kept of a text to find its copies later: MinHash values (Broder 1997), in bytes to
// estimate how much of two texts is the same, and in bands as keys of an index (Indyk and Motwani
// 1998).
#ifndef SANUDO_DUPLICATE_SKETCH_H_
#define SANUDO_DUPLICATE_SKETCH_H_

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace sanudo {

// The form was chosen by measurement: docs/theory/duplicates.md.
struct SketchShape {
  size_t words = 5;   // in a shingle
  size_t bands = 24;  // keys of the index
  size_t rows = 2;    // values in a key; bands * rows <= kSketchBytes
};

inline constexpr size_t kSketchBytes = 128;

// The same on every machine and for every version of Sanudo that keeps the shape.
struct TextSketch {
  uint64_t exact = 0;     // of all words in order
  uint32_t shingles = 0;  // how many different ones; 0: a text without words, like no other
  std::array<uint8_t, kSketchBytes> values{};  // the last byte of each MinHash value
  std::vector<uint64_t> keys;  // for the index, under 2^48; the first stands for `exact`
};

TextSketch make_sketch(std::string_view utf8, const SketchShape& shape = {});

// How much of the shorter text stands in the other one, 0 to 1: exactly 1 where the words are the
// same, else estimated (standard error under 0.05 for texts of like length).
double overlap(const TextSketch& a, const TextSketch& b);

}  // namespace sanudo

#endif  // SANUDO_DUPLICATE_SKETCH_H_
