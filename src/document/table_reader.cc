// SPDX-License-Identifier: Apache-2.0
// Tables (RFC 4180 and its tab-separated cousin): the first row names the columns, each other row
// is a document. Quoted cells hold separators and line breaks; the charset is told once for the
// table.
#include <fmt/format.h>

#include "document/document_reader.h"
#include "unicode/charset.h"
#include "unicode/utf8.h"

namespace sanudo {
namespace {

constexpr size_t kMaxRowFactor = 8;

class TableReader : public DocumentReader {
 public:
  TableReader(Input input, std::string name, char separator, const ReadOptions& options)
      : input_(std::move(input)), name_(std::move(name)), separator_(separator), options_(options) {
    if (input_->peek(3) == "\xEF\xBB\xBF") input_->skip(3);
  }

  std::optional<Arrival> next() override {
    std::vector<std::string> row;
    if (columns_.empty()) take_row(&columns_);
    while (take_row(&row)) {
      if (row.size() == 1 && row[0].empty()) continue;
      Arrival arrival;
      arrival.document.input = fmt::format("{}:{}", name_, number_);
      arrival.status =
          cut_ ? Status(StatusCode::kTooLarge,
                        fmt::format("{}: more than {} bytes", arrival.document.input, max_row()))
               : read_row(std::move(row), &arrival.document);
      return arrival;
    }
    Status fault = input_->take_fault();
    if (fault.is_ok()) return std::nullopt;
    return fault_at(name_, std::move(fault));
  }

 private:
  size_t max_row() const { return kMaxRowFactor * options_.max_bytes; }

  // A quote counts only at the front of a cell: an inch in the middle opens nothing.
  bool take_row(std::vector<std::string>* row) {
    row->clear();
    cut_ = false;
    number_ = line_ + 1;
    if (input_->at_end()) return false;
    row->emplace_back();
    bool quoted = false;
    bool fresh = true;
    size_t size = 0;
    while (true) {
      const std::string_view ahead = input_->peek(2);
      if (ahead.empty()) return true;
      const char c = ahead[0];
      const bool doubled = quoted && ahead == "\"\"";
      input_->skip(doubled ? 2 : 1);
      line_ += c == '\n' ? 1 : 0;
      if (c == '"' && !doubled && (quoted || fresh)) {
        quoted = !quoted;
      } else if (!quoted && c == separator_) {
        row->emplace_back();
        fresh = true;
        continue;
      } else if (!quoted && c == '\n') {
        if (row->back().ends_with('\r')) row->back().pop_back();
        return true;
      } else if (++size <= max_row()) {
        row->back().push_back(c);
      } else {
        cut_ = true;
      }
      fresh = false;
    }
  }

  Status read_row(std::vector<std::string> row, Document* document) {
    RecordFields fields(options_.fields);
    for (size_t i = 0; i < row.size() && i < columns_.size(); ++i) {
      std::string cell = std::move(row[i]);
      if (!is_valid_utf8(cell)) cell = convert_charset(cell, "windows-1252").value_or("");
      fields.set(columns_[i], std::move(cell));
    }
    if (!fields.has_text()) {
      return Status(StatusCode::kEmpty,
                    fmt::format("{}: no text in it (name its column with --field text=NAME)",
                                document->input));
    }
    std::move(fields).fill(document);
    return Status::ok();
  }

  Input input_;
  std::string name_;
  char separator_;
  ReadOptions options_;
  std::vector<std::string> columns_;
  bool cut_ = false;
  size_t line_ = 0;    // line breaks so far
  size_t number_ = 0;  // line of the present row
};

}  // namespace

std::unique_ptr<DocumentReader> read_table(Input input, std::string name, char separator,
                                           const ReadOptions& options) {
  return std::make_unique<TableReader>(std::move(input), std::move(name), separator, options);
}

}  // namespace sanudo
