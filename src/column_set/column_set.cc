// SPDX-License-Identifier: Apache-2.0
#include "column_set/column_set.h"

namespace sanudo {

const ColumnSet* column_set_named(std::string_view name) {
  for (const ColumnSet* set :
       {&gdelt_columns(), &icews_columns(), &phoenix_columns(), &polecat_columns()}) {
    if (name == set->name) return set;
  }
  return nullptr;
}

}  // namespace sanudo
