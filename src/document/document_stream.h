// SPDX-License-Identifier: Apache-2.0
// The reports of all inputs of a run, one after the other: files, standard input, and what is
// in them.
#ifndef SANUDO_DOCUMENT_DOCUMENT_STREAM_H_
#define SANUDO_DOCUMENT_DOCUMENT_STREAM_H_

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "document/document_reader.h"
#include "sanudo/input.h"

namespace sanudo {

// What a user says of the inputs of a run.
struct InputArguments {
  std::vector<std::string> files;  // or folders, or patterns; "-" or none: standard input
  std::string format = "auto";
  std::vector<std::string> fields;  // "text=Volltext"
  size_t max_bytes = 4u << 20;
};

// One thread at a time.
class DocumentStream {
 public:
  // kBadArgument: a field that is none.
  static Result<DocumentStream> open(const InputArguments& arguments);

  std::optional<Arrival> next();
  size_t files_done() const { return next_file_; }
  size_t files() const { return files_.size(); }

 private:
  std::vector<std::string> files_;
  ReadOptions options_;
  size_t next_file_ = 0;
  std::unique_ptr<DocumentReader> reader_;
};

// What a caller hands over. kTooLarge over `max_bytes`, kBadArgument for a date that is none.
Result<Document> to_document(const CodeInput& input, size_t max_bytes);
// The report as the coder takes it.
CodeInput to_input(Document document);

}  // namespace sanudo

#endif  // SANUDO_DOCUMENT_DOCUMENT_STREAM_H_
