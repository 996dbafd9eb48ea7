// SPDX-License-Identifier: Apache-2.0
// A time expression in the words of a sentence, and the place where the grammar stands.
#ifndef SANUDO_TIME_TIME_MATCH_H_
#define SANUDO_TIME_TIME_MATCH_H_

#include <cstddef>

#include "base/span.h"
#include "time/time_value.h"
#include "time/time_words.h"

namespace sanudo {

struct TimeMatch {
  TokenIndex first = kNoToken;
  TokenIndex last = kNoToken;  // inclusive
  TokenIndex core = kNoToken;  // the word that carries the value: the month, weekday, unit ...
  TimeValue value;
};

// A place between words; rules move it on and leave it where they do not fit.
struct TimeCursor {
  size_t at = 0;
  TimeMatch match;

  // Takes the word that carries the value.
  void take_core(const TimeWords& words) { match.core = words.token(at++); }
};

// The word before the cursor's expression leads to a time ("in", "since", "until"), or an
// adjective of it does ("late").
bool follows_time_word(const TimeWords& words, size_t at);

}  // namespace sanudo

#endif  // SANUDO_TIME_TIME_MATCH_H_
