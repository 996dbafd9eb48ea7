// SPDX-License-Identifier: Apache-2.0
// How far inputs were read, where documents were seen, and what broke. Inside a transaction of the
// caller's.
#ifndef SANUDO_STORE_INPUT_ROWS_H_
#define SANUDO_STORE_INPUT_ROWS_H_

#include "sanudo/store.h"
#include "store/database.h"
#include "store/relations.h"

namespace sanudo {

// One whole batch.
void insert_batch(Database* database, Relations* relations, const Batch& batch);

InputMark find_mark(Database* database, const std::string& path);
std::vector<InputMark> all_marks(Database* database);

}  // namespace sanudo

#endif  // SANUDO_STORE_INPUT_ROWS_H_
