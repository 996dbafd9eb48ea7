// SPDX-License-Identifier: Apache-2.0
// The weights of the parser's net while it learns, their gradients, and Adam.
#ifndef SANUDO_TRAIN_PARAMETERS_H_
#define SANUDO_TRAIN_PARAMETERS_H_

#include <cstddef>
#include <cstdint>
#include <new>
#include <vector>

#include "nn/bytes.h"
#include "tree/parser_tables.h"

namespace sanudo {

// Memory at multiples of 64 bytes: sums by vectors then always fall into the same parts, and the
// same seed gives the same bits.
template <typename T>
struct AlignedAllocator {
  using value_type = T;
  static constexpr std::align_val_t kAlignment{64};
  AlignedAllocator() = default;
  template <typename U>
  AlignedAllocator(const AlignedAllocator<U>&) {}  // NOLINT: as allocators are to be
  T* allocate(size_t count) {
    return static_cast<T*>(::operator new(count * sizeof(T), kAlignment));
  }
  void deallocate(T* memory, size_t) { ::operator delete(memory, kAlignment); }
  friend bool operator==(const AlignedAllocator&, const AlignedAllocator&) { return true; }
};
using AlignedFloats = std::vector<float, AlignedAllocator<float>>;

// Row-major matrix. A table is read row by row; its gradient is zero but for the touched rows.
struct Tensor {
  size_t rows = 0;
  size_t columns = 0;
  bool table = false;
  AlignedFloats values;
  std::vector<uint32_t> touched;  // rows with a gradient, each once
  std::vector<bool> is_touched;

  Tensor() = default;
  Tensor(size_t row_count, size_t column_count, bool is_table = false)
      : rows(row_count), columns(column_count), table(is_table), values(rows * columns) {}
  float* row(size_t index) { return values.data() + index * columns; }
  const float* row(size_t index) const { return values.data() + index * columns; }
  void touch(uint32_t index);
  void clear();  // to zero, only the touched rows of a table
};

struct SruTensors {
  Tensor weights;    // 3 width x width: candidate, forget gate, reset gate
  Tensor bias;       // 3 width
  Tensor recurrent;  // 2 x width
};

struct Parameters {
  Tensor words, shapes, buckets;
  std::vector<SruTensors> layers;
  Tensor projection_weights, projection_bias;
  Tensor tagger_weights, tagger_bias;
  Tensor arc_weights, arc_bias;
  Tensor root_arc, root_label, distances;
  Tensor label_weights, label_bias;

  explicit Parameters(const ParserTables& tables);
  std::vector<Tensor*> all();
  void initialise(uint64_t seed);
  void clear();
};

// Adds `other` to `sum` and clears `other`.
void add_gradients(Parameters* sum, Parameters* other);

// Adam (Kingma and Ba 2015); rows of tables that have no gradient rest.
class Adam {
 public:
  explicit Adam(const ParserTables& tables) : first_(tables), second_(tables) {}
  // Divides the gradient by `norm / clip` when its norm is larger, takes a step, clears it.
  void step(float rate, float clip, Parameters* gradient, Parameters* parameters);

  void write(ByteWriter* writer);
  void read(ByteReader* reader);

 private:
  Parameters first_, second_;
  uint64_t steps_ = 0;
};

void write_parameters(Parameters* parameters, ByteWriter* writer);
// Fails the reader where the sizes differ.
void read_parameters(ByteReader* reader, Parameters* parameters);

// Numbers that a seed fixes on every machine (SplitMix64, Steele, Lea, Flood 2014).
class Random {
 public:
  explicit Random(uint64_t seed) : state_(seed) {}
  uint64_t next();
  float uniform() { return static_cast<float>(next() >> 40) * (1.0f / 16777216.0f); }  // [0, 1)
  uint32_t below(uint32_t count) { return static_cast<uint32_t>(next() % count); }

 private:
  uint64_t state_;
};

}  // namespace sanudo

#endif  // SANUDO_TRAIN_PARAMETERS_H_
