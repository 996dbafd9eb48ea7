// SPDX-License-Identifier: Apache-2.0
// Archives of several files (zip, tar) and single packed files (zstd, xz, bzip2), by libarchive.
#ifndef SANUDO_DOCUMENT_ARCHIVE_H_
#define SANUDO_DOCUMENT_ARCHIVE_H_

#include <memory>
#include <string>

#include "document/byte_source.h"

struct archive;

namespace sanudo {

// The files of an archive one after the other, in the archive's own order; a packed single file is
// an archive of one file without a name.
class Archive : public std::enable_shared_from_this<Archive> {
 public:
  enum class Kind { kFiles, kPackedFile };
  static std::shared_ptr<Archive> open(std::unique_ptr<ByteSource> packed, std::string name,
                                       Kind kind);
  ~Archive();

  // Moves to the next regular file; false at the end, or with a reason in *fault.
  bool next(std::string* name, Status* fault);
  // The bytes of the present file; good until next() is called.
  std::unique_ptr<ByteSource> contents();

  // For the present file's source and for libarchive's own reading.
  Result<size_t> read_present(char* out, size_t room);
  const std::string& read_packed();

 private:
  Archive(std::unique_ptr<ByteSource> packed, std::string name);

  std::unique_ptr<ByteSource> packed_;
  std::string name_;
  std::string chunk_;
  ::archive* reader_;
  bool broken_ = false;  // the present file
  bool ended_ = false;
};

}  // namespace sanudo

#endif  // SANUDO_DOCUMENT_ARCHIVE_H_
