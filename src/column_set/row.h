// SPDX-License-Identifier: Apache-2.0
// One line of a table in cells, and the cells by the columns of a set.
#ifndef SANUDO_COLUMN_SET_ROW_H_
#define SANUDO_COLUMN_SET_ROW_H_

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "sanudo/status.h"

namespace sanudo {

using Cells = std::vector<std::string>;

// Comma: quotes as in RFC 4180. Tab: none, but a cell that is quoted as a whole loses its quotes.
Cells split_row(std::string_view line, char separator);

// A row while it is read. The first cell that makes no sense is the fault; after it values are as
// if the cells were empty.
class Row {
 public:
  // `places[column]` is the cell of a column, or npos. All must outlive the row.
  Row(std::span<const std::string> cells, std::span<const size_t> places,
      std::span<const char* const> columns)
      : cells_(cells), places_(places), columns_(columns) {}

  // Without blanks around it; "" where there is no such cell, and for NA, NULL, None and ---.
  std::string_view text(size_t column) const;
  std::optional<double> number(size_t column, double least, double most);
  Date day(size_t column);
  // The values of a cell with several of them ("RUS;BLR"), none empty.
  std::vector<std::string_view> list(size_t column) const;
  // The same with the empty ones, where lists of several columns stand beside each other.
  std::vector<std::string_view> list_with_gaps(size_t column) const;

  void complain(size_t column, std::string_view what);
  const Status& fault() const { return fault_; }

 private:
  std::span<const std::string> cells_;
  std::span<const size_t> places_;
  std::span<const char* const> columns_;
  Status fault_;
};

}  // namespace sanudo

#endif  // SANUDO_COLUMN_SET_ROW_H_
