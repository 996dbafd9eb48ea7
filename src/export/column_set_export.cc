// SPDX-License-Identifier: Apache-2.0
// The rows of another system's columns, tab-separated as its files are.
#include "column_set/column_set.h"
#include "export/delimited.h"
#include "export/text_export.h"

namespace sanudo {
namespace {

class ColumnSetExport : public TextExport {
 public:
  ColumnSetExport(const ColumnSet& set, bool every_status)
      : set_(set), every_status_(every_status) {}

  void head(std::string* out) override {
    if (set_.header) append_tsv(Cells(set_.columns.begin(), set_.columns.end()), out);
  }

  bool event(const DocumentRecord& document, const Event& event, std::string* out) override {
    if (!every_status_ && !happened(event.status)) return false;
    rows_.clear();
    set_.write(document, event, &numbers_, &rows_);
    for (const Cells& row : rows_) append_tsv(row, out);
    return !rows_.empty();
  }

 private:
  static bool happened(const EventStatus& status) {
    return !status.negated && !status.future && !status.hypothetical && !status.historical;
  }

  const ColumnSet& set_;
  bool every_status_;
  RowNumbers numbers_;
  std::vector<Cells> rows_;
};

}  // namespace

std::unique_ptr<TextExport> column_set_export(const ColumnSet& set, bool every_status) {
  return std::make_unique<ColumnSetExport>(set, every_status);
}

}  // namespace sanudo
