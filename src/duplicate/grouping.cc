// SPDX-License-Identifier: Apache-2.0
#include "duplicate/grouping.h"

#include <algorithm>
#include <set>

namespace sanudo {

std::optional<CopyOf> find_original(const TextSketch& sketch,
                                    const std::vector<CopyCandidate>& candidates, double near) {
  std::optional<CopyOf> best;
  for (const CopyCandidate& candidate : candidates) {
    const double similarity = overlap(sketch, candidate.sketch);
    if (similarity < near) continue;
    const bool better = !best || similarity > best->similarity ||
                        (similarity == best->similarity && candidate.document < best->document);
    if (better) best = {candidate.document, candidate.group, similarity};
  }
  return best;
}

std::optional<CopyOf> CopyIndex::add(TextSketch sketch, double near) {
  const auto number = static_cast<int64_t>(documents_.size());
  std::set<int64_t> found;
  for (uint64_t key : sketch.keys) {
    const auto [entry, is_new] = first_with_key_.try_emplace(key, number);
    if (!is_new) found.insert(entry->second);
  }
  std::vector<CopyCandidate> candidates;
  for (int64_t document : found) {
    if (document != number) candidates.push_back(documents_[static_cast<size_t>(document)]);
  }
  const std::optional<CopyOf> original = find_original(sketch, candidates, near);
  sketch.keys.clear();
  documents_.push_back({number, original ? original->group : number, std::move(sketch)});
  return original;
}

}  // namespace sanudo
