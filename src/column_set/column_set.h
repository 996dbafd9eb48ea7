// SPDX-License-Identifier: Apache-2.0
// The columns of another system, with the way from records to its rows and back.
#ifndef SANUDO_COLUMN_SET_COLUMN_SET_H_
#define SANUDO_COLUMN_SET_COLUMN_SET_H_

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "column_set/row.h"
#include "sanudo/record.h"

namespace sanudo {

// Running numbers of one file, for sets whose readers want whole numbers.
struct RowNumbers {
  int64_t row = 0;    // of the last row
  int64_t story = 0;  // of the last document
  std::string document;
};

struct ColumnSet {
  const char* name;
  std::span<const char* const> columns;
  bool header;  // its files begin with the names of the columns
  // What a record holds and these columns cannot, a line each.
  std::span<const char* const> lost;
  // The rows of an event, none where the set cannot have it; each has all columns.
  void (*write)(const DocumentRecord& document, const Event& event, RowNumbers* numbers,
                std::vector<Cells>* rows);
  // A record of one event without a text. What is wrong with the row is its fault.
  void (*read)(Row* row, CodedDocument* coded);
};

const ColumnSet& gdelt_columns();
const ColumnSet& icews_columns();
const ColumnSet& phoenix_columns();
const ColumnSet& polecat_columns();
// "gdelt", "icews", "phoenix", "polecat"; null for another name.
const ColumnSet* column_set_named(std::string_view name);

// The place of a column, found while compiling: a name that is none does not compile.
template <size_t N>
consteval size_t place_of(const char* const (&columns)[N], std::string_view name) {
  for (size_t i = 0; i < N; ++i) {
    if (name == columns[i]) return i;
  }
  throw "no such column";
}

}  // namespace sanudo

#endif  // SANUDO_COLUMN_SET_COLUMN_SET_H_
