// SPDX-License-Identifier: Apache-2.0
// What a page states for machines: its meta elements and its JSON-LD (schema.org), as one list of
// names and values in the order of the page.
#ifndef SANUDO_TEXT_PAGE_STATEMENTS_H_
#define SANUDO_TEXT_PAGE_STATEMENTS_H_

#include <string>
#include <string_view>
#include <vector>

#include "text/html_tree.h"

namespace sanudo {

struct Statement {
  std::string name;  // lower case: "meta og:title", "json-ld datepublished", "json-ld author.name"
  std::string value;
};

std::vector<Statement> read_statements(const HtmlTree& tree);

}  // namespace sanudo

#endif  // SANUDO_TEXT_PAGE_STATEMENTS_H_
