// SPDX-License-Identifier: Apache-2.0
// HTML -> the text of the report in it, and what the page says of it.
#ifndef SANUDO_TEXT_READ_DOCUMENT_H_
#define SANUDO_TEXT_READ_DOCUMENT_H_

#include <vector>

#include "document/document.h"
#include "sanudo/status.h"
#include "text/text.h"

namespace sanudo {

// The clean text of any document. Of a page the main text is taken, and empty fields of the
// document are filled from the facts of the page; of a fragment all of it; plain text as make_text
// does. A title is the first paragraph, unless the text begins with it. Fails as make_text does,
// and with kTooLarge for HTML that nests without end.
Result<Text> read_document(Document* document, std::vector<Warning>* warnings);

}  // namespace sanudo

#endif  // SANUDO_TEXT_READ_DOCUMENT_H_
