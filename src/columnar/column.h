// SPDX-License-Identifier: Apache-2.0
// Columns of values, which grow by slices of rows or row by row and finish as arrays. The value of
// a row is named by what std::invoke takes: a field (&Point::x) or a function.
//
// One thread at a time. Offsets have 32 bits: a batch must stay below 2 GiB (Column::bytes).
#ifndef SANUDO_COLUMNAR_COLUMN_H_
#define SANUDO_COLUMNAR_COLUMN_H_

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "columnar/array.h"
#include "columnar/bits.h"
#include "columnar/buffer.h"
#include "columnar/slice.h"
#include "columnar/text_copy.h"

namespace sanudo {

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
  template <typename Row, typename Value>
  void append(const Slice<Row>& rows, const Value& value) {
    T* values = values_.add<T>(rows.size());
    for (size_t i = 0; i < rows.size(); ++i) {
      values[i] = static_cast<T>(std::invoke(value, rows[i]));
    }
    validity_.append(rows.all(), rows.size());
  }
  // `value` is optional.
  template <typename Row, typename Value>
  void append_or_null(const Slice<Row>& rows, const Value& value) {
    T* values = values_.add<T>(rows.size());
    RowBits valid = 0;
    for (size_t i = 0; i < rows.size(); ++i) {
      const std::optional<T> given = std::invoke(value, rows[i]);
      values[i] = given.value_or(T{});
      valid |= RowBits{given.has_value()} << i;
    }
    validity_.append(valid, rows.size());
  }
  void append(T value) {
    validity_.append(1, 1);
    values_.push(value);
  }
  void append_null() {
    validity_.append(0, 1);
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
  template <typename Row, typename Truth>
  void append(const Slice<Row>& rows, const Truth& truth) {
    bits_.push(rows.where(truth), rows.size());
  }
  SchemaParts schema() const override { return {"b", "", true, {}}; }
  void finish(ArrowArray* array) override;
  size_t bytes() const override { return bits_.count() / 8; }

 private:
  Bits bits_;
};

class TextColumn final : public Column {
 public:
  TextColumn() { ends_.push(int32_t{0}); }
  template <typename Row, typename Text>
  void append(const Slice<Row>& rows, const Text& text) {
    append_texts(rows, text);
    validity_.append(rows.all(), rows.size());
  }
  void append(const Slice<std::string>& texts) { append(texts, std::identity()); }
  // "" is null.
  template <typename Row, typename Text>
  void append_or_null(const Slice<Row>& rows, const Text& text) {
    const RowBits filled = append_texts(rows, text);
    validity_.append(filled, rows.size());
  }
  void append(std::string_view text) { append(text, true); }
  void append_or_null(std::string_view text) { append(text, !text.empty()); }

  SchemaParts schema() const override { return {"u", "", true, {}}; }
  void finish(ArrowArray* array) override;
  size_t bytes() const override { return bytes_.size() + ends_.size(); }

 private:
  // Which of them are not empty.
  template <typename Row, typename Text>
  RowBits append_texts(const Slice<Row>& rows, const Text& text) {
    size_t size = kTextRoom;
    for (size_t i = 0; i < rows.size(); ++i) size += std::invoke(text, rows[i]).size();
    int32_t* ends = ends_.add<int32_t>(rows.size());
    uint8_t* to = bytes_.room(size);
    const uint8_t* const begin = bytes_.data();
    RowBits filled = 0;
    for (size_t i = 0; i < rows.size(); ++i) {
      const auto& value = std::invoke(text, rows[i]);
      to = copy_text(value, to);
      ends[i] = static_cast<int32_t>(to - begin);
      filled |= RowBits{!value.empty()} << i;
    }
    bytes_.grow_to(to);
    return filled;
  }
  void append(std::string_view text, bool valid);

  Validity validity_;
  Buffer ends_;
  Buffer bytes_;
};

}  // namespace sanudo

#endif  // SANUDO_COLUMNAR_COLUMN_H_
