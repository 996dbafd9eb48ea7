// SPDX-License-Identifier: Apache-2.0
// The lines of one file of a column set, one by one, into records.
#ifndef SANUDO_COLUMN_SET_ROW_IMPORT_H_
#define SANUDO_COLUMN_SET_ROW_IMPORT_H_

#include <optional>
#include <string>
#include <vector>

#include "column_set/column_set.h"

namespace sanudo {

// Columns are found by the names of a header, in any order and however blanks are written in them
// ("Event ID", "event_id", "Event.ID"), else by place. One thread at a time; one for each file.
class RowImport {
 public:
  explicit RowImport(const ColumnSet& set);

  // The record of a line; nothing for a header. A faulty row is a status without its place.
  std::optional<Result<CodedDocument>> read(std::string_view line);

 private:
  bool is_header(const Cells& cells) const;
  void take_header(const Cells& cells);
  Status place_cells(size_t cells);

  const ColumnSet& set_;
  std::vector<std::string> names_;  // of the columns, small letters and digits alone
  bool started_ = false;
  char separator_ = '\t';
  size_t header_cells_ = 0;        // 0: no header
  std::vector<size_t> by_header_;  // place of each column
  std::vector<size_t> places_;     // those of the present row
};

}  // namespace sanudo

#endif  // SANUDO_COLUMN_SET_ROW_IMPORT_H_
