// SPDX-License-Identifier: Apache-2.0
// An open file, and what the readers of files share. For src/base alone.
#ifndef SANUDO_BASE_DESCRIPTOR_H_
#define SANUDO_BASE_DESCRIPTOR_H_

#include <cstddef>
#include <string>
#include <utility>

#include "sanudo/status.h"

namespace sanudo {

// Closes the descriptor when it goes; the three standard ones stay open.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&&) = delete;
  ~Descriptor();
  int number() const { return number_; }

 private:
  int number_;
};

struct OpenFile {
  Descriptor descriptor;
  bool regular = false;  // else a pipe or device, whose size nobody knows
  size_t size = 0;
};

// Opens a file to read: kNotFound, kUnreadable (no permission, a folder), kTooLarge.
Result<OpenFile> open_to_read(const std::string& path, size_t max_bytes);

// What errno says of a file that could not be read.
Status cannot_read(const std::string& path);

}  // namespace sanudo

#endif  // SANUDO_BASE_DESCRIPTOR_H_
