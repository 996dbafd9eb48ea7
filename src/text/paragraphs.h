// SPDX-License-Identifier: Apache-2.0
// Where a plain text's paragraphs are. A line is a paragraph, but in hard-wrapped text, where lines
// break in mid-sentence at about the same width, a block up to the next blank line is.
#ifndef SANUDO_TEXT_PARAGRAPHS_H_
#define SANUDO_TEXT_PARAGRAPHS_H_

#include <string_view>
#include <vector>

#include "text/text.h"

namespace sanudo {

std::vector<Paragraph> find_paragraphs(std::string_view text);

}  // namespace sanudo

#endif  // SANUDO_TEXT_PARAGRAPHS_H_
