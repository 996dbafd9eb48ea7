// SPDX-License-Identifier: Apache-2.0
// The report of a page without what stands around it: navigation, related links, comments, notices
// of cookies, appeals to subscribe. Method and references: docs/theory/pages.md.
#ifndef SANUDO_TEXT_MAIN_TEXT_H_
#define SANUDO_TEXT_MAIN_TEXT_H_

#include <string>
#include <vector>

#include "text/html_tree.h"

namespace sanudo {

// Its paragraphs and inner headings in order.
std::vector<std::string> find_main_text(const HtmlTree& tree);

}  // namespace sanudo

#endif  // SANUDO_TEXT_MAIN_TEXT_H_
