// SPDX-License-Identifier: Apache-2.0
#include "base/file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "base/descriptor.h"

namespace sanudo {
namespace {

constexpr size_t kChunk = 1u << 16;

Result<std::string> read_all(int descriptor, const std::string& path, size_t max_bytes) {
  std::string bytes;
  while (true) {
    const size_t before = bytes.size();
    bytes.resize(before + kChunk);
    const ssize_t got = ::read(descriptor, bytes.data() + before, kChunk);
    if (got < 0 && errno == EINTR) {
      bytes.resize(before);
      continue;
    }
    if (got < 0) return cannot_read(path);
    bytes.resize(before + static_cast<size_t>(got));
    if (bytes.size() > max_bytes) {
      return Status(StatusCode::kTooLarge, fmt::format("{}: more than {} bytes", path, max_bytes));
    }
    if (got == 0) return bytes;
  }
}

}  // namespace

Result<std::string> read_file(const std::string& path, size_t max_bytes) {
  const Result<OpenFile> file = open_to_read(path, max_bytes);
  if (!file.is_ok()) return file.status();
  return read_all(file.value().descriptor.number(), path, max_bytes);
}

Result<std::string> read_standard_input(size_t max_bytes) {
  return read_all(STDIN_FILENO, "standard input", max_bytes);
}

Status write_file(const std::string& path, std::string_view bytes) {
  const std::string beside = path + ".new";
  const Descriptor file(::open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644));
  if (file.number() < 0) {
    return Status(StatusCode::kUnreadable,
                  fmt::format("{}: cannot be written ({})", path, std::strerror(errno)));
  }
  while (!bytes.empty()) {
    const ssize_t put = ::write(file.number(), bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put <= 0) {
      return Status(StatusCode::kUnreadable,
                    fmt::format("{}: cannot be written ({})", path, std::strerror(errno)));
    }
    bytes.remove_prefix(static_cast<size_t>(put));
  }
  if (::rename(beside.c_str(), path.c_str()) != 0) {
    return Status(StatusCode::kUnreadable,
                  fmt::format("{}: cannot be written ({})", path, std::strerror(errno)));
  }
  return Status::ok();
}

}  // namespace sanudo
