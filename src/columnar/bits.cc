// SPDX-License-Identifier: Apache-2.0
#include "columnar/bits.h"

#include <algorithm>
#include <bit>

namespace sanudo {

void Validity::append_bits(uint64_t valid, size_t count) {
  if (nulls_ == 0) begin_bits();
  nulls_ += static_cast<int64_t>(count) - std::popcount(valid);
  bits_.push(valid, count);
}

void Validity::begin_bits() {
  for (int64_t left = rows_; left > 0; left -= 64) {
    const auto count = static_cast<size_t>(std::min<int64_t>(left, 64));
    bits_.push(lowest_bits(count), count);
  }
}

void Validity::finish(ArrayParts* parts) {
  parts->length = std::exchange(rows_, 0);
  parts->nulls = std::exchange(nulls_, 0);
  parts->buffers.push_back(bits_.take());
}

}  // namespace sanudo
