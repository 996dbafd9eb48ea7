// SPDX-License-Identifier: Apache-2.0
// What a report without a date says about its year: bodies and treaties that it names must exist,
// people whom it calls by an office must hold it, past years that it names must have come.
#ifndef SANUDO_TIME_YEAR_EVIDENCE_H_
#define SANUDO_TIME_YEAR_EVIDENCE_H_

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "base/date.h"
#include "knowledge/world.h"
#include "mention/mention.h"
#include "time/time_reader.h"
#include "tree/tree.h"

namespace sanudo {

// Days on which somebody held an office; `to` is the first day after, unknown: still in office.
struct Term {
  Date from;
  Date to;
};

struct YearEvidence {
  Date not_before;                       // unknown: no bound
  Date not_after;                        // unknown: no bound
  std::vector<std::vector<Term>> terms;  // of each, one must hold the day

  bool allows(Date day) const;
};

// A day and month, and perhaps a weekday, that the report dates itself by.
struct DayAnchor {
  int month = 0;
  int day = 0;
  int weekday = -1;  // 0 Monday ... 6 Sunday; -1: not said
};

// All days that the anchor can be, in order.
std::vector<Date> possible_days(const DayAnchor& anchor, const YearEvidence& evidence);

// Reads the evidence off a report. `times` are the date expressions of each tree.
YearEvidence gather_year_evidence(const std::vector<Tree>& trees,
                                  const std::vector<Mention>& mentions, const World& world,
                                  const std::vector<std::vector<TimeMatch>>& times);

}  // namespace sanudo

#endif  // SANUDO_TIME_YEAR_EVIDENCE_H_
