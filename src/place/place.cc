// SPDX-License-Identifier: Apache-2.0
#include "place/place.h"

#include <algorithm>
#include <utility>

#include "place/place_choice.h"
#include "place/place_relation.h"

namespace sanudo {
namespace {

bool is_adjective(NameType type) {
  return type == NameType::kAdjective || type == NameType::kDemonym;
}

NamedPlace make_place(const PlaceName& name, const PlaceMeaning& meaning) {
  NamedPlace place{name.sentence, name.first, name.last, kNoEntity, meaning.within, false, false};
  if (meaning.candidate == nullptr) return place;
  place.entity = meaning.candidate->entity;
  place.is_seat = meaning.candidate->type == NameType::kCapitalMetonym;
  place.is_adjective = is_adjective(meaning.candidate->type);
  return place;
}

// A small town that only shares its name with a word, a person or a body: nothing in the report
// speaks for it.
bool is_doubtful(const World& world, const PlaceMeaning& meaning) {
  return meaning.candidate != nullptr && is_little_known(world, *meaning.candidate) &&
         !meaning.supported;
}

}  // namespace

const NamedPlace* Places::at(uint32_t sentence, TokenIndex word) const {
  const auto behind =
      std::upper_bound(places_.begin(), places_.end(), std::pair(sentence, word),
                       [](const std::pair<uint32_t, TokenIndex>& wanted, const NamedPlace& place) {
                         return wanted < std::pair(place.sentence, place.first);
                       });
  if (behind == places_.begin()) return nullptr;
  const NamedPlace& place = *(behind - 1);
  return place.sentence == sentence && word <= place.last ? &place : nullptr;
}

Places find_places(const std::vector<Tree>& trees, const std::vector<Mention>& mentions,
                   const std::vector<TimeExpression>& times, const World& world) {
  const std::vector<PlaceName> names = find_place_names(trees, mentions, times, world);
  const std::vector<PlaceMeaning> meanings = PlaceChoice(trees, names, world).choose();
  std::vector<NamedPlace> places;
  for (size_t i = 0; i < names.size(); ++i) {
    if (!is_doubtful(world, meanings[i])) places.push_back(make_place(names[i], meanings[i]));
  }
  return Places(std::move(places));
}

Places resolve_places(const std::vector<Tree>& trees, const std::vector<PlaceName>& names,
                      const World& world) {
  const std::vector<PlaceMeaning> meanings = PlaceChoice(trees, names, world).choose();
  std::vector<NamedPlace> places;
  for (size_t i = 0; i < names.size(); ++i) places.push_back(make_place(names[i], meanings[i]));
  return Places(std::move(places));
}

}  // namespace sanudo
