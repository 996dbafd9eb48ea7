// SPDX-License-Identifier: Apache-2.0
#include "base/descriptor.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace sanudo {

Descriptor::~Descriptor() {
  if (number_ > STDERR_FILENO) ::close(number_);
}

Status cannot_read(const std::string& path) {
  if (errno == ENOENT || errno == ENOTDIR) {
    return Status(StatusCode::kNotFound, fmt::format("{}: no such file", path));
  }
  return Status(StatusCode::kUnreadable,
                fmt::format("{}: cannot be read ({})", path, std::strerror(errno)));
}

Result<OpenFile> open_to_read(const std::string& path, size_t max_bytes) {
  OpenFile file{Descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC))};
  if (file.descriptor.number() < 0) return cannot_read(path);
  struct stat info {};
  if (::fstat(file.descriptor.number(), &info) != 0) return cannot_read(path);
  if (S_ISDIR(info.st_mode)) {
    return Status(StatusCode::kUnreadable, fmt::format("{}: is a folder, not a file", path));
  }
  file.regular = S_ISREG(info.st_mode);
  file.size = static_cast<size_t>(info.st_size);
  if (file.regular && file.size > max_bytes) {
    return Status(StatusCode::kTooLarge, fmt::format("{}: {} bytes, more than the {} allowed", path,
                                                     file.size, max_bytes));
  }
  return file;
}

}  // namespace sanudo
