// SPDX-License-Identifier: Apache-2.0
#include "export/delimited.h"

namespace sanudo {
namespace {

void append_csv_cell(std::string_view cell, std::string* out) {
  if (cell.find_first_of(",\"\n\r") == std::string_view::npos) {
    *out += cell;
    return;
  }
  out->push_back('"');
  for (const char c : cell) {
    if (c == '"') out->push_back('"');
    out->push_back(c);
  }
  out->push_back('"');
}

void append_tsv_cell(std::string_view cell, std::string* out) {
  for (const char c : cell) out->push_back(c == '\t' || c == '\n' || c == '\r' ? ' ' : c);
}

}  // namespace

void append_csv(std::span<const std::string> cells, std::string* out) {
  for (size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) out->push_back(',');
    append_csv_cell(cells[i], out);
  }
  out->push_back('\n');
}

void append_tsv(std::span<const std::string> cells, std::string* out) {
  for (size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) out->push_back('\t');
    append_tsv_cell(cells[i], out);
  }
  out->push_back('\n');
}

}  // namespace sanudo
