// SPDX-License-Identifier: Apache-2.0
// The part of the grammar that reads lengths of time, distances in time, and what comes back. Each
// rule moves the cursor behind what it has read, or leaves all as it was.
#ifndef SANUDO_TIME_DURATION_READER_H_
#define SANUDO_TIME_DURATION_READER_H_

#include "time/time_match.h"

namespace sanudo {

// "two days ago", "a year earlier", "three weeks later", "five years from now".
bool read_distance(const TimeWords& words, TimeCursor* cursor);
// "two weeks", "the past two weeks", "a three-year", "several months", "for years".
bool read_duration(const TimeWords& words, TimeCursor* cursor);
// "daily", "every Monday", "each year", "$3 a day".
bool read_set(const TimeWords& words, TimeCursor* cursor);

// Words before a count that belong to its expression: "more than", "nearly", "at least".
size_t skip_approximation(const TimeWords& words, size_t at);

}  // namespace sanudo

#endif  // SANUDO_TIME_DURATION_READER_H_
