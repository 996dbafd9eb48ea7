// SPDX-License-Identifier: Apache-2.0
// Who does it to whom, pair by pair, as tables of dyads have it.
#ifndef SANUDO_COLUMN_SET_DYADS_H_
#define SANUDO_COLUMN_SET_DYADS_H_

#include <string>
#include <vector>

#include "base/date.h"
#include "sanudo/record.h"

namespace sanudo {

// Either may be null, not both.
struct Dyad {
  const Entity* actor = nullptr;
  const Entity* recipient = nullptr;
};

// Every actor with every recipient; without recipients, every actor with every other actor (a
// meeting, a clash: both directions); one alone with nobody. Points into the event.
std::vector<Dyad> dyads_of(const Event& event);

// The event's first day, else the report's own; unknown where there is neither.
Date day_of(const DocumentRecord& document, const Event& event);

// The CAMEO code, else the root of the type and "0": "110" for ACCUSE; "" for a type that is none.
std::string code_of(const Event& event);

}  // namespace sanudo

#endif  // SANUDO_COLUMN_SET_DYADS_H_
