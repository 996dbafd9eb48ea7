// SPDX-License-Identifier: Apache-2.0
// A file seen through memory, read-only: its pages are read when they are first touched and shared
// by all processes that map it. Whoever replaces the file must rename a new one over it, as
// write_file does: to cut a mapped file short ends its readers.
#ifndef SANUDO_BASE_MAPPED_FILE_H_
#define SANUDO_BASE_MAPPED_FILE_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "sanudo/status.h"

namespace sanudo {

class MappedFile {
 public:
  // kNotFound, kUnreadable (no permission, no regular file), kTooLarge (more than max_bytes).
  static Result<MappedFile> open(const std::string& path, size_t max_bytes);

  MappedFile() = default;
  MappedFile(MappedFile&& other) noexcept : bytes_(std::exchange(other.bytes_, {})) {}
  MappedFile& operator=(MappedFile&& other) noexcept {
    std::swap(bytes_, other.bytes_);
    return *this;
  }
  ~MappedFile();

  // Stay where they are when the object moves.
  std::string_view bytes() const { return bytes_; }

 private:
  explicit MappedFile(std::string_view bytes) : bytes_(bytes) {}
  std::string_view bytes_;
};

}  // namespace sanudo

#endif  // SANUDO_BASE_MAPPED_FILE_H_
