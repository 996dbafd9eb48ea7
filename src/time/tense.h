// SPDX-License-Identifier: Apache-2.0
// On which side of the report's day a date without a year lies, by the tense of the verb that it
// hangs on.
#ifndef SANUDO_TIME_TENSE_H_
#define SANUDO_TIME_TENSE_H_

#include "time/time_value.h"
#include "tree/tree.h"

namespace sanudo {

// Past for "met on Friday" and "has met", future for "will meet", "plans to meet", "are meeting";
// unknown where no verb governs the word or its form does not tell ("meets").
TimeSide side_by_tense(const Tree& tree, TokenIndex word);

}  // namespace sanudo

#endif  // SANUDO_TIME_TENSE_H_
