// SPDX-License-Identifier: Apache-2.0
// Where an act took place. Only what hangs on the act's own words counts: a place that is merely
// named elsewhere in the report, or in its dateline, is never the event's.
#ifndef SANUDO_EVENT_SCENE_H_
#define SANUDO_EVENT_SCENE_H_

#include <optional>

#include "event/act.h"
#include "event/event_coder.h"

namespace sanudo {

std::optional<Place> find_event_place(const Reading& reading, const Act& act);

}  // namespace sanudo

#endif  // SANUDO_EVENT_SCENE_H_
