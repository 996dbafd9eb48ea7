// SPDX-License-Identifier: Apache-2.0
// The order of an image's rows: the one that World's searches count on.
#ifndef SANUDO_KNOWLEDGE_IMAGE_ORDER_H_
#define SANUDO_KNOWLEDGE_IMAGE_ORDER_H_

#include <cstdint>
#include <map>

#include "knowledge/image.h"

namespace sanudo {

// `last_seen`: person -> latest day in office, as a partial date.
void sort_rows(const Strings& strings, const std::map<uint32_t, uint32_t>& last_seen,
               KnowledgeRows* image);

}  // namespace sanudo

#endif  // SANUDO_KNOWLEDGE_IMAGE_ORDER_H_
