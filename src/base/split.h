// SPDX-License-Identifier: Apache-2.0
// The pieces of a line of a table.
#ifndef SANUDO_BASE_SPLIT_H_
#define SANUDO_BASE_SPLIT_H_

#include <string_view>
#include <vector>

namespace sanudo {

// The pieces between separators, the empty ones too: "a||b" has three, "" has one. They point into
// `text`.
std::vector<std::string_view> split(std::string_view text, char separator);

// The pieces that are not empty: "a||b" has two, "" has none.
std::vector<std::string_view> split_filled(std::string_view text, char separator);

// The longest piece between any of the separators, the first of equals: "carry_out" -> "carry".
std::string_view longest_piece(std::string_view text, std::string_view separators);

}  // namespace sanudo

#endif  // SANUDO_BASE_SPLIT_H_
