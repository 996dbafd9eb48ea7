// SPDX-License-Identifier: Apache-2.0
// The bytes of a plain text report -> its clean text: one charset, no mangled entities, paragraphs.
#ifndef SANUDO_TEXT_PLAIN_TEXT_H_
#define SANUDO_TEXT_PLAIN_TEXT_H_

#include <vector>

#include "document/document.h"
#include "sanudo/record.h"
#include "sanudo/status.h"
#include "text/text.h"

namespace sanudo {

// UTF-8 with or without a byte order mark, or UTF-16 with one. Carriage returns go, entities that
// feeds have mangled (" #39;s", "&quot;") are undone, ill-formed bytes become U+FFFD; warnings say
// what was changed. Fails with kEmpty (nothing but white space) or kBadEncoding (not text).
Result<Text> make_text(const Document& document, std::vector<Warning>* warnings);

}  // namespace sanudo

#endif  // SANUDO_TEXT_PLAIN_TEXT_H_
