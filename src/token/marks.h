// SPDX-License-Identifier: Apache-2.0
// Punctuation that stands together: "...", "?!", "--", "<<", ":-)".
#ifndef SANUDO_TOKEN_MARKS_H_
#define SANUDO_TOKEN_MARKS_H_

#include <cstddef>
#include <string_view>

namespace sanudo {

// Bytes of the punctuation mark that begins a piece; 0: it begins with a word.
size_t mark_length(std::string_view piece);

// Bytes of the mark that ends a piece; 0: it ends with a word. Linear in the mark.
size_t last_mark_length(std::string_view piece);

// Bytes of a mark inside a piece at `at` that parts the words around it; 0 for none, as the
// full stop of "example.org".
size_t parting_mark_length(std::string_view piece, size_t at);

}  // namespace sanudo

#endif  // SANUDO_TOKEN_MARKS_H_
