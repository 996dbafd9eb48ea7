// SPDX-License-Identifier: Apache-2.0
#include "nn/linear.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "nn/kernel.h"

namespace sanudo {
namespace {

std::vector<float> random_values(size_t count, uint32_t seed) {
  std::mt19937 random(seed);
  std::vector<float> values(count);
  for (float& value : values) value = static_cast<float>(random() % 2001) / 1000.0f - 1.0f;
  return values;
}

Linear make_linear(const std::vector<float>& weights, const std::vector<float>& bias) {
  ByteWriter writer;
  const size_t inputs = weights.size() / bias.size();
  Linear::write(&writer, weights.data(), bias.data(), inputs, bias.size());
  const std::string bytes = writer.take();
  ByteReader reader(bytes);
  Linear linear = Linear::read(&reader, inputs, bias.size());
  EXPECT_TRUE(reader.ok() && reader.at_end());
  return linear;
}

TEST(KernelTest, EveryProductIsTheDefinition) {
  constexpr size_t kRows = 21, kInputs = 76, kOutputs = 29;
  std::mt19937 random(1);
  const auto level = [&] { return static_cast<int8_t>(static_cast<int>(random() % 255) - 127); };
  std::vector<int8_t> values(kRows * kInputs), weights(kKernelBlock * kInputs);
  std::generate(values.begin(), values.end(), level);
  std::generate(weights.begin(), weights.end(), level);
  std::fill_n(values.begin(), kInputs, int8_t{127});
  std::fill_n(weights.begin(), kInputs, int8_t{-127});
  const auto scales = random_values(kKernelBlock, 11), bias = random_values(kKernelBlock, 12);
  const auto row_scales = random_values(kRows, 13);
  std::vector<uint8_t> lifted;
  for (int8_t value : values) lifted.push_back(static_cast<uint8_t>(value + kKernelZero));
  for (const Kernel& way : kernels()) {
    const auto packed = way.pack(weights.data(), kInputs);
    std::vector<float> out(kRows * kKernelBlock, -7);
    way.run({lifted.data(), row_scales.data(), kRows, kInputs, packed.data(), scales.data(),
             bias.data(), kOutputs, out.data(), kKernelBlock});
    for (size_t row = 0; row < kRows; ++row) {
      for (size_t j = 0; j < kKernelBlock; ++j) {
        int32_t sum = 0;
        for (size_t k = 0; k < kInputs; ++k) {
          sum += values[row * kInputs + k] * weights[j * kInputs + k];
        }
        const float scale = row_scales[row] * scales[j];
        const float wanted = j < kOutputs ? static_cast<float>(sum) * scale + bias[j] : -7;
        ASSERT_EQ(out[row * kKernelBlock + j], wanted) << way.name << row << ' ' << j;
      }
    }
  }
}

TEST(LinearTest, IsCloseToFloats) {
  constexpr size_t kInputs = 64, kOutputs = 45, kRows = 70;
  const auto weights = random_values(kInputs * kOutputs, 2);
  const auto bias = random_values(kOutputs, 3);
  const auto x = random_values(kInputs * kRows, 4);
  const Linear linear = make_linear(weights, bias);
  LinearInput rows;
  rows.assign(x.data(), kRows, kInputs, kInputs, Linear::kActivationLimit);
  std::vector<float> y;
  linear.apply(rows, &y);
  ASSERT_EQ(y.size(), kRows * kOutputs);
  for (size_t row = 0; row < kRows; ++row) {
    for (size_t output = 0; output < kOutputs; ++output) {
      double wanted = bias[output];
      for (size_t i = 0; i < kInputs; ++i) {
        wanted += double{weights[output * kInputs + i]} * x[row * kInputs + i];
      }
      // Half a level of 1/127 in each of 64 products, at random.
      EXPECT_NEAR(y[row * kOutputs + output], wanted, 0.2);
    }
  }
}

TEST(LinearTest, ARowDoesNotDependOnItsCompany) {
  constexpr size_t kInputs = 32, kOutputs = 33;
  const Linear linear =
      make_linear(random_values(kInputs * kOutputs, 5), random_values(kOutputs, 6));
  const auto x = random_values(kInputs * 11, 7);
  LinearInput all, one;
  std::vector<float> y_all, y_one;
  all.assign(x.data(), 11, kInputs, kInputs, Linear::kActivationLimit);
  linear.apply(all, &y_all);
  for (size_t row = 0; row < 11; ++row) {
    one.assign(x.data() + row * kInputs, 1, kInputs, kInputs, Linear::kActivationLimit);
    linear.apply(one, &y_one);
    for (size_t i = 0; i < kOutputs; ++i) ASSERT_EQ(y_one[i], y_all[row * kOutputs + i]);
  }
}

TEST(LinearTest, ZerosAndNonsenseStayFinite) {
  const Linear linear = make_linear(random_values(8, 8), random_values(2, 9));
  LinearInput rows;
  const std::vector<float> x = {0, 0, 0, 0, INFINITY, 1, -1, 2};
  rows.assign(x.data(), 2, 4, 4, Linear::kActivationLimit);
  std::vector<float> y;
  linear.apply(rows, &y);
  for (size_t i = 0; i < 2; ++i) EXPECT_TRUE(std::isfinite(y[i]));
}

TEST(LinearTest, WrongSizesFailTheReader) {
  ByteWriter writer;
  const auto weights = random_values(8, 10);
  Linear::write(&writer, weights.data(), weights.data(), 4, 2);
  const std::string bytes = writer.take();
  ByteReader wider(bytes);
  Linear::read(&wider, 8, 2);
  EXPECT_FALSE(wider.ok());
  ByteReader cut(std::string_view(bytes).substr(0, bytes.size() - 1));
  Linear::read(&cut, 4, 2);
  EXPECT_FALSE(cut.ok());
}

TEST(EmbeddingTableTest, GivesItsRowsBack) {
  ByteWriter writer;
  const std::vector<float> values = {1, -0.5f, 0.25f, 0, 0, 0};
  EmbeddingTable::write(&writer, values.data(), 2, 3);
  const std::string bytes = writer.take();
  ByteReader reader(bytes);
  const EmbeddingTable table = EmbeddingTable::read(&reader, 2, 3);
  ASSERT_TRUE(reader.ok());
  std::vector<float> sum = {1, 1, 1};
  table.add(0, 2.0f, sum.data());
  table.add(1, 5.0f, sum.data());
  EXPECT_NEAR(sum[0], 3.0f, 0.01);
  EXPECT_NEAR(sum[1], 0.0f, 0.01);
  EXPECT_NEAR(sum[2], 1.5f, 0.01);
}

}  // namespace
}  // namespace sanudo
