// SPDX-License-Identifier: Apache-2.0
#include "document/byte_source.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace sanudo {
namespace {

constexpr size_t kChunk = 1u << 16;

class FileSource : public ByteSource {
 public:
  FileSource(int descriptor, std::string path) : descriptor_(descriptor), path_(std::move(path)) {}
  ~FileSource() override {
    if (descriptor_ != STDIN_FILENO) ::close(descriptor_);
  }

  Result<size_t> read(char* out, size_t room) override {
    if (ended_) return size_t{0};
    ssize_t got = 0;
    do {
      got = ::read(descriptor_, out, room);
    } while (got < 0 && errno == EINTR);
    if (got >= 0) return static_cast<size_t>(got);
    ended_ = true;
    return Status(StatusCode::kUnreadable,
                  fmt::format("{}: cannot be read ({})", path_, std::strerror(errno)));
  }

 private:
  int descriptor_;
  std::string path_;
  bool ended_ = false;
};

class MemorySource : public ByteSource {
 public:
  explicit MemorySource(std::string bytes) : bytes_(std::move(bytes)) {}

  Result<size_t> read(char* out, size_t room) override {
    const size_t size = std::min(room, bytes_.size() - at_);
    std::memcpy(out, bytes_.data() + at_, size);
    at_ += size;
    return size;
  }

 private:
  std::string bytes_;
  size_t at_ = 0;
};

}  // namespace

Result<std::unique_ptr<ByteSource>> open_file(const std::string& path) {
  if (path == "-") {
    return std::unique_ptr<ByteSource>(new FileSource(STDIN_FILENO, "standard input"));
  }
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0 && (errno == ENOENT || errno == ENOTDIR)) {
    return Status(StatusCode::kNotFound, fmt::format("{}: no such file", path));
  }
  if (descriptor < 0) {
    return Status(StatusCode::kUnreadable,
                  fmt::format("{}: cannot be read ({})", path, std::strerror(errno)));
  }
  auto source = std::make_unique<FileSource>(descriptor, path);
  struct stat info {};
  if (::fstat(descriptor, &info) == 0 && S_ISDIR(info.st_mode)) {
    return Status(StatusCode::kUnreadable, fmt::format("{}: is a folder, not a file", path));
  }
  return std::unique_ptr<ByteSource>(std::move(source));
}

std::unique_ptr<ByteSource> memory_source(std::string bytes) {
  return std::make_unique<MemorySource>(std::move(bytes));
}

bool BufferedInput::fill() {
  if (ended_ || !fault_.is_ok()) return false;
  if (begin_ > 0 && begin_ * 2 >= buffer_.size()) {
    buffer_.erase(0, begin_);
    begin_ = 0;
  }
  const size_t before = buffer_.size();
  buffer_.resize(before + kChunk);
  const Result<size_t> got = source_->read(buffer_.data() + before, kChunk);
  buffer_.resize(before + (got.is_ok() ? got.value() : 0));
  if (!got.is_ok()) fault_ = got.status();
  ended_ = got.is_ok() && got.value() == 0;
  return got.is_ok() && !ended_;
}

void BufferedInput::take(size_t size) {
  begin_ += size;
  offset_ += size;
}

std::string_view BufferedInput::peek(size_t size) {
  while (buffer_.size() - begin_ < size && fill()) {
  }
  return std::string_view(buffer_).substr(begin_, size);
}

bool BufferedInput::read_line(size_t max, std::string* line, bool* cut) {
  line->clear();
  *cut = false;
  if (at_end()) return false;
  while (true) {
    const std::string_view ahead = peek(1);
    if (ahead.empty()) break;
    const std::string_view held = std::string_view(buffer_).substr(begin_);
    const size_t end = held.find('\n');
    const std::string_view piece = held.substr(0, end);
    const size_t room = max - std::min(max, line->size());
    line->append(piece.substr(0, room));
    *cut = *cut || piece.size() > room;
    take(end == std::string_view::npos ? held.size() : end + 1);
    if (end != std::string_view::npos) break;
  }
  if (line->ends_with('\r')) line->pop_back();
  return true;
}

std::string BufferedInput::read(size_t size) {
  std::string out;
  while (out.size() < size) {
    const std::string_view piece = peek(std::min(size - out.size(), kChunk));
    if (piece.empty()) break;
    out.append(piece);
    take(piece.size());
  }
  return out;
}

size_t BufferedInput::skip(size_t size) {
  size_t done = 0;
  while (done < size) {
    const size_t piece = peek(std::min(size - done, kChunk)).size();
    if (piece == 0) break;
    take(piece);
    done += piece;
  }
  return done;
}

Result<std::string> BufferedInput::read_rest(size_t max, const std::string& name) {
  std::string all = read(max + 1);
  Status fault = take_fault();
  if (!fault.is_ok()) return fault;
  if (all.size() <= max) return all;
  return Status(StatusCode::kTooLarge, fmt::format("{}: more than {} bytes", name, max));
}

Status BufferedInput::take_fault() {
  if (begin_ < buffer_.size()) return Status::ok();
  return std::exchange(fault_, Status::ok());
}

}  // namespace sanudo
