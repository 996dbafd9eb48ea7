// SPDX-License-Identifier: Apache-2.0
// One sentence may tell an act by several predicates: "gunmen ambushed the convoy, wounding two",
// "an attack killed a woman", "accused X of deceit, challenging his record". They are one event.
#ifndef SANUDO_EVENT_ONE_ACT_H_
#define SANUDO_EVENT_ONE_ACT_H_

#include <vector>

#include "event/act.h"

namespace sanudo {

// Sets Act::part_of of each act that another one of the same sentence already tells.
void find_parts(const Tree& tree, std::vector<Act>* acts);

}  // namespace sanudo

#endif  // SANUDO_EVENT_ONE_ACT_H_
