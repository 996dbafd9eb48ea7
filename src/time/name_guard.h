// SPDX-License-Identifier: Apache-2.0
// Date expressions of a sentence without those that are part of a name ("Black September", "Bloody
// Sunday", "May Day", "Prague Spring").
#ifndef SANUDO_TIME_NAME_GUARD_H_
#define SANUDO_TIME_NAME_GUARD_H_

#include <vector>

#include "text/text.h"
#include "time/time_reader.h"
#include "tree/tree.h"

namespace sanudo {

// In text order, never overlapping.
std::vector<TimeMatch> read_times(const Text& text, const Tree& tree);

}  // namespace sanudo

#endif  // SANUDO_TIME_NAME_GUARD_H_
