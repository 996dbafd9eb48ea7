// SPDX-License-Identifier: Apache-2.0
// Bytes that grow at the end and are handed on as they lie. As std::vector<uint8_t>, but new room
// is not filled with zeros and moves by realloc, which for large buffers copies nothing.
#ifndef SANUDO_COLUMNAR_BUFFER_H_
#define SANUDO_COLUMNAR_BUFFER_H_

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <new>
#include <utility>

namespace sanudo {

class Buffer {
 public:
  Buffer() = default;
  Buffer(Buffer&& other) noexcept { *this = std::move(other); }
  Buffer& operator=(Buffer&& other) noexcept {
    std::swap(data_, other.data_);
    std::swap(size_, other.size_);
    std::swap(capacity_, other.capacity_);
    return *this;
  }
  ~Buffer() { std::free(data_); }

  template <typename T>
  void push(T value) {
    append(&value, sizeof value);
  }

  void append(const void* bytes, size_t count) {
    if (count > capacity_ - size_) grow(count);
    copy(static_cast<const uint8_t*>(bytes), count, data_ + size_);
    size_ += count;
  }

  const uint8_t* data() const { return data_; }
  uint8_t* data() { return data_; }
  size_t size() const { return size_; }

  // The bytes; this one is empty again, with as much room as it had, as the next batch wants it.
  Buffer take() {
    Buffer taken(std::move(*this));
    if (taken.size_ > 0) grow(taken.size_);
    return taken;
  }

 private:
  // Most texts of a record are short: two moves that may overlap, instead of a call.
  static void copy(const uint8_t* from, size_t count, uint8_t* to) {
    if (count > 16) {
      std::memcpy(to, from, count);
    } else if (count >= 8) {
      copy_ends<uint64_t>(from, count, to);
    } else if (count >= 4) {
      copy_ends<uint32_t>(from, count, to);
    } else {
      for (size_t i = 0; i < count; ++i) to[i] = from[i];
    }
  }
  template <typename Word>
  static void copy_ends(const uint8_t* from, size_t count, uint8_t* to) {
    Word first;
    Word last;
    std::memcpy(&first, from, sizeof first);
    std::memcpy(&last, from + count - sizeof last, sizeof last);
    std::memcpy(to, &first, sizeof first);
    std::memcpy(to + count - sizeof last, &last, sizeof last);
  }

  void grow(size_t count) {
    const size_t wanted = std::max<size_t>({64, size_ + count, capacity_ + capacity_ / 2});
    void* moved = std::realloc(data_, wanted);
    if (moved == nullptr) throw std::bad_alloc();  // as operator new would
    data_ = static_cast<uint8_t*>(moved);
    capacity_ = wanted;
  }

  uint8_t* data_ = nullptr;
  size_t size_ = 0;
  size_t capacity_ = 0;
};

}  // namespace sanudo

#endif  // SANUDO_COLUMNAR_BUFFER_H_
