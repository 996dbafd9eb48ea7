// SPDX-License-Identifier: Apache-2.0
// The tables of the store by version (docs/format/store.md).
#ifndef SANUDO_STORE_SCHEMA_H_
#define SANUDO_STORE_SCHEMA_H_

#include "store/database.h"

namespace sanudo {

// Makes the tables where there are none, and brings an older version up to date, in one
// transaction. kBadFormat: no store of ours, or of a later version.
Status bring_up_to_date(Database* database);
// The same check for one who only reads.
Status check_version(Database* database);

}  // namespace sanudo

#endif  // SANUDO_STORE_SCHEMA_H_
