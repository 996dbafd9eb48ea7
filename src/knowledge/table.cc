// SPDX-License-Identifier: Apache-2.0
#include "knowledge/table.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "base/file.h"
#include "base/split.h"

namespace sanudo {
namespace {

constexpr size_t kMaxTableBytes = 64u << 20;

Status bad_line(const std::string& path, size_t line, std::string_view what) {
  return Status(StatusCode::kBadFormat, fmt::format("{}:{}: {}", path, line, what));
}

std::string header_of(const TableSchema& schema) {
  std::string header;
  for (const Column& column : schema.columns) {
    if (!header.empty()) header += '\t';
    header += column.name;
  }
  return header;
}

Status add_row(std::string_view text, size_t line, Table* table) {
  const std::vector<std::string_view> cells = split(text, '\t');
  const size_t wanted = table->schema->columns.size();
  if (cells.size() != wanted) {
    return bad_line(table->path, line, fmt::format("{} cells, not {}", cells.size(), wanted));
  }
  table->rows.push_back({line, {cells.begin(), cells.end()}});
  return Status::ok();
}

Status read_table(bool may_be_absent, Table* table) {
  const Result<std::string> text = read_file(table->path, kMaxTableBytes);
  if (text.is_ok()) return parse_table(text.value(), table);
  const bool absent = text.status().code() == StatusCode::kNotFound;
  return absent && may_be_absent ? Status::ok() : text.status();
}

bool same_key(const TableRow& one, const TableRow& other, size_t key) {
  return std::equal(one.cells.begin(), one.cells.begin() + static_cast<ptrdiff_t>(key),
                    other.cells.begin());
}

// Both sorted by their cells; what is laid over comes first where the keys are the same.
void merge_rows(const Table& over, Table* table) {
  const size_t key = table->schema->key;
  std::vector<TableRow> rows = over.rows;
  for (TableRow& row : rows) row.laid_over = true;
  for (const TableRow& ours : table->rows) {
    const bool replaced = std::any_of(over.rows.begin(), over.rows.end(), [&](const TableRow& row) {
      return same_key(row, ours, key);
    });
    if (!replaced) rows.push_back(ours);
  }
  std::stable_sort(rows.begin(), rows.end(),
                   [](const TableRow& a, const TableRow& b) { return a.cells < b.cells; });
  table->rows = std::move(rows);
  table->over_path = over.path;
}

}  // namespace

bool is_one_of(std::string_view word, std::string_view words) {
  const std::vector<std::string_view> parts = split(words, '|');
  return std::find(parts.begin(), parts.end(), word) != parts.end();
}

const std::string& Table::cell(const TableRow& row, std::string_view column) const {
  const auto& columns = schema->columns;
  const auto found = std::find_if(columns.begin(), columns.end(),
                                  [&](const Column& c) { return c.name == column; });
  return row.cells[static_cast<size_t>(found - columns.begin())];
}

Status parse_table(std::string_view text, Table* table) {
  size_t line = 0;
  bool seen_header = false;
  while (!text.empty()) {
    const size_t end = std::min(text.find('\n'), text.size());
    const std::string_view row = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    ++line;
    if (row.empty() || row.starts_with('#')) continue;
    if (!seen_header) {
      seen_header = true;
      const std::string header = header_of(*table->schema);
      if (row != header) return bad_line(table->path, line, "the columns must be: " + header);
      continue;
    }
    if (Status status = add_row(row, line, table); !status.is_ok()) return status;
  }
  return Status::ok();
}

std::string Table::place(const TableRow& row) const {
  return fmt::format("{}:{}", row.laid_over ? over_path : path, row.line);
}

Result<Tables> read_tables(const std::string& folder) {
  Tables tables;
  for (const TableSchema& schema : knowledge_schemas()) {
    Table table;
    table.schema = &schema;
    table.path = folder + "/" + schema.file;
    if (Status status = read_table(schema.optional, &table); !status.is_ok()) return status;
    tables.emplace(schema.file, std::move(table));
  }
  return tables;
}

Status lay_over(const std::string& folder, Tables* tables) {
  std::error_code unknown;
  if (!std::filesystem::is_directory(folder, unknown)) {
    return Status(StatusCode::kNotFound, folder + ": no such folder");
  }
  for (auto& [file, table] : *tables) {
    Table over;
    over.schema = table.schema;
    over.path = folder + "/" + file;
    if (Status status = read_table(true, &over); !status.is_ok()) return status;
    if (!over.rows.empty()) merge_rows(over, &table);
  }
  return Status::ok();
}

}  // namespace sanudo
