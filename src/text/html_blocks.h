// SPDX-License-Identifier: Apache-2.0
// The paragraphs that a reader of a page sees: one block of text for each element that stands by
// itself, in order, with its place in the tree.
#ifndef SANUDO_TEXT_HTML_BLOCKS_H_
#define SANUDO_TEXT_HTML_BLOCKS_H_

#include <string>
#include <vector>

#include "text/html_tree.h"

namespace sanudo {

struct HtmlBlock {
  int node = 0;           // the innermost element that stands by itself
  std::string text;       // squeezed
  size_t link_bytes = 0;  // of the text, inside links
};

// `left_out[i]` true: node i and what is in it is passed over. Scripts, styles, forms' controls and
// what is hidden always are.
std::vector<HtmlBlock> find_blocks(const HtmlTree& tree, const std::vector<bool>& left_out);

// The text of a piece of HTML in one line: titles.
std::string plain_words(const std::string& markup);

}  // namespace sanudo

#endif  // SANUDO_TEXT_HTML_BLOCKS_H_
