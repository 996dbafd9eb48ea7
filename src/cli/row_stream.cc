// SPDX-License-Identifier: Apache-2.0
#include "cli/row_stream.h"

#include <memory>

#include "cli/commands.h"
#include "column_set/row_import.h"
#include "document/document_stream.h"

namespace sanudo {
namespace {

constexpr size_t kMaxRow = 1u << 20;

class RowStream {
 public:
  RowStream(const ColumnSet& set, DocumentStream lines) : set_(set), lines_(std::move(lines)) {}

  std::optional<Record> next() {
    while (std::optional<Arrival> line = lines_.next()) {
      const std::string& input = line->document.input;
      if (!line->status.is_ok()) return fault(line->status, input);
      std::optional<Result<CodedDocument>> read = import_of(input).read(line->document.bytes);
      if (!read) continue;
      if (read->is_ok()) return std::move(*read).value();
      return fault(Status(read->status().code(), input + ": " + read->status().message()), input);
    }
    return std::nullopt;
  }

 private:
  static Record fault(Status status, std::string input) {
    complain(status, 0);
    return ErrorRecord{std::move(status), std::move(input)};
  }

  // A file, or a file in an archive, has its own header: "FILE:LINE".
  RowImport& import_of(const std::string& input) {
    const std::string file = input.substr(0, input.rfind(':'));
    if (import_ == nullptr || file != file_) import_ = std::make_unique<RowImport>(set_);
    file_ = file;
    return *import_;
  }

  const ColumnSet& set_;
  DocumentStream lines_;
  std::string file_;
  std::unique_ptr<RowImport> import_;
};

}  // namespace

Result<NextRecord> open_rows(const ColumnSet& set, const std::vector<std::string>& files) {
  InputArguments arguments;
  arguments.files = files;
  arguments.format = "lines";
  arguments.max_bytes = kMaxRow;
  Result<DocumentStream> lines = DocumentStream::open(arguments);
  if (!lines.is_ok()) return lines.status();
  auto rows = std::make_shared<RowStream>(set, std::move(lines).value());
  return NextRecord([rows]() { return Result<std::optional<Record>>(rows->next()); });
}

}  // namespace sanudo
