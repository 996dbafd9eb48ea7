// SPDX-License-Identifier: Apache-2.0
// One row of cells an event, for spreadsheets; lists are joined by "|".
#ifndef SANUDO_EXPORT_EVENT_ROWS_H_
#define SANUDO_EXPORT_EVENT_ROWS_H_

#include <string>
#include <vector>

#include "sanudo/record.h"

namespace sanudo {

std::vector<std::string> event_row_names();
std::vector<std::string> event_row(const DocumentRecord& document, const Event& event);

// The same as CSV lines.
std::string csv_header();
std::string format_csv(const CodedDocument& coded);

}  // namespace sanudo

#endif  // SANUDO_EXPORT_EVENT_ROWS_H_
