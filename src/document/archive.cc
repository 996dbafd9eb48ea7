// SPDX-License-Identifier: Apache-2.0
#include "document/archive.h"

#include <archive.h>
#include <archive_entry.h>
#include <fmt/format.h>

namespace sanudo {
namespace {

constexpr size_t kChunk = 1u << 16;

la_ssize_t feed_archive(struct archive*, void* self, const void** block) {
  const std::string& chunk = static_cast<Archive*>(self)->read_packed();
  *block = chunk.data();
  return static_cast<la_ssize_t>(chunk.size());
}

class EntrySource : public ByteSource {
 public:
  explicit EntrySource(std::shared_ptr<Archive> archive) : archive_(std::move(archive)) {}
  Result<size_t> read(char* out, size_t room) override { return archive_->read_present(out, room); }

 private:
  std::shared_ptr<Archive> archive_;
};

void allow_kind(struct archive* reader, Archive::Kind kind) {
  ::archive_read_support_filter_zstd(reader);
  ::archive_read_support_filter_xz(reader);
  ::archive_read_support_filter_bzip2(reader);
  if (kind == Archive::Kind::kPackedFile) {
    ::archive_read_support_format_raw(reader);
    return;
  }
  ::archive_read_support_format_zip_streamable(reader);
  ::archive_read_support_format_tar(reader);
}

}  // namespace

Archive::Archive(std::unique_ptr<ByteSource> packed, std::string name)
    : packed_(std::move(packed)), name_(std::move(name)), reader_(::archive_read_new()) {}

Archive::~Archive() { ::archive_read_free(reader_); }

std::shared_ptr<Archive> Archive::open(std::unique_ptr<ByteSource> packed, std::string name,
                                       Kind kind) {
  std::shared_ptr<Archive> archive(new Archive(std::move(packed), std::move(name)));
  allow_kind(archive->reader_, kind);
  // A failure here shows again at the first header.
  ::archive_read_open(archive->reader_, archive.get(), nullptr, feed_archive, nullptr);
  return archive;
}

const std::string& Archive::read_packed() {
  chunk_.resize(kChunk);
  const Result<size_t> got = packed_->read(chunk_.data(), kChunk);
  chunk_.resize(got.is_ok() ? got.value() : 0);
  return chunk_;
}

bool Archive::next(std::string* name, Status* fault) {
  *fault = Status::ok();
  broken_ = false;
  while (!ended_) {
    struct archive_entry* entry = nullptr;
    const int state = ::archive_read_next_header(reader_, &entry);
    ended_ = state != ARCHIVE_OK && state != ARCHIVE_WARN && state != ARCHIVE_RETRY;
    if (state == ARCHIVE_EOF) return false;
    if (ended_) {
      const char* reason = ::archive_error_string(reader_);
      *fault = Status(StatusCode::kBadFormat,
                      fmt::format("{}: {}", name_, reason != nullptr ? reason : "damaged archive"));
      return false;
    }
    const auto type = ::archive_entry_filetype(entry);
    if (type != AE_IFREG && type != 0) continue;
    const char* path = ::archive_entry_pathname_utf8(entry);
    if (path == nullptr) path = ::archive_entry_pathname(entry);
    *name = path != nullptr ? path : "";
    return true;
  }
  return false;
}

std::unique_ptr<ByteSource> Archive::contents() {
  return std::make_unique<EntrySource>(shared_from_this());
}

Result<size_t> Archive::read_present(char* out, size_t room) {
  if (ended_ || broken_) return size_t{0};
  const la_ssize_t got = ::archive_read_data(reader_, out, room);
  if (got >= 0) return static_cast<size_t>(got);
  broken_ = true;  // some faults would be told for ever
  ended_ = got == ARCHIVE_FATAL;
  const char* reason = ::archive_error_string(reader_);
  return Status(StatusCode::kBadFormat,
                fmt::format("{}: {}", name_, reason != nullptr ? reason : "damaged archive"));
}

}  // namespace sanudo
