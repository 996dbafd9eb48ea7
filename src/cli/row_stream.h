// SPDX-License-Identifier: Apache-2.0
// The rows of another system's files as records, one after the other, in whatever they are packed;
// a bad row becomes an error record in its place.
#ifndef SANUDO_CLI_ROW_STREAM_H_
#define SANUDO_CLI_ROW_STREAM_H_

#include <string>
#include <vector>

#include "column_set/column_set.h"
#include "sanudo/export.h"

namespace sanudo {

// "-" is standard input, and so is no file at all. The set must outlive the stream.
Result<NextRecord> open_rows(const ColumnSet& set, const std::vector<std::string>& files);

}  // namespace sanudo

#endif  // SANUDO_CLI_ROW_STREAM_H_
