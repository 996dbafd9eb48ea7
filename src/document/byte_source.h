// SPDX-License-Identifier: Apache-2.0
// Bytes that come in a stream, and a buffer over them from which the readers take lines and blocks.
// Nothing holds more than one line or block at a time. One thread at a time.
#ifndef SANUDO_DOCUMENT_BYTE_SOURCE_H_
#define SANUDO_DOCUMENT_BYTE_SOURCE_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "sanudo/status.h"

namespace sanudo {

class ByteSource {
 public:
  virtual ~ByteSource() = default;
  // Up to `room` bytes into `out`; 0 at the end. After a failure the next call goes on behind the
  // broken place where there is a way, else it gives 0.
  virtual Result<size_t> read(char* out, size_t room) = 0;
};

// A file, or standard input for "-". kNotFound, kUnreadable.
Result<std::unique_ptr<ByteSource>> open_file(const std::string& path);
std::unique_ptr<ByteSource> memory_source(std::string bytes);

class BufferedInput {
 public:
  explicit BufferedInput(std::unique_ptr<ByteSource> source) : source_(std::move(source)) {}

  // What comes next, `size` bytes of it or all that is left; stays valid until the next call.
  std::string_view peek(size_t size);
  // The next line without its end; false at the end of the input. A line over `max` bytes is cut
  // there and the rest of it dropped; *cut says so.
  bool read_line(size_t max, std::string* line, bool* cut);
  // The next `size` bytes, fewer at the end.
  std::string read(size_t size);
  size_t skip(size_t size);
  // All that is left; kTooLarge beyond `max` bytes.
  Result<std::string> read_rest(size_t max, const std::string& name);
  bool at_end() { return peek(1).empty(); }

  // What broke since the last call; ok when nothing did. The bytes around it do not belong
  // together.
  Status take_fault();
  uint64_t offset() const { return offset_; }  // bytes taken so far

 private:
  bool fill();
  void take(size_t size);

  std::unique_ptr<ByteSource> source_;
  std::string buffer_;
  size_t begin_ = 0;
  uint64_t offset_ = 0;
  bool ended_ = false;
  Status fault_;
};

}  // namespace sanudo

#endif  // SANUDO_DOCUMENT_BYTE_SOURCE_H_
