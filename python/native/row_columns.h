// SPDX-License-Identifier: Apache-2.0
// The rows of a store's answer as Arrow columns. SQLite's values have types, its columns have not:
// a column of whole numbers is int64, of any numbers float64, else utf8.
#ifndef SANUDO_PYTHON_ROW_COLUMNS_H_
#define SANUDO_PYTHON_ROW_COLUMNS_H_

#include <memory>

#include "sanudo/arrow.h"
#include "sanudo/query.h"

namespace sanudo {

// The caller owns *out and releases it.
void rows_to_arrow(std::shared_ptr<const RowList> rows, ArrowArrayStream* out);

}  // namespace sanudo

#endif  // SANUDO_PYTHON_ROW_COLUMNS_H_
