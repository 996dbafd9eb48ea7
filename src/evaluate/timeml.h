// SPDX-License-Identifier: Apache-2.0
// Texts with marked time expressions in TimeML (Pustejovsky and others 2003): the form of TimeBank,
// AQUAINT and TempEval-3.
#ifndef SANUDO_EVALUATE_TIMEML_H_
#define SANUDO_EVALUATE_TIMEML_H_

#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/span.h"
#include "sanudo/status.h"

namespace sanudo {

struct Timex {
  ByteSpan span;      // of TimeText::text
  std::string type;   // DATE, TIME, DURATION, SET
  std::string value;  // "1998-02-27", "P2W", "PAST_REF"
};

struct TimeText {
  std::string name;
  Date created;  // of the report; unknown where the file says none
  std::string text;
  std::vector<Timex> times;  // those of the text alone, in its order
};

// kBadFormat with the name and the place where it is no well-formed XML or has no TEXT.
Result<TimeText> read_timeml(std::string_view bytes, const std::string& name);

}  // namespace sanudo

#endif  // SANUDO_EVALUATE_TIMEML_H_
