// SPDX-License-Identifier: Apache-2.0
// What was known on a day: an image without all that came later.
#ifndef SANUDO_KNOWLEDGE_VINTAGE_H_
#define SANUDO_KNOWLEDGE_VINTAGE_H_

#include "base/date.h"
#include "knowledge/image.h"

namespace sanudo {

// The rows of an image without what began after `day` (terms, memberships, acts, names, those who
// were not yet in office); what ended after it is open. In the same order, indexed.
KnowledgeRows rows_known_on(Date day, const KnowledgeImage& image);

}  // namespace sanudo

#endif  // SANUDO_KNOWLEDGE_VINTAGE_H_
