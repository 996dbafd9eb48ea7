// SPDX-License-Identifier: Apache-2.0
// To which earlier documents a new one belongs. A document joins the group of the one that it
// resembles most, or begins a group of its own; groups are never joined or split, so that they
// depend on nothing but the order of the documents.
#ifndef SANUDO_DUPLICATE_GROUPING_H_
#define SANUDO_DUPLICATE_GROUPING_H_

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

#include "duplicate/sketch.h"

namespace sanudo {

// How much of the shorter text must stand in the other one.
inline constexpr double kNearCopy = 0.42;

// An earlier document that has a key of the index in common with the new one.
struct CopyCandidate {
  int64_t document = 0;  // its number; earlier ones are less
  int64_t group = 0;     // the number of its group's first document
  TextSketch sketch;     // keys are not looked at
};

struct CopyOf {
  int64_t document = 0;
  int64_t group = 0;
  double similarity = 0;  // overlap(); 1 where the words are the same
};

// The candidate that the text resembles most, of equals the earliest; nothing where none is near.
std::optional<CopyOf> find_original(const TextSketch& sketch,
                                    const std::vector<CopyCandidate>& candidates,
                                    double near = kNearCopy);

// The index in memory. On disk it is the same: a table from each key to the first document that
// had it, and a table of sketches (docs/theory/duplicates.md).
class CopyIndex {
 public:
  // What the document with the next number (from 0) is a copy of.
  std::optional<CopyOf> add(TextSketch sketch, double near = kNearCopy);

 private:
  std::unordered_map<uint64_t, int64_t> first_with_key_;
  std::vector<CopyCandidate> documents_;
};

}  // namespace sanudo

#endif  // SANUDO_DUPLICATE_GROUPING_H_
