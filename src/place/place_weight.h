// SPDX-License-Identifier: Apache-2.0
// What speaks for a meaning of a place name, in points. Found on the first half of LGL and on
// TR-News; only their order of size matters much.
#ifndef SANUDO_PLACE_PLACE_WEIGHT_H_
#define SANUDO_PLACE_PLACE_WEIGHT_H_

#include "knowledge/world.h"

namespace sanudo {

inline constexpr int kHolderNamed = 60;    // "Athens, Georgia"
inline constexpr int kHoldsNamed = 40;     // the same for the region or state
inline constexpr int kSameElsewhere = 50;  // told apart elsewhere in the report
inline constexpr int kRightKind = 20;      // "Idlib province", "the city of Idlib"
inline constexpr int kCityOfTheName = -6;  // a region, where a city in it has the same name
inline constexpr int kRegionNamed = 15;    // the report names its region
inline constexpr int kCountryNamed = 6;    // ... its state,
inline constexpr int kMostMentions = 6;    // and one point each time, up to this
inline constexpr int kNeighbour = 6;       // another place of the report is near
inline constexpr int kMostNeighbours = 2;

// What speaks for it before anything is read: states first, then what is large.
int weight_of(const World& world, const Candidate& candidate);

}  // namespace sanudo

#endif  // SANUDO_PLACE_PLACE_WEIGHT_H_
