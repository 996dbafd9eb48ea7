// SPDX-License-Identifier: Apache-2.0
#include "nn/linear.h"

#include <algorithm>
#include <bit>

#include "nn/clones.h"
#include "nn/kernel.h"

namespace sanudo {
namespace {

constexpr int kWeightLimit = 127;
// Rows that fit the caches with a block of weights.
constexpr size_t kRowsAtOnce = 64;

// Largest size of the values. Bits of sizes have the order of the sizes, and whole numbers make
// quick loops.
#if defined(__x86_64__)
SANUDO_CLONES
#endif
float largest(const float* values, size_t count) {
  int32_t most = 0;
  for (size_t i = 0; i < count; ++i) {
    const int32_t bits = std::bit_cast<int32_t>(values[i]) & 0x7FFFFFFF;
    most = bits > most ? bits : most;
  }
  return std::bit_cast<float>(most);
}

// Level of a value; halves go away from zero. Stays within the limit where `per_unit` is the limit
// by the largest size.
inline int32_t level_of(float value, float per_unit) {
  const float scaled = value * per_unit;
  const float half = scaled < 0 ? -0.5f : 0.5f;
  return static_cast<int32_t>(scaled + half);
}

#if defined(__x86_64__)
SANUDO_CLONES
#endif
void fill_levels(const float* values, size_t count, float per_unit, uint8_t* levels) {
  for (size_t i = 0; i < count; ++i) {
    levels[i] = static_cast<uint8_t>(level_of(values[i], per_unit) + kKernelZero);
  }
}

#if defined(__x86_64__)
SANUDO_CLONES
#endif
void fill_levels(const float* values, size_t count, float per_unit, int16_t* levels) {
  for (size_t i = 0; i < count; ++i) {
    levels[i] = static_cast<int16_t>(level_of(values[i], per_unit));
  }
}

template <typename Level>
float quantise_row(const float* values, size_t count, int limit, Level* levels) {
  float most = largest(values, count);
  // A sound net gives no infinities; of what is none all becomes zero.
  if (!(most > 0 && most < 1e30f)) most = 1e30f;
  fill_levels(values, count, static_cast<float>(limit) / most, levels);
  return most / static_cast<float>(limit);
}

float quantise_weights(const float* values, size_t count, std::vector<int8_t>* levels) {
  const float most = std::max(largest(values, count), 1e-12f);
  const float per_unit = static_cast<float>(kWeightLimit) / most;
  for (size_t i = 0; i < count; ++i) {
    levels->push_back(static_cast<int8_t>(level_of(values[i], per_unit)));
  }
  return most / static_cast<float>(kWeightLimit);
}

#if defined(__x86_64__)
SANUDO_CLONES
#endif
void add_levels(const int8_t* levels, float factor, size_t count, float* out) {
  for (size_t i = 0; i < count; ++i) out[i] += factor * static_cast<float>(levels[i]);
}

}  // namespace

template <typename Level>
void QuantisedRows<Level>::assign(const float* values, size_t row_count, size_t column_count,
                                  size_t stride, int limit) {
  rows = row_count;
  columns = column_count;
  levels.resize(rows * columns);
  scales.resize(rows);
  for (size_t row = 0; row < rows; ++row) {
    Level* out = levels.data() + row * columns;
    scales[row] = quantise_row(values + row * stride, columns, limit, out);
  }
}

template struct QuantisedRows<uint8_t>;
template struct QuantisedRows<int16_t>;

Linear Linear::read(ByteReader* reader, size_t inputs, size_t outputs) {
  Linear linear;
  linear.inputs_ = inputs;
  linear.outputs_ = outputs;
  auto levels = reader->array<int8_t>();
  linear.scales_ = reader->array<float>();
  linear.bias_ = reader->array<float>();
  const bool fits = inputs % kKernelGroup == 0 && inputs <= kKernelMaxInputs &&
                    levels.size() == inputs * outputs && linear.scales_.size() == outputs &&
                    linear.bias_.size() == outputs;
  if (!fits) {
    reader->fail();
    return linear;
  }
  linear.pack(std::move(levels));
  return linear;
}

void Linear::pack(std::vector<int8_t> levels) {
  const size_t blocks = (outputs_ + kKernelBlock - 1) / kKernelBlock;
  scales_.resize(blocks * kKernelBlock);
  bias_.resize(blocks * kKernelBlock);
  levels.resize(blocks * kKernelBlock * inputs_);
  for (size_t block = 0; block < blocks; ++block) {
    packed_.push_back(kernel().pack(levels.data() + block * kKernelBlock * inputs_, inputs_));
  }
}

void Linear::write(ByteWriter* writer, const float* weights, const float* bias, size_t inputs,
                   size_t outputs) {
  std::vector<int8_t> levels;
  std::vector<float> scales;
  for (size_t output = 0; output < outputs; ++output) {
    scales.push_back(quantise_weights(weights + output * inputs, inputs, &levels));
  }
  writer->array(levels);
  writer->array(scales);
  writer->array(std::vector<float>(bias, bias + outputs));
}

void Linear::apply(const LinearInput& x, std::vector<float>* out) const {
  out->resize(x.rows * outputs_);
  for (size_t row = 0; row < x.rows; row += kRowsAtOnce) {
    for (size_t block = 0; block * kKernelBlock < outputs_; ++block) {
      apply_block(x, block, row, std::min(kRowsAtOnce, x.rows - row), out->data());
    }
  }
}

void Linear::apply_block(const LinearInput& x, size_t block, size_t first_row, size_t rows,
                         float* out) const {
  const size_t first = block * kKernelBlock;
  KernelTask task;
  task.values = x.row(first_row);
  task.row_scales = x.scales.data() + first_row;
  task.rows = rows;
  task.inputs = inputs_;
  task.packed = packed_[block].data();
  task.scales = scales_.data() + first;
  task.bias = bias_.data() + first;
  task.outputs = std::min(kKernelBlock, outputs_ - first);
  task.out = out + first_row * outputs_ + first;
  task.stride = outputs_;
  kernel().run(task);
}

EmbeddingTable EmbeddingTable::read(ByteReader* reader, size_t rows, size_t columns) {
  EmbeddingTable table;
  table.columns_ = columns;
  table.levels_ = reader->array<int8_t>();
  table.scales_ = reader->array<float>();
  if (table.scales_.size() != rows || table.levels_.size() != rows * columns) reader->fail();
  return table;
}

void EmbeddingTable::write(ByteWriter* writer, const float* values, size_t rows, size_t columns) {
  std::vector<int8_t> levels;
  std::vector<float> scales;
  for (size_t row = 0; row < rows; ++row) {
    scales.push_back(quantise_weights(values + row * columns, columns, &levels));
  }
  writer->array(levels);
  writer->array(scales);
}

void EmbeddingTable::add(size_t row, float factor, float* out) const {
  add_levels(levels_.data() + row * columns_, factor * scales_[row], columns_, out);
}

}  // namespace sanudo
