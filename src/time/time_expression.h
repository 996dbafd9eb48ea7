// SPDX-License-Identifier: Apache-2.0
// Time expressions and the days they mean, and the report's own date where none was given.
// After TimeML's TIMEX3 (Pustejovsky and others 2003) and HeidelTime (Stroetgen, Gertz 2010);
// our own rules.
#ifndef SANUDO_TIME_TIME_EXPRESSION_H_
#define SANUDO_TIME_TIME_EXPRESSION_H_

#include <cstdint>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/span.h"
#include "knowledge/world.h"
#include "mention/mention.h"
#include "text/text.h"
#include "tree/tree.h"

namespace sanudo {

struct TimeExpression {
  uint32_t sentence = 0;
  TokenIndex first = kNoToken;
  TokenIndex last = kNoToken;  // inclusive
  ByteSpan span;
  // Unknown where the report's date is needed and missing, and of what names no days: "for two
  // weeks", "every year", "recently".
  Date start;
  Date end;               // inclusive
  std::string precision;  // day, week, month, season, year
  std::string type;       // DATE, TIME, DURATION, SET, as in TIMEX3
  std::string value;      // as in TIMEX3: "1998-02-27", "P2W", "PAST_REF"
};

struct ReportDate {
  Date date;              // unknown: could not be told
  std::string date_from;  // given, metadata, text, knowledge; empty: unknown
};

// The report's date: the given one; else a full date in its dateline or text; else the one day
// that weekday, day and month leave when the things that are named (bodies, treaties, office
// holders) bound the year. Nothing where more than one answer is left.
ReportDate find_report_date(const Text& text, const std::vector<Tree>& trees,
                            const std::vector<Mention>& mentions, const World& world, Date given,
                            bool date_is_given);

// All time expressions, in text order, resolved against the report's date (which may be unknown).
std::vector<TimeExpression> find_times(const Text& text, const std::vector<Tree>& trees,
                                       Date report_date);

}  // namespace sanudo

#endif  // SANUDO_TIME_TIME_EXPRESSION_H_
