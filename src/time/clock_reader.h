// SPDX-License-Identifier: Apache-2.0
// The part of the grammar that reads times of day. They name the day where it stands beside them.
#ifndef SANUDO_TIME_CLOCK_READER_H_
#define SANUDO_TIME_CLOCK_READER_H_

#include "time/time_match.h"

namespace sanudo {

// "5 p.m.", "10:35 a.m. Tuesday", "noon Thursday", "0600 GMT". Moves the cursor behind what it has
// read, or leaves all as it was.
bool read_clock(const TimeWords& words, TimeCursor* cursor);

}  // namespace sanudo

#endif  // SANUDO_TIME_CLOCK_READER_H_
