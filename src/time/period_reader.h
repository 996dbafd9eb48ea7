// SPDX-License-Identifier: Apache-2.0
// The part of the grammar that reads periods and what is counted from the report's day or from a
// date that the text gave before. Each rule moves the cursor behind what it has read, or leaves
// all as it was.
#ifndef SANUDO_TIME_PERIOD_READER_H_
#define SANUDO_TIME_PERIOD_READER_H_

#include "time/time_match.h"

namespace sanudo {

// "yesterday", "tonight", "this morning", "the day before yesterday".
bool read_deictic_day(const TimeWords& words, TimeCursor* cursor);
// "last week", "this month", "next March", "this past spring", "recent years", "the weekend".
bool read_deictic_period(const TimeWords& words, TimeCursor* cursor);
// "the same day", "the following year", "that week".
bool read_context_period(const TimeWords& words, TimeCursor* cursor);
// "the third quarter", "third-quarter", "Q3 2020", "last year's third quarter", "the first half of
// 1990", "the year-earlier quarter".
bool read_part_of_year(const TimeWords& words, TimeCursor* cursor);
// "year-earlier" before a noun.
bool read_year_earlier(const TimeWords& words, TimeCursor* cursor);
// "the summer of 1996", "in spring".
bool read_season(const TimeWords& words, TimeCursor* cursor);
// "year-end"; "the year" and "the month" behind "the end of" and the like.
bool read_this_period(const TimeWords& words, TimeCursor* cursor, bool modified);
// "now", "recently", "the future".
bool read_vague(const TimeWords& words, TimeCursor* cursor);

}  // namespace sanudo

#endif  // SANUDO_TIME_PERIOD_READER_H_
