// SPDX-License-Identifier: Apache-2.0
// y = W x + b with W and x in int8, one scale a row: the sums are
// exact integers, so a row's result depends on nothing but the row. Read-only once loaded.
#ifndef SANUDO_NN_LINEAR_H_
#define SANUDO_NN_LINEAR_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "nn/bytes.h"

namespace sanudo {

// Rows of quantised activations: value = level * scale of the row; unsigned levels have their zero
// at kKernelZero. Reused from call to call.
template <typename Level>
struct QuantisedRows {
  size_t rows = 0;
  size_t columns = 0;
  std::vector<Level> levels;
  std::vector<float> scales;

  // From rows of `stride` floats, of which the first `columns` count. |level| <= limit.
  void assign(const float* values, size_t row_count, size_t column_count, size_t stride, int limit);
  const Level* row(size_t index) const { return levels.data() + index * columns; }
};
extern template struct QuantisedRows<uint8_t>;
extern template struct QuantisedRows<int16_t>;
using LinearInput = QuantisedRows<uint8_t>;

class Linear {
 public:
  static constexpr int kActivationLimit = 127;

  // Fails the reader where the sizes are not these, or none for a kernel.
  static Linear read(ByteReader* reader, size_t inputs, size_t outputs);
  // Quantises row by row; `weights` is outputs x inputs.
  static void write(ByteWriter* writer, const float* weights, const float* bias, size_t inputs,
                    size_t outputs);

  size_t inputs() const { return inputs_; }
  size_t outputs() const { return outputs_; }
  // `out`: x.rows x outputs().
  void apply(const LinearInput& x, std::vector<float>* out) const;

 private:
  void pack(std::vector<int8_t> levels);
  void apply_block(const LinearInput& x, size_t block, size_t first_row, size_t rows,
                   float* out) const;

  size_t inputs_ = 0;
  size_t outputs_ = 0;
  std::vector<std::vector<int32_t>> packed_;  // one for each block, as the kernel wants it
  std::vector<float> scales_;                 // one an output, padded to whole blocks
  std::vector<float> bias_;
};

// Table of vectors in int8, one scale a row.
class EmbeddingTable {
 public:
  static EmbeddingTable read(ByteReader* reader, size_t rows, size_t columns);
  static void write(ByteWriter* writer, const float* values, size_t rows, size_t columns);

  size_t rows() const { return scales_.size(); }
  // out[i] += factor * table[row][i]
  void add(size_t row, float factor, float* out) const;

 private:
  size_t columns_ = 0;
  std::vector<int8_t> levels_;
  std::vector<float> scales_;
};

}  // namespace sanudo

#endif  // SANUDO_NN_LINEAR_H_
