// SPDX-License-Identifier: Apache-2.0
// When an act took place. Only expressions that hang on the act's own clause count: a day that is
// merely named elsewhere in the report is never the event's.
#ifndef SANUDO_EVENT_SETTING_H_
#define SANUDO_EVENT_SETTING_H_

#include <optional>

#include "event/act.h"
#include "event/event_coder.h"

namespace sanudo {

// The day or days in the words, else the report's own date with empty `text`; nothing where that
// is unknown too.
std::optional<DateRange> find_event_date(const Reading& reading, const Act& act);

// True where the time that its words give comes after the report.
bool lies_ahead(const Reading& reading, const Act& act);

// True where the event's date lies more than a year before the report's.
bool is_historical(const std::optional<DateRange>& date, Date report_date);

// "Five years after crowds burned the embassy": the act is that far behind what is told.
bool is_years_behind(const Tree& tree, const Act& act);

}  // namespace sanudo

#endif  // SANUDO_EVENT_SETTING_H_
