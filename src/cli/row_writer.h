// SPDX-License-Identifier: Apache-2.0
// Rows of an answer as text for reading, CSV, JSON lines or a Markdown table.
#ifndef SANUDO_CLI_ROW_WRITER_H_
#define SANUDO_CLI_ROW_WRITER_H_

#include <cstdio>
#include <memory>
#include <optional>
#include <string>

#include "sanudo/query.h"

namespace sanudo {

class RowWriter : public RowSink {
 public:
  // What is held back until all rows are known. False: the output cannot be written.
  virtual bool finish() = 0;
};

// "text", "csv", "jsonl", "markdown". Text and Markdown of a view are for reading: they leave out
// ids and the like, and a chronology is written as paragraphs or as a list. Text is held until the
// end, the others come out row by row. No view: the columns are those of a user's statement.
std::unique_ptr<RowWriter> row_writer(const std::string& format, std::optional<View> view,
                                      std::FILE* out);

}  // namespace sanudo

#endif  // SANUDO_CLI_ROW_WRITER_H_
