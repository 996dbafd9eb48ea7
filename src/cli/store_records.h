// SPDX-License-Identifier: Apache-2.0
// The records of a store, one after the other, in the order in which they came.
#ifndef SANUDO_CLI_STORE_RECORDS_H_
#define SANUDO_CLI_STORE_RECORDS_H_

#include <string>

#include "sanudo/export.h"

namespace sanudo {

// A thread reads ahead, a few dozen records at most. As Store::open and Store::each_json fail.
Result<NextRecord> open_store_records(const std::string& path);

}  // namespace sanudo

#endif  // SANUDO_CLI_STORE_RECORDS_H_
