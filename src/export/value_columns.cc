// SPDX-License-Identifier: Apache-2.0
#include "export/value_columns.h"

#include "base/date.h"

namespace sanudo {

WordsColumn::WordsColumn() {
  add("text", &text_);
  span_.add_to(this);
}

std::optional<columnar::Day> DayColumn::parse(const std::string& text) {
  const std::optional<Date> date = parse_date(text);
  if (!date) return std::nullopt;
  std::memcpy(last_, text.data(), kSize);
  last_day_ = {day_number(*date)};
  return last_day_;
}

}  // namespace sanudo
