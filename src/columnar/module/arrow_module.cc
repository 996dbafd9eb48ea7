// SPDX-License-Identifier: Apache-2.0
// libsanudo_arrow.so: the only part of Sanudo that links Apache Arrow C++. It takes a stream of the
// C interface, so that neither side sees the other's types, and nothing is thrown through it.
#include <arrow/c/bridge.h>
#include <arrow/io/file.h>
#include <arrow/ipc/writer.h>
#include <arrow/record_batch.h>
#include <parquet/arrow/writer.h>
#include <parquet/properties.h>

#include <algorithm>
#include <cstring>
#include <exception>
#include <string>

#include "sanudo/arrow.h"

namespace {

using Reader = std::shared_ptr<arrow::RecordBatchReader>;
using Output = std::shared_ptr<arrow::io::OutputStream>;

constexpr int64_t kRowsOfGroup = 131072;

arrow::Status write_parquet(const Reader& reader, const Output& output) {
  const auto properties = parquet::WriterProperties::Builder()
                              .compression(arrow::Compression::ZSTD)
                              ->max_row_group_length(kRowsOfGroup)
                              ->build();
  // The Arrow schema in the metadata: readers get back the very types.
  const auto arrow_properties = parquet::ArrowWriterProperties::Builder().store_schema()->build();
  ARROW_ASSIGN_OR_RAISE(
      auto writer, parquet::arrow::FileWriter::Open(*reader->schema(), arrow::default_memory_pool(),
                                                    output, properties, arrow_properties));
  while (true) {
    ARROW_ASSIGN_OR_RAISE(const auto batch, reader->Next());
    if (batch == nullptr) return writer->Close();
    ARROW_RETURN_NOT_OK(writer->WriteRecordBatch(*batch));
  }
}

arrow::Status write_ipc(const Reader& reader, const Output& output) {
  ARROW_ASSIGN_OR_RAISE(const auto writer, arrow::ipc::MakeFileWriter(output, reader->schema()));
  while (true) {
    ARROW_ASSIGN_OR_RAISE(const auto batch, reader->Next());
    if (batch == nullptr) return writer->Close();
    ARROW_RETURN_NOT_OK(writer->WriteRecordBatch(*batch));
  }
}

arrow::Status write(const std::string& format, const std::string& path, ArrowArrayStream* stream) {
  ARROW_ASSIGN_OR_RAISE(const Reader reader, arrow::ImportRecordBatchReader(stream));
  ARROW_ASSIGN_OR_RAISE(const auto output, arrow::io::FileOutputStream::Open(path));
  ARROW_RETURN_NOT_OK(format == "parquet" ? write_parquet(reader, output)
                                          : write_ipc(reader, output));
  return output->Close();
}

void say(const std::string& words, char* message, size_t room) {
  const size_t size = std::min(words.size(), room - 1);
  std::memcpy(message, words.data(), size);
  message[size] = '\0';
}

}  // namespace

// Takes the stream, whatever becomes of it. 0, or 1 with words in `message`.
extern "C" int sanudo_write_arrow(const char* format, const char* path, ArrowArrayStream* stream,
                                  char* message, size_t room) {
  try {
    const arrow::Status status = write(format, path, stream);
    if (status.ok()) return 0;
    say(status.message(), message, room);
  } catch (const std::exception& error) {
    say(error.what(), message, room);
  }
  return 1;
}
