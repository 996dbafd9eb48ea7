// SPDX-License-Identifier: Apache-2.0
// Dates in figures only.
#ifndef SANUDO_TIME_NUMERIC_DATE_H_
#define SANUDO_TIME_NUMERIC_DATE_H_

#include <string_view>

#include "base/date.h"

namespace sanudo {

// True for a word that can be a piece of a date in figures: digits and - / . only.
bool is_numeric_date_part(std::string_view word);

// "2022-02-04", "2022/02/04", "25/12/2022", "25.12.2022", "12/25/2022". The order of day and month
// differs between countries: where both could be either and they differ, there is no date.
Date read_numeric_date(std::string_view text);

}  // namespace sanudo

#endif  // SANUDO_TIME_NUMERIC_DATE_H_
