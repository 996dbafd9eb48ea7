// SPDX-License-Identifier: Apache-2.0
#include "place/place_relation.h"

#include <numbers>

namespace sanudo {
namespace {

// Of an angle from -90 to 90 degrees, by the first terms of its series.
double cosine(double degrees) {
  const double x = degrees * std::numbers::pi / 180;
  const double square = x * x;
  return 1 - square / 2 * (1 - square / 12 * (1 - square / 30 * (1 - square / 56)));
}

}  // namespace

bool is_first_level_region(const World& world, EntityIndex place) {
  const EntityInfo info = world.entity(place);
  return info.kind == EntityKind::kPlace && info.subkind == "region" &&
         info.id.starts_with("place:");
}

bool is_city(const World& world, EntityIndex place) {
  const std::string_view kind = world.entity(place).subkind;
  return kind == "city" || kind == "capital";
}

bool is_little_known(const World& world, const Candidate& candidate) {
  constexpr uint32_t kWellKnown = 500000;
  return (candidate.flags & kSmall) != 0 && world.population(candidate.entity) < kWellKnown;
}

bool lies_in(const World& world, EntityIndex place, EntityIndex holder) {
  if (place == holder) return false;
  const EntityInfo around = world.entity(holder);
  if (around.kind == EntityKind::kState) return world.entity(place).country == around.country;
  return world.region_of(place) == holder;
}

bool are_near(const World& world, EntityIndex one, EntityIndex two) {
  constexpr double kReach = 1.8;  // degrees of latitude
  double lat_one = 0, lon_one = 0, lat_two = 0, lon_two = 0;
  if (!world.coordinates(one, &lat_one, &lon_one) || !world.coordinates(two, &lat_two, &lon_two)) {
    return false;
  }
  const double north = lat_one - lat_two;
  const double east = (lon_one - lon_two) * cosine(lat_one);
  return north * north + east * east < kReach * kReach;
}

}  // namespace sanudo
