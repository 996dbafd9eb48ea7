// SPDX-License-Identifier: Apache-2.0
// An EventFilter as conditions on the rows `e` of event, and for those that an index leads to, the
// events it leads to.
#ifndef SANUDO_STORE_EVENT_FILTER_H_
#define SANUDO_STORE_EVENT_FILTER_H_

#include <vector>

#include "sanudo/query.h"
#include "sanudo/status.h"
#include "store/clause.h"
#include "store/party.h"

namespace sanudo {

struct Criterion {
  Clause condition;   // on e
  Clause candidates;  // "SELECT event ...": all that fit, and perhaps more; empty: no index
};

// kBadArgument: a value that makes no sense.
Result<std::vector<Criterion>> criteria_of(Database* database, const EventFilter& filter);

// "column >= ? AND column <= ?" for the days of the filter; empty where there are none.
Clause within_days(const std::string& column, const EventFilter& filter);
// kBadArgument: not "YYYY", "YYYY-MM" or "YYYY-MM-DD".
Status check_days(const EventFilter& filter);

}  // namespace sanudo

#endif  // SANUDO_STORE_EVENT_FILTER_H_
