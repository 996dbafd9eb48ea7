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
  std::string file;
  std::vector<Column> columns;
  size_t key = 1;         // how many leading columns tell one row from another
  bool optional = false;  // an absent file is an empty table
};

// A table of names: of one kind of entity in one language.
struct NameTable {
  std::string file;      // "names/state.ru.tsv"
  std::string entities;  // the table that declares them: "states.tsv"
  std::string language;  // BCP 47
};
const std::vector<NameTable>& name_tables();

// The schemas of all tables, in the order in which they are read (data/knowledge/README.md).
const std::vector<TableSchema>& knowledge_schemas();

struct TableRow {
  size_t line = 0;  // from 1
  std::vector<std::string> cells;
  bool laid_over = false;  // comes from the second folder
};

struct Table {
  const TableSchema* schema = nullptr;
  std::string path;
  std::string over_path;  // of the rows that were laid over it
  std::vector<TableRow> rows;

  // The cell of a named column; the column must be one of the schema's.
  const std::string& cell(const TableRow& row, std::string_view column) const;
  // "file:line" of a row.
  std::string place(const TableRow& row) const;
};

// Adds the rows of a table's text, whose schema and path are set. kBadFormat with file:line for a
// wrong header or number of cells.
Status parse_table(std::string_view text, Table* table);

// All tables of one folder by file name.
using Tables = std::map<std::string, Table, std::less<>>;

// kNotFound, kUnreadable; kBadFormat for a wrong header or number of cells, with file:line.
Result<Tables> read_tables(const std::string& folder);

// Lays the tables of another folder, of which any may be absent, over these: a row with the key of
// one of ours takes its place, any other joins. The same errors; kNotFound: no such folder.
Status lay_over(const std::string& folder, Tables* tables);

// "a|b|c" -> whether `word` is one of them.
bool is_one_of(std::string_view word, std::string_view words);

}  // namespace sanudo

#endif  // SANUDO_KNOWLEDGE_TABLE_H_
