// SPDX-License-Identifier: Apache-2.0
// The spreadsheet rows of event_rows.h as CSV and TSV.
#include "export/delimited.h"
#include "export/event_rows.h"
#include "export/text_export.h"

namespace sanudo {
namespace {

using AppendRow = void (*)(std::span<const std::string> cells, std::string* out);

class DelimitedExport : public TextExport {
 public:
  explicit DelimitedExport(AppendRow append_row) : append_row_(append_row) {}

  void head(std::string* out) override { append_row_(event_row_names(), out); }
  bool event(const DocumentRecord& document, const Event& event, std::string* out) override {
    append_row_(event_row(document, event), out);
    return true;
  }

 private:
  AppendRow append_row_;
};

}  // namespace

std::unique_ptr<TextExport> csv_export() { return std::make_unique<DelimitedExport>(append_csv); }
std::unique_ptr<TextExport> tsv_export() { return std::make_unique<DelimitedExport>(append_tsv); }

}  // namespace sanudo
