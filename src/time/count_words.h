// SPDX-License-Identifier: Apache-2.0
// Counts before a unit of time: "two", "twenty-four", "a dozen", "12 to 18", "several", "2 1/2".
#ifndef SANUDO_TIME_COUNT_WORDS_H_
#define SANUDO_TIME_COUNT_WORDS_H_

#include <cstddef>

#include "time/time_words.h"

namespace sanudo {

struct TimeCount {
  int count = 0;          // kSome: "several"; of "12 to 18" the smaller
  bool and_half = false;  // "2 1/2"
  size_t length = 0;      // words read; 0: there is no count
  bool article = false;   // "a", "an"
};

TimeCount read_count(const TimeWords& words, size_t at);

// "1998", "nineteen ninety-eight", "two thousand one".
struct WrittenYear {
  int year = 0;  // 0: none
  size_t length = 0;
};

WrittenYear read_written_year(const TimeWords& words, size_t at);

}  // namespace sanudo

#endif  // SANUDO_TIME_COUNT_WORDS_H_
