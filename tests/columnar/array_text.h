// SPDX-License-Identifier: Apache-2.0
// A row of an array in words, so that arrays can be compared whatever their buffers.
#ifndef SANUDO_TESTS_COLUMNAR_ARRAY_TEXT_H_
#define SANUDO_TESTS_COLUMNAR_ARRAY_TEXT_H_

#include <string>
#include <string_view>

#include "sanudo/arrow.h"

namespace sanudo {

template <typename T>
T value_at(const ArrowArray& array, size_t buffer, int64_t row) {
  return static_cast<const T*>(array.buffers[buffer])[row];
}

inline bool bit_at(const ArrowArray& array, size_t buffer, int64_t row) {
  return (value_at<uint8_t>(array, buffer, row / 8) >> (row % 8) & 1) != 0;
}

inline std::string row_text(const ArrowSchema& schema, const ArrowArray& array, int64_t row);

inline std::string list_text(const ArrowSchema& schema, const ArrowArray& array, int64_t row) {
  std::string text = "[";
  for (int32_t at = value_at<int32_t>(array, 1, row); at < value_at<int32_t>(array, 1, row + 1);
       ++at) {
    text += row_text(*schema.children[0], *array.children[0], at) + ",";
  }
  return text + "]";
}

inline std::string struct_text(const ArrowSchema& schema, const ArrowArray& array, int64_t row) {
  std::string text = "{";
  for (int64_t i = 0; i < schema.n_children; ++i) {
    text += std::string(schema.children[i]->name) + ":" +
            row_text(*schema.children[i], *array.children[i], row) + ",";
  }
  return text + "}";
}

inline std::string text_at(const ArrowArray& array, int64_t row) {
  const auto begin = value_at<int32_t>(array, 1, row);
  const auto size = static_cast<size_t>(value_at<int32_t>(array, 1, row + 1) - begin);
  return size == 0 ? "" : std::string(static_cast<const char*>(array.buffers[2]) + begin, size);
}

inline std::string row_text(const ArrowSchema& schema, const ArrowArray& array, int64_t row) {
  if (array.buffers[0] != nullptr && !bit_at(array, 0, row)) return "null";
  const std::string_view format = schema.format;
  if (format == "+l") return list_text(schema, array, row);
  if (format == "+s") return struct_text(schema, array, row);
  if (format == "u") return "'" + text_at(array, row) + "'";
  if (format == "b") return bit_at(array, 1, row) ? "true" : "false";
  if (format == "c") return std::to_string(value_at<int8_t>(array, 1, row));
  if (format == "g") return std::to_string(value_at<double>(array, 1, row));
  return std::to_string(value_at<int32_t>(array, 1, row));
}

}  // namespace sanudo

#endif  // SANUDO_TESTS_COLUMNAR_ARRAY_TEXT_H_
