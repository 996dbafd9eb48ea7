// SPDX-License-Identifier: Apache-2.0
#include "place/place_weight.h"

#include <bit>

#include "place/place_relation.h"

namespace sanudo {
namespace {

constexpr int kState = 40;
constexpr int kSeat = 44;  // the capital's name: the city
constexpr int kRegion = 31;
constexpr int kRegionSomewhere = 12;  // without coordinates
constexpr int kSeaOrSite = 30;
constexpr int kUnknownSize = 18;
constexpr int kCapital = 4;
constexpr int kDoubt = 6;
constexpr int kGone = 3;

// Three points for each fourfold of people: 15,000 have 21, a million 30.
int weight_of_size(uint32_t people) {
  return people == 0 ? kUnknownSize : static_cast<int>(std::bit_width(people)) * 3 / 2;
}

int weight_of_kind(const World& world, const Candidate& candidate, const EntityInfo& info) {
  if (candidate.type == NameType::kCapitalMetonym) return kSeat;
  if (info.kind == EntityKind::kState) return kState;
  if (is_first_level_region(world, candidate.entity)) {
    double lat = 0, lon = 0;
    if (!world.coordinates(candidate.entity, &lat, &lon)) return kRegionSomewhere;
    const uint32_t people = world.population(candidate.entity);
    return people == 0 ? kRegion : weight_of_size(people);
  }
  if (info.subkind == "region") return kState;  // parts of the world
  if (info.subkind == "sea" || info.subkind == "island" || info.subkind == "site") {
    return kSeaOrSite;
  }
  const int size = weight_of_size(world.population(candidate.entity));
  return info.subkind == "capital" ? size + kCapital : size;
}

}  // namespace

int weight_of(const World& world, const Candidate& candidate) {
  const EntityInfo info = world.entity(candidate.entity);
  int weight = weight_of_kind(world, candidate, info);
  if (info.kind != EntityKind::kState) return weight;
  if ((candidate.flags & kNeedsContext) != 0) weight -= kDoubt;  // Jordan, Georgia, Lebanon
  if (info.to.known()) weight -= kGone;
  return weight;
}

}  // namespace sanudo
