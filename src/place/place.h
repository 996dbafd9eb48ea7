// SPDX-License-Identifier: Apache-2.0
// The places that a report names, each with the entry of the gazetteer that it stands for.
#ifndef SANUDO_PLACE_PLACE_H_
#define SANUDO_PLACE_PLACE_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "knowledge/world.h"
#include "mention/mention.h"
#include "place/place_name.h"
#include "tree/tree.h"

namespace sanudo {

// What a place name was resolved to.
struct NamedPlace {
  uint32_t sentence = 0;
  TokenIndex first = kNoToken;
  TokenIndex last = kNoToken;      // inclusive
  EntityIndex entity = kNoEntity;  // kNoEntity: the gazetteer lacks it
  EntityIndex within = kNoEntity;  // of such a one: the region or state around it, where told
  bool is_seat = false;            // the capital's name of a state: the city, not the state
  bool is_adjective = false;       // "French", "Afghans": the country, but no place
};

// All of a report, by sentence and word. Immutable.
class Places {
 public:
  Places() = default;
  explicit Places(std::vector<NamedPlace> places) : places_(std::move(places)) {}

  // The place whose name holds this word; null where none does. Lives as long as this object.
  const NamedPlace* at(uint32_t sentence, TokenIndex word) const;
  const std::vector<NamedPlace>& all() const { return places_; }

 private:
  std::vector<NamedPlace> places_;
};

Places find_places(const std::vector<Tree>& trees, const std::vector<Mention>& mentions,
                   const std::vector<TimeExpression>& times, const World& world);

// The same for names that were found elsewhere: by sentence and word, not overlapping.
Places resolve_places(const std::vector<Tree>& trees, const std::vector<PlaceName>& names,
                      const World& world);

}  // namespace sanudo

#endif  // SANUDO_PLACE_PLACE_H_
