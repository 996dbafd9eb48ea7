// SPDX-License-Identifier: Apache-2.0
// The day of a date as programs write it: ISO 8601, RFC 822, digits in a row, seconds since 1970,
// and the forms of page heads ("Feb 4, 2022", "4 de febrero de 2022").
#ifndef SANUDO_DOCUMENT_WRITTEN_DATE_H_
#define SANUDO_DOCUMENT_WRITTEN_DATE_H_

#include <string_view>

#include "base/date.h"

namespace sanudo {

// The day as it stands there, in the writer's own time zone; unknown where there is none, and
// outside 1900 to 2100. Numbers with dots or slashes are day first ("04.02.2022", "04/02/2022"),
// unless only month first can be.
Date read_written_date(std::string_view text);

// The month that this word names in one of the larger languages, in full or cut; 0 for none.
int month_of_word(std::string_view lower_case_word);

}  // namespace sanudo

#endif  // SANUDO_DOCUMENT_WRITTEN_DATE_H_
