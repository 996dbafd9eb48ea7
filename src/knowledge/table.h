// SPDX-License-Identifier: Apache-2.0
// The text tables of the knowledge base as rows of cells, and where each row stands.
#ifndef SANUDO_KNOWLEDGE_TABLE_H_
#define SANUDO_KNOWLEDGE_TABLE_H_

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "sanudo/status.h"

namespace sanudo {

// What a cell may hold; the checker holds every cell against it.
enum class Cell {
  kText,    // anything
  kNeeded,  // anything but nothing
  kId,      // a new id of the table: with one of the prefixes of `allowed`
  kRef,     // nothing, or an id that a table declares, with one of the prefixes of `allowed`
  kMust,    // the same, never empty
  kDate,    // a date of interval.h or nothing
  kOneOf,   // one of the words of `allowed`, or nothing where that begins with "|"
  kDegrees,
  kCount,   // digits or nothing
  kOffice,  // a key of offices.tsv, or nothing where `allowed` is "|"
  kFlags,   // words of `allowed` joined by commas, or nothing
  kSource   // keys of sources.tsv joined by "+"
};

struct Column {
  const char* name;
  Cell cell = Cell::kText;
  const char* allowed = "";  // joined by "|"
};

struct TableSchema {
  const char* file;
  std::vector<Column> columns;
  bool optional = false;  // an absent file is an empty table
};

// The schemas of all tables, in the order in which they are read (data/knowledge/README.md).
const std::vector<TableSchema>& knowledge_schemas();

struct TableRow {
  size_t line = 0;  // from 1
  std::vector<std::string> cells;
};

struct Table {
  const TableSchema* schema = nullptr;
  std::string path;
  std::vector<TableRow> rows;

  // The cell of a named column; the column must be one of the schema's.
  const std::string& cell(const TableRow& row, std::string_view column) const;
};

// All tables of one folder by file name.
using Tables = std::map<std::string, Table, std::less<>>;

// kNotFound, kUnreadable; kBadFormat for a wrong header or number of cells, with file:line.
Result<Tables> read_tables(const std::string& folder);

// "a|b|c" -> whether `word` is one of them.
bool is_one_of(std::string_view word, std::string_view words);
std::vector<std::string_view> split(std::string_view text, char separator);

}  // namespace sanudo

#endif  // SANUDO_KNOWLEDGE_TABLE_H_
