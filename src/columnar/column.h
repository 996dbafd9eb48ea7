// SPDX-License-Identifier: Apache-2.0
// Columns that grow row by row and finish as arrays. A struct's columns are members of a class
// derived from StructColumn, so that a row is appended without a look-up or a virtual call:
//
//   class PointColumn : public StructColumn {
//    public:
//     PointColumn() { add("x", &x_); add("y", &y_); }
//     void append(Point p) { x_.append(p.x); y_.append(p.y); close(true); }
//    private:
//     NumberColumn<double> x_, y_;
//   };
//
// One thread at a time. Offsets have 32 bits: a batch must stay below 2 GiB (Column::bytes).
#ifndef SANUDO_COLUMNAR_COLUMN_H_
#define SANUDO_COLUMNAR_COLUMN_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "columnar/array.h"
#include "columnar/buffer.h"

namespace sanudo {

// Bits in a row, the first in the lowest place of the first byte.
class Bits {
 public:
  void push(bool bit) {
    byte_ = static_cast<uint8_t>(byte_ | (bit ? 1u << (count_ % 8) : 0u));
    if (++count_ % 8 == 0) bytes_.push(std::exchange(byte_, uint8_t{0}));
  }
  size_t count() const { return count_; }
  size_t bytes() const { return bytes_.size(); }
  Buffer take() {
    if (count_ % 8 != 0) bytes_.push(std::exchange(byte_, uint8_t{0}));
    count_ = 0;
    return bytes_.take();
  }

 private:
  Buffer bytes_;
  uint8_t byte_ = 0;
  size_t count_ = 0;
};

// One bit a row, made only once there is a null.
class Validity {
 public:
  void append(bool valid) {
    if (!valid && nulls_ == 0) begin_bits();
    if (!valid) ++nulls_;
    if (nulls_ > 0) bits_.push(valid);
    ++rows_;
  }
  int64_t rows() const { return rows_; }
  // Adds the rows, the nulls and the bits to `parts`; empty again.
  void finish(ArrayParts* parts);

 private:
  void begin_bits();

  Bits bits_;
  int64_t rows_ = 0;
  int64_t nulls_ = 0;
};

class Column {
 public:
  virtual ~Column() = default;
  virtual SchemaParts schema() const = 0;      // without a name
  virtual void finish(ArrowArray* array) = 0;  // hands all rows over; empty again
  virtual size_t bytes() const = 0;            // of the values held
};

namespace columnar {
template <typename T>
struct FormatOf;
template <>
struct FormatOf<int8_t> {
  static constexpr const char* kName = "c";
};
template <>
struct FormatOf<int32_t> {
  static constexpr const char* kName = "i";
};
template <>
struct FormatOf<int64_t> {
  static constexpr const char* kName = "l";
};
template <>
struct FormatOf<double> {
  static constexpr const char* kName = "g";
};
// Days since 1970-01-01.
struct Day {
  int32_t number;
};
template <>
struct FormatOf<Day> {
  static constexpr const char* kName = "tdD";
};
}  // namespace columnar

template <typename T>
class NumberColumn final : public Column {
 public:
  void append(T value) {
    validity_.append(true);
    values_.push(value);
  }
  void append_null() {
    validity_.append(false);
    values_.push(T{});
  }

  SchemaParts schema() const override { return {columnar::FormatOf<T>::kName, "", true, {}}; }
  void finish(ArrowArray* array) override {
    ArrayParts parts;
    validity_.finish(&parts);
    parts.buffers.push_back(values_.take());
    make_array(std::move(parts), array);
  }
  size_t bytes() const override { return values_.size(); }

 private:
  Validity validity_;
  Buffer values_;
};

class TruthColumn final : public Column {
 public:
  void append(bool value) { bits_.push(value); }
  SchemaParts schema() const override { return {"b", "", true, {}}; }
  void finish(ArrowArray* array) override;
  size_t bytes() const override { return bits_.bytes(); }

 private:
  Bits bits_;
};

class TextColumn final : public Column {
 public:
  TextColumn() { offsets_.push(int32_t{0}); }
  void append(std::string_view text) {
    validity_.append(true);
    bytes_.append(text.data(), text.size());
    close();
  }
  // "" is null.
  void append_or_null(std::string_view text) {
    validity_.append(!text.empty());
    if (!text.empty()) bytes_.append(text.data(), text.size());
    close();
  }
  SchemaParts schema() const override { return {"u", "", true, {}}; }
  void finish(ArrowArray* array) override;
  size_t bytes() const override { return bytes_.size() + offsets_.size(); }

 private:
  void close() { offsets_.push(static_cast<int32_t>(bytes_.size())); }

  Validity validity_;
  Buffer offsets_;
  Buffer bytes_;
};

// Lists of another column's values: append to item(), then close() the list. No list is null.
class ListBase : public Column {
 public:
  SchemaParts schema() const override;
  void finish(ArrowArray* array) override;
  size_t bytes() const override { return offsets_.size() + item_base_->bytes(); }

 protected:
  explicit ListBase(Column* item) : item_base_(item) { offsets_.push(int32_t{0}); }
  void close_at(int32_t items) { offsets_.push(items); }

 private:
  Column* item_base_;
  Buffer offsets_;
};

template <typename Item>
class ListColumn final : public ListBase {
 public:
  ListColumn() : ListBase(&item_) {}
  // One list: append(item, value) for each value.
  template <typename Values, typename Append>
  void append(const Values& values, Append append_value) {
    for (const auto& value : values) append_value(&item_, value);
    items_ += static_cast<int32_t>(values.size());
    close_at(items_);
  }
  template <typename Values>
  void append(const Values& values) {
    append(values, [](Item* item, const auto& value) { item->append(value); });
  }
  void finish(ArrowArray* array) override {
    ListBase::finish(array);
    items_ = 0;
  }

 private:
  Item item_;
  int32_t items_ = 0;
};

class StructColumn : public Column {
 public:
  StructColumn() = default;
  StructColumn(const StructColumn&) = delete;  // its children are named by address
  StructColumn& operator=(const StructColumn&) = delete;

  SchemaParts schema() const override;
  void finish(ArrowArray* array) override;
  size_t bytes() const override;
  int64_t rows() const { return validity_.rows(); }
  // In the order of the calls; the child must live as long as this.
  void add(std::string name, Column* child) { children_.emplace_back(std::move(name), child); }

 protected:
  // Ends a row, to which every child has got one value, of whatever kind where it is null.
  void close(bool valid) { validity_.append(valid); }

 private:
  std::vector<std::pair<std::string, Column*>> children_;
  Validity validity_;
};

}  // namespace sanudo

#endif  // SANUDO_COLUMNAR_COLUMN_H_
