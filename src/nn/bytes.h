// SPDX-License-Identifier: Apache-2.0
// Numbers, strings and arrays as little-endian bytes: the sections of a model file. Arrays are
// counted (uint32). The reader trusts nothing: after the first value that is not there every read
// gives zero or empty and ok() is false.
#ifndef SANUDO_NN_BYTES_H_
#define SANUDO_NN_BYTES_H_

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace sanudo {

class ByteWriter {
 public:
  template <typename T>
  void number(T value) {
    static_assert(std::is_arithmetic_v<T>);
    bytes_.append(reinterpret_cast<const char*>(&value), sizeof(T));
  }

  void string(std::string_view value) {
    number(static_cast<uint32_t>(value.size()));
    bytes_.append(value);
  }

  template <typename T, typename Allocator>
  void array(const std::vector<T, Allocator>& values) {
    static_assert(std::is_arithmetic_v<T>);
    number(static_cast<uint32_t>(values.size()));
    bytes_.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T));
  }

  void strings(const std::vector<std::string>& values) {
    number(static_cast<uint32_t>(values.size()));
    for (const std::string& value : values) string(value);
  }

  std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : rest_(bytes) {}

  bool ok() const { return ok_; }
  bool at_end() const { return rest_.empty(); }
  void fail() {
    ok_ = false;
    rest_ = {};
  }

  template <typename T>
  T number() {
    T value{};
    std::string_view bytes = take(sizeof(T));
    if (!bytes.empty()) std::memcpy(&value, bytes.data(), sizeof(T));
    return value;
  }

  // Points into the bytes that are read.
  std::string_view string() { return take(number<uint32_t>()); }

  template <typename T>
  std::vector<T> array() {
    uint64_t count = number<uint32_t>();
    if (count * sizeof(T) > rest_.size()) fail();
    if (!ok_) return {};
    std::vector<T> values(count);
    std::string_view bytes = take(count * sizeof(T));
    if (count > 0) std::memcpy(values.data(), bytes.data(), bytes.size());
    return values;
  }

  std::vector<std::string> strings() {
    uint64_t count = number<uint32_t>();
    if (count * sizeof(uint32_t) > rest_.size()) fail();
    std::vector<std::string> values;
    for (uint64_t i = 0; ok_ && i < count; ++i) values.emplace_back(string());
    return values;
  }

 private:
  std::string_view take(size_t count) {
    if (count > rest_.size()) fail();
    if (!ok_) return {};
    std::string_view bytes = rest_.substr(0, count);
    rest_.remove_prefix(count);
    return bytes;
  }

  std::string_view rest_;
  bool ok_ = true;
};

}  // namespace sanudo

#endif  // SANUDO_NN_BYTES_H_
