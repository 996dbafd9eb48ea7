// SPDX-License-Identifier: Apache-2.0
// Any bytes as a file of a column set: the first byte chooses the set. What is read can be written
// as rows of every set, and as a record.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "column_set/row_import.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size == 0) return 0;
  const sanudo::ColumnSet* const sets[] = {&sanudo::gdelt_columns(), &sanudo::icews_columns(),
                                           &sanudo::phoenix_columns(), &sanudo::polecat_columns()};
  sanudo::RowImport import(*sets[data[0] % 4]);
  std::string_view rest(reinterpret_cast<const char*>(data) + 1, size - 1);
  while (!rest.empty()) {
    const size_t end = std::min(rest.find('\n'), rest.size());
    const auto record = import.read(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (!record || !record->is_ok()) continue;
    const sanudo::CodedDocument& coded = record->value();
    if (coded.events.size() != 1 || !coded.events[0].date) std::abort();
    for (const sanudo::ColumnSet* set : sets) {
      sanudo::RowNumbers numbers;
      std::vector<sanudo::Cells> rows;
      set->write(coded.document, coded.events[0], &numbers, &rows);
      for (const sanudo::Cells& row : rows) {
        if (row.size() != set->columns.size()) std::abort();
      }
    }
  }
  return 0;
}
