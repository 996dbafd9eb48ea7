// SPDX-License-Identifier: Apache-2.0
// Two words written as one: "don't", "Russia's", "workers'", and the careless "dont" and "its".
#ifndef SANUDO_TOKEN_CONTRACTION_H_
#define SANUDO_TOKEN_CONTRACTION_H_

#include <cstddef>
#include <string_view>

namespace sanudo {

// Bytes of the second word at the end of `word`: "'s", "n't", the "nt" of "dont"; 0 for none.
size_t clitic_length(std::string_view word);

// The same where only the words around can tell: the "s" of "its" and "lets"; 0 for none.
size_t doubtful_clitic_length(std::string_view word);

// Nothing but a clitic, as texts in which a space stands before it have.
bool is_clitic(std::string_view piece);

// Are `host` and the `tail` right behind it words of one contraction, not two tokens?
bool is_contraction(std::string_view host, std::string_view tail);

}  // namespace sanudo

#endif  // SANUDO_TOKEN_CONTRACTION_H_
