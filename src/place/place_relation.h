// SPDX-License-Identifier: Apache-2.0
// How entries of the gazetteer lie to one another.
#ifndef SANUDO_PLACE_PLACE_RELATION_H_
#define SANUDO_PLACE_PLACE_RELATION_H_

#include "knowledge/world.h"

namespace sanudo {

// A province, state or county of a state, not a part of the world.
bool is_first_level_region(const World& world, EntityIndex place);
bool is_city(const World& world, EntityIndex place);
// A small place that few will mean without saying more.
bool is_little_known(const World& world, const Candidate& candidate);

// Whether a place lies in a state or first-level region.
bool lies_in(const World& world, EntityIndex place, EntityIndex holder);

// Within some 200 km of one another; false where one has no coordinates. In plain arithmetic, so
// that every machine says the same.
bool are_near(const World& world, EntityIndex one, EntityIndex two);

}  // namespace sanudo

#endif  // SANUDO_PLACE_PLACE_RELATION_H_
