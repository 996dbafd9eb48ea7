// SPDX-License-Identifier: Apache-2.0
#include "document/gzip_source.h"

#include <fmt/format.h>
#include <zlib.h>

#include <algorithm>

namespace sanudo {
namespace {

constexpr size_t kChunk = 1u << 16;
constexpr int kGzipOnly = 15 + 16;
constexpr int kGzipOrZlib = 15 + 32;
constexpr int kBareDeflate = -15;
constexpr std::string_view kMemberStart("\x1F\x8B\x08", 3);

class GzipSource : public ByteSource {
 public:
  GzipSource(std::unique_ptr<ByteSource> packed, std::string name)
      : packed_(std::move(packed)), name_(std::move(name)) {
    ::inflateInit2(&stream_, kGzipOnly);
  }
  ~GzipSource() override { ::inflateEnd(&stream_); }

  Result<size_t> read(char* out, size_t room) override {
    while (!ended_) {
      if (at_member_start_ && !find_member()) return size_t{0};
      stream_.next_out = reinterpret_cast<Bytef*>(out);
      stream_.avail_out = static_cast<uInt>(std::min<size_t>(room, kChunk));
      const size_t wanted = stream_.avail_out;
      Status status = unpack();
      if (!status.is_ok()) return status;
      if (stream_.avail_out < wanted) return wanted - stream_.avail_out;
    }
    return size_t{0};
  }

 private:
  // Between members there may be padding, behind a broken one its rest.
  bool find_member() {
    while (true) {
      const std::string_view ahead = packed_.peek(kChunk);
      const size_t start = ahead.find(kMemberStart);
      if (start != std::string_view::npos) {
        packed_.skip(start);
        ::inflateReset(&stream_);
        at_member_start_ = false;
        return true;
      }
      ended_ = ahead.size() < kChunk;
      if (ended_) return false;
      packed_.skip(kChunk - kMemberStart.size());
    }
  }

  Status unpack() {
    const std::string_view ahead = packed_.peek(kChunk);
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(ahead.data()));
    stream_.avail_in = static_cast<uInt>(ahead.size());
    const int state = ::inflate(&stream_, Z_NO_FLUSH);
    // Of a broken member at least one byte is left behind, so that its start is not found again.
    const size_t used = ahead.size() - stream_.avail_in;
    packed_.skip(state < 0 ? std::max<size_t>(used, 1) : used);
    if (state == Z_STREAM_END) at_member_start_ = true;
    if (ahead.empty()) ended_ = true;
    if (ahead.empty() && state != Z_STREAM_END) return broken("ends in the middle");
    if (state < 0 && state != Z_BUF_ERROR) {
      at_member_start_ = true;
      return broken("is damaged");
    }
    return packed_.take_fault();
  }

  Status broken(std::string_view how) const {
    return Status(StatusCode::kBadFormat, fmt::format("{}: gzip data {}", name_, how));
  }

  BufferedInput packed_;
  std::string name_;
  z_stream stream_{};
  bool at_member_start_ = true;
  bool ended_ = false;
};

std::string inflate_as(std::string_view packed, size_t max, int kind) {
  z_stream stream{};
  ::inflateInit2(&stream, kind);
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  stream.avail_in = static_cast<uInt>(packed.size());
  std::string out;
  int state = Z_OK;
  while (state == Z_OK && out.size() < max) {
    const size_t before = out.size();
    out.resize(before + std::min(kChunk, max - before));
    stream.next_out = reinterpret_cast<Bytef*>(out.data() + before);
    stream.avail_out = static_cast<uInt>(out.size() - before);
    state = ::inflate(&stream, Z_NO_FLUSH);
    out.resize(out.size() - stream.avail_out);
  }
  ::inflateEnd(&stream);
  return out;
}

}  // namespace

std::unique_ptr<ByteSource> gzip_source(std::unique_ptr<ByteSource> packed, std::string name) {
  return std::make_unique<GzipSource>(std::move(packed), std::move(name));
}

std::string inflate_body(std::string_view packed, size_t max) {
  std::string out = inflate_as(packed, max, kGzipOrZlib);
  return out.empty() ? inflate_as(packed, max, kBareDeflate) : out;
}

}  // namespace sanudo
