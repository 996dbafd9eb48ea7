// SPDX-License-Identifier: Apache-2.0
// What was known on a day: an image without all that came later.
#ifndef SANUDO_KNOWLEDGE_VINTAGE_H_
#define SANUDO_KNOWLEDGE_VINTAGE_H_

#include "base/date.h"
#include "knowledge/image.h"

namespace sanudo {

// Drops what began after `day` (terms, memberships, acts, names, those who were not yet in office)
// and opens what ended after it. Orders are kept.
void restrict_image(Date day, KnowledgeImage* image);

}  // namespace sanudo

#endif  // SANUDO_KNOWLEDGE_VINTAGE_H_
