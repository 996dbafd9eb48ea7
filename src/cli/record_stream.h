// SPDX-License-Identifier: Apache-2.0
// The records of JSONL files, one after the other, in whatever they are packed; a line that is none
// becomes an error record in its place.
#ifndef SANUDO_CLI_RECORD_STREAM_H_
#define SANUDO_CLI_RECORD_STREAM_H_

#include <string>
#include <vector>

#include "sanudo/export.h"

namespace sanudo {

// "-" is standard input, and so is no file at all.
Result<NextRecord> open_records(const std::vector<std::string>& files);

}  // namespace sanudo

#endif  // SANUDO_CLI_RECORD_STREAM_H_
