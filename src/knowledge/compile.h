// SPDX-License-Identifier: Apache-2.0
// Tables -> the bytes of the image that World reads. The tables must have passed check_tables().
#ifndef SANUDO_KNOWLEDGE_COMPILE_H_
#define SANUDO_KNOWLEDGE_COMPILE_H_

#include <string>

#include "knowledge/table.h"

namespace sanudo {

// The same tables give the same bytes. Rows that refer to nothing are left out.
std::string compile_tables(const Tables& tables);

}  // namespace sanudo

#endif  // SANUDO_KNOWLEDGE_COMPILE_H_
