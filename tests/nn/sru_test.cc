// SPDX-License-Identifier: Apache-2.0
#include "nn/sru.h"

#include <gtest/gtest.h>

#include <cmath>

#include "nn/activation.h"

namespace sanudo {
namespace {

constexpr size_t kWidth = 4;

SruLayer make_layer() {
  std::vector<float> weights(3 * kWidth * kWidth), bias(3 * kWidth), recurrent(2 * kWidth);
  for (size_t i = 0; i < weights.size(); ++i) weights[i] = std::sin(static_cast<float>(i));
  for (size_t i = 0; i < recurrent.size(); ++i) recurrent[i] = 0.1f * static_cast<float>(i);
  ByteWriter writer;
  Linear::write(&writer, weights.data(), bias.data(), kWidth, 3 * kWidth);
  writer.array(recurrent);
  const std::string bytes = writer.take();
  ByteReader reader(bytes);
  SruLayer layer = SruLayer::read(&reader, kWidth);
  EXPECT_TRUE(reader.ok());
  return layer;
}

std::vector<float> run(const SruLayer& layer, std::vector<float> values, std::vector<size_t> ends) {
  SruScratch scratch;
  layer.apply(ends, &values, &scratch);
  return values;
}

TEST(ActivationTest, ExponentIsClose) {
  for (float x = -30; x < 30; x += 0.037f) {
    EXPECT_NEAR(exp_approximate(x) / std::exp(x), 1, 1e-6) << x;
  }
  EXPECT_EQ(exp_approximate(-1000), exp_approximate(-80));
  EXPECT_TRUE(std::isfinite(exp_approximate(1e30f)));
  EXPECT_FLOAT_EQ(sigmoid(0), 0.5f);
}

TEST(SruTest, SentencesDoNotSeeOneAnother) {
  const SruLayer layer = make_layer();
  const std::vector<float> first = {0.1f, -0.7f, 0.3f, 0.9f, 1, 0.5f, -0.5f, 0.2f};
  const std::vector<float> second = {-1, 0.4f, 0.6f, 0.8f};
  std::vector<float> both = first;
  both.insert(both.end(), second.begin(), second.end());
  const auto together = run(layer, both, {2, 3});
  const auto alone_first = run(layer, first, {2});
  const auto alone_second = run(layer, second, {1});
  for (size_t i = 0; i < 8; ++i) EXPECT_EQ(together[i], alone_first[i]);
  for (size_t i = 0; i < 4; ++i) EXPECT_EQ(together[8 + i], alone_second[i]);
}

TEST(SruTest, EachHalfReadsItsOwnWay) {
  const SruLayer layer = make_layer();
  const std::vector<float> words = {0.1f, -0.7f, 0.3f, 0.9f, 1, 0.5f, -0.5f, 0.2f};
  std::vector<float> other_end = words;
  other_end[7] = -0.9f;
  const auto before = run(layer, words, {2});
  const auto after = run(layer, other_end, {2});
  EXPECT_EQ(before[0], after[0]);  // left to right: the first word knows nothing of the last
  EXPECT_NE(before[2], after[2]);  // right to left
}

}  // namespace
}  // namespace sanudo
