// SPDX-License-Identifier: Apache-2.0
// A stream of bytes in any format -> its documents, one by one. Memory is bounded by the longest
// document (ReadOptions::max_bytes), but for a feed, which is read whole (kMaxFeedBytes).
#ifndef SANUDO_DOCUMENT_DOCUMENT_READER_H_
#define SANUDO_DOCUMENT_DOCUMENT_READER_H_

#include <memory>
#include <optional>
#include <string>

#include "document/byte_source.h"
#include "document/document.h"
#include "document/field_names.h"
#include "document/format.h"
#include "sanudo/status.h"

namespace sanudo {

// A document, or why there is none; its `input` names the place either way.
struct Arrival {
  Document document;
  Status status;
};

// No document at `input`, but this.
inline Arrival fault_at(std::string input, Status status) {
  Arrival arrival;
  arrival.document.input = std::move(input);
  arrival.status = std::move(status);
  return arrival;
}

class DocumentReader {
 public:
  virtual ~DocumentReader() = default;
  // The next document or the next fault; nothing at the end. After a fault the rest goes on.
  virtual std::optional<Arrival> next() = 0;
};

struct ReadOptions {
  InputFormat format = InputFormat::kAuto;  // of what is inside archives, too
  FieldNames fields;                        // of JSON and tables
  size_t max_bytes = 4u << 20;              // of one document
  std::string address;                      // where a feed was fetched; its links hang on it
};

// `name` stands in messages, and its ending tells the format where the bytes do not.
std::unique_ptr<DocumentReader> open_documents(std::unique_ptr<ByteSource> source, std::string name,
                                               const ReadOptions& options);

// The readers of one format each; open_documents chooses.
using Input = std::unique_ptr<BufferedInput>;
std::unique_ptr<DocumentReader> read_feed(Input input, std::string name,
                                          const ReadOptions& options);
std::unique_ptr<DocumentReader> read_warc(Input input, std::string name,
                                          const ReadOptions& options);
std::unique_ptr<DocumentReader> read_json(Input input, std::string name,
                                          const ReadOptions& options);
std::unique_ptr<DocumentReader> read_table(Input input, std::string name, char separator,
                                           const ReadOptions& options);
std::unique_ptr<DocumentReader> read_mail(Input input, std::string name,
                                          const ReadOptions& options);
// Each line that is not empty is one document; its `input` is "file:line".
std::unique_ptr<DocumentReader> read_lines(Input input, std::string name,
                                           const ReadOptions& options);

}  // namespace sanudo

#endif  // SANUDO_DOCUMENT_DOCUMENT_READER_H_
