// SPDX-License-Identifier: Apache-2.0
// "SANUDO\r\n", u32 version, u32 sections; then for each u32 name length, name, u64 offset, u64
// size, u64 XXH3 of the section; then the sections. All numbers little-endian. The line break in
// the magic shows up files that were moved as text.
#include "model_file/model_file.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/hash.h"

namespace sanudo {
namespace {

constexpr std::string_view kMagic = "SANUDO\r\n";
constexpr size_t kMaxBytes = 256u << 20;
constexpr size_t kMaxSections = 1024;
constexpr size_t kMaxName = 256;

void put(uint64_t value, int bytes, std::string* out) {
  for (int i = 0; i < bytes; ++i) out->push_back(static_cast<char>((value >> (8 * i)) & 0xFF));
}

// Reads numbers off the front; ok() turns false for good when the bytes run out.
class Cursor {
 public:
  explicit Cursor(std::string_view bytes) : left_(bytes) {}

  uint64_t number(int bytes) {
    const std::string_view raw = take(static_cast<size_t>(bytes));
    uint64_t value = 0;
    for (size_t i = raw.size(); i-- > 0;) value = (value << 8) | static_cast<unsigned char>(raw[i]);
    return value;
  }
  std::string_view take(size_t bytes) {
    ok_ = ok_ && bytes <= left_.size();
    if (!ok_) return {};
    const std::string_view front = left_.substr(0, bytes);
    left_.remove_prefix(bytes);
    return front;
  }
  bool ok() const { return ok_; }

 private:
  std::string_view left_;
  bool ok_ = true;
};

size_t on_boundary(size_t offset) { return (offset + 7) / 8 * 8; }

Status damaged(std::string_view what) {
  return Status(StatusCode::kBadFormat, fmt::format("not a sound model file: {}", what));
}

}  // namespace

Result<ModelFile> ModelFile::open(const std::string& path) {
  Result<MappedFile> mapped = MappedFile::open(path, kMaxBytes);
  if (!mapped.is_ok()) return mapped.status();
  ModelFile file;
  file.mapped_ = std::move(mapped).value();
  const Status status = file.read_directory();
  if (status.is_ok()) return file;
  return Status(status.code(), path + ": " + status.message());
}

Result<ModelFile> ModelFile::from_bytes(std::string bytes) {
  ModelFile file;
  file.owned_ = std::move(bytes);
  const Status status = file.read_directory();
  if (!status.is_ok()) return status;
  return file;
}

Status ModelFile::read_directory() {
  Cursor cursor(bytes());
  if (cursor.take(kMagic.size()) != kMagic) return damaged("it does not start as one");
  const uint64_t version = cursor.number(4);
  if (version != kModelFileVersion) {
    return damaged(fmt::format("version {}, this program reads {}", version, kModelFileVersion));
  }
  const uint64_t count = cursor.number(4);
  if (!cursor.ok() || count > kMaxSections) return damaged("too many sections");
  for (uint64_t i = 0; i < count; ++i) {
    const uint64_t name_size = cursor.number(4);
    if (name_size > kMaxName) return damaged("a section's name is too long");
    Entry entry;
    entry.name = cursor.take(name_size);
    entry.begin = cursor.number(8);
    entry.size = cursor.number(8);
    const uint64_t checksum = cursor.number(8);
    const size_t all = bytes().size();
    if (!cursor.ok() || entry.begin > all || entry.size > all - entry.begin) {
      return damaged("it is cut off");
    }
    if (hash64(bytes().substr(entry.begin, entry.size)) != checksum) {
      return damaged(fmt::format("section \"{}\" has the wrong checksum", entry.name));
    }
    entries_.push_back(std::move(entry));
  }
  return Status::ok();
}

Result<std::string_view> ModelFile::section(std::string_view name) const {
  const auto found = std::find_if(entries_.begin(), entries_.end(),
                                  [&](const Entry& entry) { return entry.name == name; });
  if (found == entries_.end()) {
    return Status(StatusCode::kNotFound, fmt::format("no section \"{}\" in the model file", name));
  }
  return bytes().substr(found->begin, found->size);
}

std::vector<std::string> ModelFile::section_names() const {
  std::vector<std::string> names;
  for (const Entry& entry : entries_) names.push_back(entry.name);
  return names;
}

void ModelFileWriter::add(std::string name, std::string bytes) {
  sections_.emplace_back(std::move(name), std::move(bytes));
}

std::string ModelFileWriter::finish() const {
  size_t offset = kMagic.size() + 8;
  for (const auto& [name, bytes] : sections_) offset += 4 + name.size() + 24;
  std::string out(kMagic);
  put(kModelFileVersion, 4, &out);
  put(sections_.size(), 4, &out);
  for (const auto& [name, bytes] : sections_) {
    offset = on_boundary(offset);
    put(name.size(), 4, &out);
    out += name;
    put(offset, 8, &out);
    put(bytes.size(), 8, &out);
    put(hash64(bytes), 8, &out);
    offset += bytes.size();
  }
  for (const auto& [name, bytes] : sections_) {
    out.resize(on_boundary(out.size()), '\0');
    out += bytes;
  }
  return out;
}

}  // namespace sanudo
