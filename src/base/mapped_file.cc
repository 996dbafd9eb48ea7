// SPDX-License-Identifier: Apache-2.0
#include "base/mapped_file.h"

#include <sys/mman.h>

#include "base/descriptor.h"

namespace sanudo {

MappedFile::~MappedFile() {
  if (!bytes_.empty()) ::munmap(const_cast<char*>(bytes_.data()), bytes_.size());
}

Result<MappedFile> MappedFile::open(const std::string& path, size_t max_bytes) {
  const Result<OpenFile> file = open_to_read(path, max_bytes);
  if (!file.is_ok()) return file.status();
  const auto& [descriptor, regular, size] = file.value();
  if (!regular) return Status(StatusCode::kUnreadable, path + ": is no regular file");
  if (size == 0) return MappedFile();
  void* bytes = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor.number(), 0);
  if (bytes == MAP_FAILED) return cannot_read(path);
  return MappedFile({static_cast<const char*>(bytes), size});
}

}  // namespace sanudo
