// SPDX-License-Identifier: Apache-2.0
#include "tree/name_path.h"

#include <algorithm>

namespace sanudo {
namespace {

constexpr float kNever = -1e30f;

bool goes_on(const std::string& tag) { return tag.starts_with("I-"); }

bool may_follow(const std::string& before, const std::string& tag) {
  if (!goes_on(tag)) return true;
  return before.size() == tag.size() && before.compare(2, before.npos, tag, 2) == 0;
}

}  // namespace

std::vector<size_t> best_name_path(const std::vector<std::string>& tags, const float* scores,
                                   size_t stride, size_t words) {
  const size_t count = tags.size();
  std::vector<size_t> from(words * count), path(words);
  std::vector<float> best(count), next(count);
  for (size_t tag = 0; tag < count; ++tag) best[tag] = goes_on(tags[tag]) ? kNever : 0;
  for (size_t word = 0; word < words; ++word) {
    for (size_t tag = 0; tag < count; ++tag) {
      // Before the first word each tag has come from itself.
      size_t top = tag;
      for (size_t before = 0; word > 0 && before < count; ++before) {
        const bool better = best[before] > best[top] || !may_follow(tags[top], tags[tag]);
        if (better && may_follow(tags[before], tags[tag])) top = before;
      }
      from[word * count + tag] = top;
      next[tag] = best[top] + scores[word * stride + tag];
    }
    best.swap(next);
  }
  if (words == 0) return path;
  size_t tag = static_cast<size_t>(std::max_element(best.begin(), best.end()) - best.begin());
  for (size_t word = words; word > 0; --word) {
    path[word - 1] = tag;
    tag = from[(word - 1) * count + tag];
  }
  return path;
}

}  // namespace sanudo
