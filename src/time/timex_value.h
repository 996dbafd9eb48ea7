// SPDX-License-Identifier: Apache-2.0
// The value of a time expression as TIMEX3 writes it: ISO 8601 with what TimeML adds to it.
#ifndef SANUDO_TIME_TIMEX_VALUE_H_
#define SANUDO_TIME_TIMEX_VALUE_H_

#include <string>

#include "time/time_value.h"

namespace sanudo {

// DATE, TIME, DURATION, SET.
const char* timex_type(TimeKind kind);

// "1998-02-27", "1998-W08", "1998-Q3", "199", "1998-02-27TMO", "P2W", "PXY", "PAST_REF". `days` are
// those that the value resolved to; X stands for what is not known.
std::string timex_value(const TimeValue& value, const DayRange& days);

}  // namespace sanudo

#endif  // SANUDO_TIME_TIMEX_VALUE_H_
