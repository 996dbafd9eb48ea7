// SPDX-License-Identifier: Apache-2.0
// The days that time expressions mean together with the words between and before them: "since
// March", "from March to May", "between 3 and 5 March", "March 3 until March 5".
#ifndef SANUDO_TIME_TIME_RANGE_H_
#define SANUDO_TIME_TIME_RANGE_H_

#include <cstddef>
#include <string>
#include <vector>

#include "time/time_expression.h"

namespace sanudo {

struct TimeRange {
  Date start;             // unknown: the expression has no days
  Date end;               // inclusive
  std::string precision;  // the coarser one of two expressions
  ByteSpan span;          // the words, with "since", "by", "until", without "from", "between"
};

// Of the expression times[index]. `tree` is that of its sentence; an open range runs up to the
// report's day ("since March") or from it on ("by May", "until Friday"), where that is known.
TimeRange range_of(const Tree& tree, const std::vector<TimeExpression>& times, size_t index,
                   Date report_date);

}  // namespace sanudo

#endif  // SANUDO_TIME_TIME_RANGE_H_
