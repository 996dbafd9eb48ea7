// SPDX-License-Identifier: Apache-2.0
// Rows of cells as lines: comma-separated with quotes (RFC 4180), or tab-separated without, where
// tabs and line breaks inside a cell become blanks.
#ifndef SANUDO_EXPORT_DELIMITED_H_
#define SANUDO_EXPORT_DELIMITED_H_

#include <span>
#include <string>
#include <string_view>

namespace sanudo {

void append_csv(std::span<const std::string> cells, std::string* out);
void append_tsv(std::span<const std::string> cells, std::string* out);

}  // namespace sanudo

#endif  // SANUDO_EXPORT_DELIMITED_H_
