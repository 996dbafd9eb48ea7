// SPDX-License-Identifier: Apache-2.0
#include "tree/name_path.h"

#include <gtest/gtest.h>

#include <random>

namespace sanudo {
namespace {

const std::vector<std::string> kTags = {"B-LOC", "B-PER", "I-LOC", "I-PER", "O"};

bool is_sound(const std::vector<size_t>& path) {
  for (size_t i = 0; i < path.size(); ++i) {
    const std::string& tag = kTags[path[i]];
    if (tag[0] != 'I') continue;
    if (i == 0 || kTags[path[i - 1]].substr(1) != tag.substr(1)) {
      if (i == 0 || kTags[path[i - 1]] == "O") return false;
      if (kTags[path[i - 1]].substr(2) != tag.substr(2)) return false;
    }
  }
  return true;
}

float score_of(const std::vector<float>& scores, const std::vector<size_t>& path) {
  float sum = 0;
  for (size_t i = 0; i < path.size(); ++i) sum += scores[i * kTags.size() + path[i]];
  return sum;
}

TEST(NamePathTest, NoNameGoesOnThatHasNotBegun) {
  // The second word alone would be "I-PER", the first "O".
  const std::vector<float> scores = {0, 1, 0, 0, 2, 0, 0, 0, 5, 1};
  EXPECT_EQ(best_name_path(kTags, scores.data(), 5, 2), (std::vector<size_t>{1, 3}));
  EXPECT_TRUE(best_name_path(kTags, scores.data(), 5, 0).empty());
}

TEST(NamePathTest, IsTheBestOfAllSoundPaths) {
  std::mt19937 random(3);
  for (int round = 0; round < 200; ++round) {
    std::vector<float> scores(4 * kTags.size());
    for (float& score : scores) score = static_cast<float>(random() % 100);
    float best = -1;
    for (size_t code = 0; code < 5 * 5 * 5 * 5; ++code) {
      const std::vector<size_t> path = {code % 5, code / 5 % 5, code / 25 % 5, code / 125};
      if (is_sound(path)) best = std::max(best, score_of(scores, path));
    }
    const auto found = best_name_path(kTags, scores.data(), kTags.size(), 4);
    ASSERT_TRUE(is_sound(found));
    ASSERT_EQ(score_of(scores, found), best);
  }
}

}  // namespace
}  // namespace sanudo
