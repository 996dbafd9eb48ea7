// SPDX-License-Identifier: Apache-2.0
// Bits in a row, and which rows of a column are null.
#ifndef SANUDO_COLUMNAR_BITS_H_
#define SANUDO_COLUMNAR_BITS_H_

#include <cstdint>
#include <utility>

#include "columnar/array.h"
#include "columnar/buffer.h"

namespace sanudo {

// The lowest `count` bits, 1 to 64 of them, set.
inline uint64_t lowest_bits(size_t count) { return ~uint64_t{0} >> (64 - count); }

// Bits in a row, the first in the lowest place of the first byte.
class Bits {
 public:
  // The lowest `count` of `bits`, at most 64; those above are 0.
  void push(uint64_t bits, size_t count) {
    const size_t room = 64 - used_;
    word_ |= bits << used_;
    used_ += count;
    count_ += count;
    if (count < room) return;
    bytes_.push(word_);
    word_ = room < 64 ? bits >> room : 0;
    used_ -= 64;
  }
  size_t count() const { return count_; }
  Buffer take() {
    bytes_.append(&word_, (used_ + 7) / 8);
    word_ = 0;
    used_ = 0;
    count_ = 0;
    return bytes_.take();
  }

 private:
  Buffer bytes_;
  uint64_t word_ = 0;  // the last bits,
  size_t used_ = 0;    // fewer than 64 of them
  size_t count_ = 0;
};

// One bit a row, made only once there is a null.
class Validity {
 public:
  // As Bits::push: set where the row has a value.
  void append(uint64_t valid, size_t count) {
    if (nulls_ > 0 || valid != lowest_bits(count)) append_bits(valid, count);
    rows_ += static_cast<int64_t>(count);
  }
  int64_t rows() const { return rows_; }
  // Adds the rows, the nulls and the bits to `parts`; empty again.
  void finish(ArrayParts* parts);

 private:
  void append_bits(uint64_t valid, size_t count);
  void begin_bits();

  Bits bits_;
  int64_t rows_ = 0;
  int64_t nulls_ = 0;
};

}  // namespace sanudo

#endif  // SANUDO_COLUMNAR_BITS_H_
