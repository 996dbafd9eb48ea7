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
    if (count == 0) return;
    std::memcpy(room(count), bytes, count);
    size_ += count;
  }

  // `count` values more, to be written at once.
  template <typename T>
  T* add(size_t count) {
    T* values = reinterpret_cast<T*>(room(count * sizeof(T)));
    size_ += count * sizeof(T);
    return values;
  }

  // Room for `count` bytes after the last one; grow_to takes in those that were written.
  uint8_t* room(size_t count) {
    if (count > capacity_ - size_) grow(count);
    return data_ + size_;
  }
  void grow_to(const uint8_t* end) { size_ = static_cast<size_t>(end - data_); }

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
