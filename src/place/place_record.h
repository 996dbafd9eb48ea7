// SPDX-License-Identifier: Apache-2.0
// From a named place to the place of a record.
#ifndef SANUDO_PLACE_PLACE_RECORD_H_
#define SANUDO_PLACE_PLACE_RECORD_H_

#include <optional>

#include "place/place.h"
#include "sanudo/record.h"
#include "text/text.h"

namespace sanudo {

// `precision` says how exactly the coordinates hold: those of a place that the gazetteer lacks are
// the region's or state's around it. Nothing where that is not known either.
std::optional<Place> make_place_record(const Text& text, const Tree& tree, const World& world,
                                       const NamedPlace& place);

}  // namespace sanudo

#endif  // SANUDO_PLACE_PLACE_RECORD_H_
