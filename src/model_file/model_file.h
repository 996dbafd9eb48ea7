// SPDX-License-Identifier: Apache-2.0
// A container of named sections with a version and a checksum each: models and compiled tables.
// Layout in docs/format/model.md. A ModelFile owns its bytes or the mapping that shows them;
// sections point into them. Immutable, safe for any number of threads.
#ifndef SANUDO_MODEL_FILE_MODEL_FILE_H_
#define SANUDO_MODEL_FILE_MODEL_FILE_H_

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/mapped_file.h"
#include "sanudo/status.h"

namespace sanudo {

inline constexpr uint32_t kModelFileVersion = 2;

class ModelFile {
 public:
  // kNotFound, kUnreadable, kTooLarge; kBadFormat where the bytes are no model file, of another
  // version or damaged. An opened file is mapped, not read into memory.
  static Result<ModelFile> open(const std::string& path);
  static Result<ModelFile> from_bytes(std::string bytes);

  // kNotFound where the file has no such section.
  Result<std::string_view> section(std::string_view name) const;
  std::vector<std::string> section_names() const;

 private:
  struct Entry {
    std::string name;
    size_t begin = 0;
    size_t size = 0;
  };
  Status read_directory();
  std::string_view bytes() const { return owned_.empty() ? mapped_.bytes() : owned_; }

  std::string owned_;
  MappedFile mapped_;
  std::vector<Entry> entries_;
};

class ModelFileWriter {
 public:
  // Sections keep the order in which they were added; a name at most once.
  void add(std::string name, std::string bytes);
  std::string finish() const;

 private:
  std::vector<std::pair<std::string, std::string>> sections_;
};

}  // namespace sanudo

#endif  // SANUDO_MODEL_FILE_MODEL_FILE_H_
