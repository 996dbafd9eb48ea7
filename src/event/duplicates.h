// SPDX-License-Identifier: Apache-2.0
// One act that a report tells several times is one event: headline and lead say the same, and so
// may a later sentence.
#ifndef SANUDO_EVENT_DUPLICATES_H_
#define SANUDO_EVENT_DUPLICATES_H_

#include <vector>

#include "sanudo/record.h"

namespace sanudo {

// A detail of the same sentence ("..., wounding two") lends its event what that lacks.
void add_part(const Event& part, Event* whole);

// Keeps the fullest telling of each act, in text order.
void merge_duplicates(std::vector<Event>* events);

}  // namespace sanudo

#endif  // SANUDO_EVENT_DUPLICATES_H_
