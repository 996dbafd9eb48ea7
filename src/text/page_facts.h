// SPDX-License-Identifier: Apache-2.0
// What a page says of its report: title, day, authors, publisher, address, language, section,
// whether all of it is shown. Statements for machines come before what stands for readers; each
// fact is kept with the place where it was found.
#ifndef SANUDO_TEXT_PAGE_FACTS_H_
#define SANUDO_TEXT_PAGE_FACTS_H_

#include "document/document.h"
#include "text/html_tree.h"

namespace sanudo {

// Fills the document's empty fields and its `sources`.
void fill_from_page(const HtmlTree& tree, Document* document);

}  // namespace sanudo

#endif  // SANUDO_TEXT_PAGE_FACTS_H_
