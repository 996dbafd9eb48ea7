// SPDX-License-Identifier: Apache-2.0
// The part of the grammar that reads calendar dates: days, weekdays, months, years, decades.
// Each rule moves the cursor behind what it has read, or leaves all as it was.
#ifndef SANUDO_TIME_CALENDAR_READER_H_
#define SANUDO_TIME_CALENDAR_READER_H_

#include "time/time_match.h"

namespace sanudo {

// "February 4, 2022", "4 February", "2022-02-04", "Feb. 4-6".
bool read_calendar_day(const TimeWords& words, TimeCursor* cursor);
// "Friday", "last Friday", "Friday, February 4", "Monday morning", "the previous Friday".
bool read_weekday_first(const TimeWords& words, TimeCursor* cursor);
// "March", "March 2022", "March last year".
bool read_month(const TimeWords& words, TimeCursor* cursor);
// "1999", "fiscal 1989", "the year 2000".
bool read_year(const TimeWords& words, TimeCursor* cursor);
// "the 1990s", "the '80s", "the nineties", "the 20th century".
bool read_age(const TimeWords& words, TimeCursor* cursor);

// A month's name or abbreviation with a capital.
bool read_month_word(const TimeWords& words, TimeCursor* cursor);
// ", 2022", "of 2022", "2022"; "last year", "of this year", "next year".
void read_year_behind(const TimeWords& words, TimeCursor* cursor);
// The year alone.
void read_plain_year_behind(const TimeWords& words, TimeCursor* cursor);

}  // namespace sanudo

#endif  // SANUDO_TIME_CALENDAR_READER_H_
