// SPDX-License-Identifier: Apache-2.0
#include "place/place_record.h"

#include "place/place_relation.h"

namespace sanudo {
namespace {

const char* precision_of(const World& world, EntityIndex place) {
  const EntityInfo info = world.entity(place);
  if (info.kind == EntityKind::kState) return "country";
  if (info.subkind == "city" || info.subkind == "capital") return "city";
  if (info.subkind == "site") return "site";
  const bool part_of_world = info.subkind == "region" && !is_first_level_region(world, place);
  return part_of_world || info.subkind == "sea" ? "bloc" : "region";
}

// A state's coordinates are its capital's. Those of a region without any are its state's, and then
// hold no closer than that.
void locate(const World& world, EntityIndex entity, Place* record) {
  if (world.coordinates(entity, &record->lat, &record->lon)) return;
  const EntityIndex state = world.find_state(record->country);
  if (state != kNoEntity && world.coordinates(state, &record->lat, &record->lon)) {
    record->precision = "country";
  }
}

}  // namespace

std::optional<Place> make_place_record(const Text& text, const Tree& tree, const World& world,
                                       const NamedPlace& place) {
  const bool known = place.entity != kNoEntity;
  const EntityIndex entity = known ? place.entity : place.within;
  if (entity == kNoEntity) return std::nullopt;
  const ByteSpan words{tree[place.first].span.begin, tree[place.last].span.end};
  Place record;
  record.text = std::string(text.words(words));
  record.name = known && !place.is_seat ? std::string(world.entity(entity).name) : record.text;
  record.country = world.entity(entity).country;
  record.geonames = known ? world.geonames(entity) : 0;
  record.precision = place.is_seat ? "city" : precision_of(world, entity);
  locate(world, entity, &record);
  return record;
}

}  // namespace sanudo
