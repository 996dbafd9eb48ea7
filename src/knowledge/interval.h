// SPDX-License-Identifier: Apache-2.0
// Dates that are known to the day, the month or the year, and intervals between such dates.
#ifndef SANUDO_KNOWLEDGE_INTERVAL_H_
#define SANUDO_KNOWLEDGE_INTERVAL_H_

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/date.h"
#include "knowledge/world.h"

namespace sanudo {

// year * 10000 + month * 100 + day with 0 for what is not known; 0: no date.
using PartialDate = uint32_t;

// "YYYY", "YYYY-MM", "YYYY-MM-DD" or "" (0); nothing for anything else.
std::optional<PartialDate> parse_partial_date(std::string_view text);

// A number from outside that is a date or 0.
bool is_partial_date(PartialDate date);

// A day as a date known to the day; 0 for an unknown one.
PartialDate partial_date(Date day);

// The first day that it can be, and the first day after the last one; unknown for 0.
Date first_day(PartialDate date);
Date day_after(PartialDate date);

// Half-open [from, to); 0 on either side: open.
struct Interval {
  PartialDate from = 0;
  PartialDate to = 0;
  friend bool operator==(const Interval&, const Interval&) = default;
};

// Whether the interval holds on a day. Imprecise ends give kMaybe within their month or year; on an
// unknown day everything holds "maybe". With `grace` the hand-over day itself still holds.
Certainty holds(Interval interval, Date on, bool grace = false);

// Whether two intervals can share a day, and the days that they share.
bool may_overlap(Interval one, Interval other);
Interval common_part(Interval one, Interval other);

// Whether two intervals surely share a day.
bool surely_overlap(Interval one, Interval other);

}  // namespace sanudo

#endif  // SANUDO_KNOWLEDGE_INTERVAL_H_
