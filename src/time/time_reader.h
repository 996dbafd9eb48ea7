// SPDX-License-Identifier: Apache-2.0
// Reads time expressions off the words of one sentence by a hand-written grammar: its rules in
// order, the first that fits at a word. Knows nothing of the report's day.
#ifndef SANUDO_TIME_TIME_READER_H_
#define SANUDO_TIME_TIME_READER_H_

#include <cstddef>
#include <optional>

#include "time/time_match.h"
#include "time/time_words.h"

namespace sanudo {

// The expression that starts at this word; none where none does.
std::optional<TimeMatch> read_time_at(const TimeWords& words, size_t first);

}  // namespace sanudo

#endif  // SANUDO_TIME_TIME_READER_H_
