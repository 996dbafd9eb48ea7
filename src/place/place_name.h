// SPDX-License-Identifier: Apache-2.0
// The place names of a report with all that they can mean.
#ifndef SANUDO_PLACE_PLACE_NAME_H_
#define SANUDO_PLACE_PLACE_NAME_H_

#include <cstdint>
#include <vector>

#include "base/span.h"
#include "knowledge/world.h"
#include "mention/mention.h"
#include "time/time_expression.h"
#include "tree/tree.h"

namespace sanudo {

struct PlaceName {
  uint32_t sentence = 0;
  TokenIndex first = kNoToken;
  TokenIndex last = kNoToken;  // inclusive
  // In the world's order: the likelier first. Empty: the gazetteer has no such name.
  std::vector<Candidate> candidates;
};

// By sentence and word; never overlapping. Words of a time ("in March") name no place.
std::vector<PlaceName> find_place_names(const std::vector<Tree>& trees,
                                        const std::vector<Mention>& mentions,
                                        const std::vector<TimeExpression>& times,
                                        const World& world);

// What these words can mean as the name of a place, with or without "the", "city of", "province"
// around it.
PlaceName read_place_name(const Tree& tree, uint32_t sentence, TokenIndex first, TokenIndex last,
                          const World& world);

}  // namespace sanudo

#endif  // SANUDO_PLACE_PLACE_NAME_H_
