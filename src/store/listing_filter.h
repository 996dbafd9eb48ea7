// SPDX-License-Identifier: Apache-2.0
// The part of an EventFilter that lists for readers ask for: countries and sectors of both sides,
// acts between two sides, places on a map, words of status, the report's day, reviews.
#ifndef SANUDO_STORE_LISTING_FILTER_H_
#define SANUDO_STORE_LISTING_FILTER_H_

#include <vector>

#include "store/event_filter.h"

namespace sanudo {

std::vector<Criterion> listing_criteria(Database* database, const EventFilter& filter);

}  // namespace sanudo

#endif  // SANUDO_STORE_LISTING_FILTER_H_
