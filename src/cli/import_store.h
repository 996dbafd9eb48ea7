// SPDX-License-Identifier: Apache-2.0
// Rows of other systems' files into a store: each row once, resumable, as `ingest` does.
#ifndef SANUDO_CLI_IMPORT_STORE_H_
#define SANUDO_CLI_IMPORT_STORE_H_

#include <string>
#include <vector>

#include "cli/ingest_writer.h"
#include "column_set/column_set.h"

namespace sanudo {

Result<IngestCounts> import_into_store(const ColumnSet& set, const std::vector<std::string>& files,
                                       const std::string& store);

}  // namespace sanudo

#endif  // SANUDO_CLI_IMPORT_STORE_H_
