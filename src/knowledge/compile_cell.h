// SPDX-License-Identifier: Apache-2.0
// What the cells of the tables become in the image.
#ifndef SANUDO_KNOWLEDGE_COMPILE_CELL_H_
#define SANUDO_KNOWLEDGE_COMPILE_CELL_H_

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "knowledge/world.h"

namespace sanudo {

std::string upper(std::string_view text);
// kNoCoordinate for what is no number of degrees.
int32_t hundred_thousandths(const std::string& degrees);
uint32_t count_of(const std::string& digits);
NameType type_of(std::string_view type);

// Bits of NameFlag.
uint32_t flags_of(std::string_view amb, bool only_then);

// The keys of a phrase's pieces, joined by spaces.
std::string keys_of(std::string_view phrase);

// Until when sources joined by "+" speak of an open term: a copied list until it was read, our own
// hand without limit (0).
uint32_t vouched_until(std::string_view sources,
                       const std::map<std::string, uint32_t, std::less<>>& read_on);

}  // namespace sanudo

#endif  // SANUDO_KNOWLEDGE_COMPILE_CELL_H_
