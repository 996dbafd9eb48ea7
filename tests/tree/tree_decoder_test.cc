// SPDX-License-Identifier: Apache-2.0
#include "tree/tree_decoder.h"

#include <gtest/gtest.h>

#include <random>

namespace sanudo {
namespace {

double total(std::span<const float> scores, size_t count, std::span<const TokenIndex> heads) {
  double sum = 0;
  for (size_t word = 0; word < count; ++word) {
    const size_t head = heads[word] == kNoToken ? count : static_cast<size_t>(heads[word]);
    sum += scores[word * (count + 1) + head];
  }
  return sum;
}

// The best of all assignments of heads that are trees.
double best_total(std::span<const float> scores, size_t count) {
  std::vector<TokenIndex> heads(count, kNoToken);
  double best = -1e300;
  while (true) {
    if (is_tree(heads)) best = std::max(best, total(scores, count, heads));
    size_t word = 0;
    while (word < count && ++heads[word] == static_cast<TokenIndex>(count))
      heads[word++] = kNoToken;
    if (word == count) return best;
  }
}

TEST(TreeDecoderTest, KnowsTrees) {
  EXPECT_TRUE(is_tree(std::vector<TokenIndex>{1, kNoToken, 1}));
  EXPECT_FALSE(is_tree(std::vector<TokenIndex>{1, 0, kNoToken}));
  EXPECT_FALSE(is_tree(std::vector<TokenIndex>{kNoToken, kNoToken}));
  EXPECT_FALSE(is_tree(std::vector<TokenIndex>{0}));
  EXPECT_FALSE(is_tree(std::vector<TokenIndex>{1, 2, 0}));
}

TEST(TreeDecoderTest, FindsTheBestTree) {
  std::mt19937 random(3);
  for (int round = 0; round < 400; ++round) {
    const size_t count = 1 + random() % 5;
    std::vector<float> scores(count * (count + 1));
    for (float& score : scores) score = static_cast<float>(random() % 2000) / 100.0f - 10.0f;
    const double wanted = best_total(scores, count);
    for (const auto& heads : {decode_heads(scores, count), maximum_arborescence(scores, count)}) {
      ASSERT_TRUE(is_tree(heads));
      ASSERT_NEAR(total(scores, count, heads), wanted, 1e-4);
    }
  }
}

TEST(TreeDecoderTest, LongSentencesWithManyCyclesEnd) {
  constexpr size_t kCount = 120;
  std::mt19937 random(4);
  std::vector<float> scores(kCount * (kCount + 1));
  for (float& score : scores) score = static_cast<float>(random() % 1000);
  EXPECT_TRUE(is_tree(decode_heads(scores, kCount)));
}

TEST(TreeDecoderTest, NothingGivesNothing) { EXPECT_TRUE(decode_heads({}, 0).empty()); }

}  // namespace
}  // namespace sanudo
