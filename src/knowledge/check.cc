// SPDX-License-Identifier: Apache-2.0
#include "knowledge/check.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <tuple>

#include "base/split.h"
#include "knowledge/interval.h"
#include "ontology/ontology.h"

namespace sanudo {
namespace {

class Checker {
 public:
  explicit Checker(const Tables& tables) : tables_(tables) { collect(); }

  std::vector<std::string> run();

 private:
  void collect();
  void say(const Table& table, const TableRow& row, const std::string& what) {
    breaches_.push_back(fmt::format("{}: {}", table.place(row), what));
  }
  void check_table(const Table& table);
  void check_interval(const Table& table, const TableRow& row);
  void check_cell(const Table& table, const TableRow& row, size_t column);
  std::string fault_of(std::string_view cell, const Column& column) const;
  std::string reference_fault(std::string_view cell, const Column& column) const;
  std::string source_fault(std::string_view cell) const;
  void check_repeated_ids(const Table& table);
  void check_names(const Table& table);
  void check_labels(const Table& ids, const Table& names);
  void check_shared_forms();
  void check_codes();
  void check_exclusive_offices();

  const Tables& tables_;
  std::set<std::string, std::less<>> ids_, sources_, offices_;
  std::vector<std::string> breaches_;
};

bool has_prefix(std::string_view id, std::string_view prefixes) {
  const auto all = split(prefixes, '|');
  return std::any_of(all.begin(), all.end(), [&](auto p) { return id.starts_with(p); });
}

bool is_slug(std::string_view id) {
  const size_t colon = id.find(':');
  if (colon == std::string_view::npos || colon + 1 == id.size()) return false;
  return std::all_of(id.begin() + static_cast<ptrdiff_t>(colon) + 1, id.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

bool is_degrees(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size() && value >= -180 && value <= 180;
}

bool is_count(std::string_view text) {
  return text.size() < 10 &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool are_flags(std::string_view text, std::string_view allowed) {
  const auto flags = split(text, ',');
  return std::all_of(flags.begin(), flags.end(), [&](auto f) { return is_one_of(f, allowed); });
}

void Checker::collect() {
  for (const auto& [file, table] : tables_) {
    if (table.schema->columns[0].cell != Cell::kId) continue;
    for (const TableRow& row : table.rows) ids_.insert(row.cells[0]);
  }
  for (const TableRow& row : tables_.at("sources.tsv").rows) sources_.insert(row.cells[0]);
  const Table& offices = tables_.at("offices.tsv");
  for (const TableRow& row : offices.rows) offices_.insert(offices.cell(row, "office"));
}

std::string Checker::source_fault(std::string_view cell) const {
  for (std::string_view key : split(cell, '+')) {
    if (!sources_.contains(key)) return fmt::format("source '{}' is not in sources.tsv", key);
  }
  return "";
}

std::string Checker::reference_fault(std::string_view cell, const Column& column) const {
  if (!has_prefix(cell, column.allowed)) {
    return fmt::format("'{}' must begin with one of {}", cell, column.allowed);
  }
  return ids_.contains(cell) ? "" : fmt::format("no table declares '{}'", cell);
}

std::string Checker::fault_of(std::string_view cell, const Column& column) const {
  const bool empty = cell.empty();
  switch (column.cell) {
    case Cell::kText: return "";
    case Cell::kNeeded: return empty ? "must not be empty" : "";
    case Cell::kId:
      if (!has_prefix(cell, column.allowed) || !is_slug(cell)) return "is not a sound id";
      return "";
    case Cell::kRef: return empty ? "" : reference_fault(cell, column);
    case Cell::kMust: return reference_fault(cell, column);
    case Cell::kDate: return parse_partial_date(cell) ? "" : "is not a date";
    case Cell::kOneOf:
      return is_one_of(cell, column.allowed) ? "" : fmt::format("is none of {}", column.allowed);
    case Cell::kDegrees: return empty || is_degrees(cell) ? "" : "is not in degrees";
    case Cell::kCount: return is_count(cell) ? "" : "is not a whole number";
    case Cell::kOffice:
      if (empty && *column.allowed == '|') return "";
      return offices_.contains(cell) ? "" : "is not in offices.tsv";
    case Cell::kFlags: return empty || are_flags(cell, column.allowed) ? "" : "has an unknown flag";
    case Cell::kSource: return source_fault(cell);
  }
  return "";
}

void Checker::check_cell(const Table& table, const TableRow& row, size_t index) {
  const Column& column = table.schema->columns[index];
  const std::string fault = fault_of(row.cells[index], column);
  if (!fault.empty()) {
    say(table, row, fmt::format("{} '{}': {}", column.name, row.cells[index], fault));
  }
}

void Checker::check_interval(const Table& table, const TableRow& row) {
  const PartialDate from = parse_partial_date(table.cell(row, "from")).value_or(0);
  const PartialDate to = parse_partial_date(table.cell(row, "to")).value_or(0);
  if (from == 0 || to == 0) return;
  if (day_after(to) <= first_day(from)) say(table, row, "ends before it begins");
  const bool to_the_day = from % 100 != 0 && to % 100 != 0;
  if (to_the_day && from == to) say(table, row, "ends on the day on which it begins");
}

void Checker::check_table(const Table& table) {
  const auto& columns = table.schema->columns;
  const bool has_interval = std::any_of(columns.begin(), columns.end(), [](const Column& c) {
    return std::string_view(c.name) == "to";
  });
  for (size_t i = 0; i < table.rows.size(); ++i) {
    const TableRow& row = table.rows[i];
    for (size_t c = 0; c < columns.size(); ++c) check_cell(table, row, c);
    if (has_interval) check_interval(table, row);
    if (i == 0) continue;
    if (row.cells == table.rows[i - 1].cells) say(table, row, "stands twice");
    if (row.cells < table.rows[i - 1].cells) say(table, row, "is out of order");
  }
}

void Checker::check_repeated_ids(const Table& table) {
  if (table.schema->columns[0].cell != Cell::kId) return;
  for (size_t i = 1; i < table.rows.size(); ++i) {
    if (table.rows[i].cells[0] == table.rows[i - 1].cells[0]) {
      say(table, table.rows[i], "the id stands twice");
    }
  }
}

void Checker::check_names(const Table& table) {
  std::set<std::tuple<std::string, std::string, std::string, std::string>> seen;
  for (const TableRow& row : table.rows) {
    const bool fresh = seen.emplace(row.cells[0], row.cells[1], row.cells[2], row.cells[3]).second;
    if (!fresh) say(table, row, "the same form of the same type stands twice");
    if (row.cells[1].starts_with("the ") || row.cells[1].starts_with("The ")) {
      say(table, row, "'the' is not part of a name");
    }
  }
}

void Checker::check_labels(const Table& ids, const Table& names) {
  std::map<std::string, int, std::less<>> labels;
  for (const TableRow& row : names.rows) {
    const bool label = row.cells[2] == "common" || row.cells[2] == "full";
    if (label && names.cell(row, "to").empty()) ++labels[row.cells[0]];
  }
  for (const TableRow& row : ids.rows) {
    const auto found = labels.find(row.cells[0]);
    const int count = found == labels.end() ? 0 : found->second;
    if (count != 1) say(ids, row, fmt::format("{} has {} labels, not 1", row.cells[0], count));
  }
}

// Of the entities that share a form one may own it outright; the others must carry a flag.
void Checker::check_shared_forms() {
  std::map<std::pair<std::string, std::string>, std::string> owners;  // (language, form) -> id
  for (const NameTable& names : name_tables()) {
    const Table& table = tables_.at(names.file);
    for (const TableRow& row : table.rows) {
      if (!table.cell(row, "amb").empty() || table.cell(row, "only_in") == "y") continue;
      const auto [owner, fresh] = owners.try_emplace({names.language, row.cells[1]}, row.cells[0]);
      if (fresh || owner->second == row.cells[0]) continue;
      say(table, row,
          fmt::format("'{}' is a name of {} too: give one of them a flag", row.cells[1],
                      owner->second));
    }
  }
}

// Sectors are those of the codebook; codes of actors are letters in threes.
void Checker::check_codes() {
  for (const auto& [file, column] : {std::pair("orgs.tsv", "plover"),
                                     {"people.tsv", "sector"},
                                     {"offices.tsv", "sector"},
                                     {"agents.en.tsv", "sector"}}) {
    const Table& table = tables_.at(file);
    for (const TableRow& row : table.rows) {
      const std::string& sector = table.cell(row, column);
      if (sector.empty() || is_sector(sector)) continue;
      say(table, row, fmt::format("sector '{}' is not in the codebook", sector));
    }
  }
  const Table& orgs = tables_.at("orgs.tsv");
  for (const TableRow& row : orgs.rows) {
    const std::string& code = orgs.cell(row, "cameo");
    const bool threes = code.size() % 3 == 0 && std::all_of(code.begin(), code.end(), [](char c) {
                          return c >= 'A' && c <= 'Z';
                        });
    if (!threes) say(orgs, row, fmt::format("'{}' is no code of actors", code));
  }
}

void Checker::check_exclusive_offices() {
  const Table& offices = tables_.at("offices.tsv");
  std::set<std::string, std::less<>> exclusive;
  for (const TableRow& row : offices.rows) {
    if (offices.cell(row, "exclusive") == "y") exclusive.insert(offices.cell(row, "office"));
  }
  const Table& roles = tables_.at("roles.tsv");
  std::map<std::pair<std::string, std::string>, std::vector<const TableRow*>> terms;
  for (const TableRow& row : roles.rows) {
    if (exclusive.contains(row.cells[1]) && roles.cell(row, "status") == "full") {
      terms[{row.cells[2], row.cells[1]}].push_back(&row);
    }
  }
  const auto term = [&](const TableRow& row) {
    return Interval{parse_partial_date(roles.cell(row, "from")).value_or(0),
                    parse_partial_date(roles.cell(row, "to")).value_or(0)};
  };
  for (const auto& [key, rows] : terms) {
    for (size_t i = 0; i < rows.size(); ++i) {
      for (size_t j = i + 1; j < rows.size(); ++j) {
        if (!surely_overlap(term(*rows[i]), term(*rows[j]))) continue;
        say(roles, *rows[j],
            fmt::format("{} of {} at the same time as {}", rows[j]->cells[0], key.first,
                        rows[i]->cells[0]));
      }
    }
  }
}

std::vector<std::string> Checker::run() {
  for (const TableSchema& schema : knowledge_schemas()) {
    const Table& table = tables_.at(schema.file);
    check_table(table);
    check_repeated_ids(table);
    if (std::string_view(schema.file).starts_with("names/")) check_names(table);
  }
  for (const NameTable& names : name_tables()) {
    if (names.language == "en") check_labels(tables_.at(names.entities), tables_.at(names.file));
  }
  check_shared_forms();
  check_codes();
  check_exclusive_offices();
  return std::move(breaches_);
}

}  // namespace

std::vector<std::string> check_tables(const Tables& tables) { return Checker(tables).run(); }

}  // namespace sanudo
