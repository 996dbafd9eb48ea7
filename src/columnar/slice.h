// SPDX-License-Identifier: Apache-2.0
// A few rows at once, each where its owner keeps it. Columns take rows by slices and a slice column
// by column: a loop over one field needs no other column's state, its loads do not wait for each
// other, and 64 rows fill one word of bits.
#ifndef SANUDO_COLUMNAR_SLICE_H_
#define SANUDO_COLUMNAR_SLICE_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>

namespace sanudo {

// One bit a row, the first row's in the lowest place.
using RowBits = uint64_t;

template <typename Row>
class Slice {
 public:
  static constexpr size_t kMost = 64;

  Slice() {}  // the rows need no values before they are there
  // The same field of each row.
  template <typename Outer>
  Slice(const Slice<Outer>& outer, Row Outer::* field) {
    for (; size_ < outer.size(); ++size_) rows_[size_] = &(outer[size_].*field);
  }
  // The same, `none` where a row has nothing.
  template <typename Outer>
  Slice(const Slice<Outer>& outer, std::optional<Row> Outer::* field, const Row& none) {
    for (; size_ < outer.size(); ++size_) {
      const std::optional<Row>& value = outer[size_].*field;
      rows_[size_] = value ? &*value : &none;
    }
  }

  // Not to one that is full.
  void push(const Row* row) {
    fetch(row);
    rows_[size_++] = row;
  }
  void clear() { size_ = 0; }
  size_t size() const { return size_; }
  bool is_full() const { return size_ == kMost; }
  const Row& operator[](size_t i) const { return *rows_[i]; }

  RowBits all() const { return size_ == 0 ? 0 : ~RowBits{0} >> (kMost - size_); }
  // The rows for which `truth`, a field or a function, holds.
  template <typename Truth>
  RowBits where(const Truth& truth) const {
    RowBits bits = 0;
    for (size_t i = 0; i < size_; ++i) {
      bits |= static_cast<RowBits>(static_cast<bool>(std::invoke(truth, *rows_[i]))) << i;
    }
    return bits;
  }

 private:
  // Rows lie anywhere; while the rest of the slice is gathered they come into the cache.
  static void fetch(const Row* row) {
    constexpr size_t kCacheLine = 64;
    const auto* bytes = reinterpret_cast<const char*>(row);
    for (size_t at = 0; at < sizeof(Row); at += kCacheLine) __builtin_prefetch(bytes + at);
  }

  const Row* rows_[kMost];
  size_t size_ = 0;
};

}  // namespace sanudo

#endif  // SANUDO_COLUMNAR_SLICE_H_
