// SPDX-License-Identifier: Apache-2.0
#include "column_set/row.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "document/written_date.h"

namespace sanudo {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";
constexpr std::string_view kNothing[] = {"NA", "NULL", "None", "nan", "---"};

std::string_view trimmed(std::string_view text) {
  const size_t first = text.find_first_not_of(kBlanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kBlanks) + 1 - first);
}

// The cell at the front of `rest`, which begins with a quote; takes it off with its end.
std::string take_quoted(std::string_view* rest) {
  std::string cell;
  rest->remove_prefix(1);
  while (!rest->empty()) {
    const char c = rest->front();
    const bool doubled = rest->starts_with("\"\"");
    rest->remove_prefix(doubled ? 2 : 1);
    if (c == '"' && !doubled) break;
    cell.push_back(c);
  }
  return cell;
}

Cells split_csv(std::string_view line) {
  Cells cells;
  while (true) {
    std::string cell = line.starts_with('"') ? take_quoted(&line) : std::string();
    const size_t comma = std::min(line.find(','), line.size());
    cell += line.substr(0, comma);
    cells.push_back(std::move(cell));
    if (comma == line.size()) return cells;
    line.remove_prefix(comma + 1);
  }
}

std::string unquoted(std::string_view cell) {
  const bool quoted = cell.size() >= 2 && cell.starts_with('"') && cell.ends_with('"');
  return quoted ? take_quoted(&cell) : std::string(cell);
}

}  // namespace

Cells split_row(std::string_view line, char separator) {
  if (separator == ',') return split_csv(line);
  Cells cells;
  while (true) {
    const size_t tab = std::min(line.find(separator), line.size());
    cells.push_back(unquoted(line.substr(0, tab)));
    if (tab == line.size()) return cells;
    line.remove_prefix(tab + 1);
  }
}

std::string_view Row::text(size_t column) const {
  const size_t place = places_[column];
  if (place >= cells_.size()) return {};
  const std::string_view cell = trimmed(cells_[place]);
  const bool nothing =
      std::find(std::begin(kNothing), std::end(kNothing), cell) != std::end(kNothing);
  return nothing ? std::string_view() : cell;
}

std::optional<double> Row::number(size_t column, double least, double most) {
  const std::string_view cell = text(column);
  if (cell.empty()) return std::nullopt;
  double value = 0;
  const auto [end, error] = std::from_chars(cell.begin(), cell.end(), value);
  if (error == std::errc() && end == cell.end() && value >= least && value <= most) return value;
  complain(column, fmt::format("\"{}\" is no number from {} to {}", cell, least, most));
  return std::nullopt;
}

Date Row::day(size_t column) {
  const std::string_view cell = text(column);
  if (cell.empty()) return {};
  const Date date = read_written_date(cell);
  if (!date.known()) complain(column, fmt::format("\"{}\" is no day", cell));
  return date;
}

std::vector<std::string_view> Row::list(size_t column) const {
  std::vector<std::string_view> values = list_with_gaps(column);
  std::erase(values, std::string_view());
  return values;
}

std::vector<std::string_view> Row::list_with_gaps(size_t column) const {
  std::vector<std::string_view> values;
  std::string_view rest = text(column);
  while (!rest.empty()) {
    const size_t end = std::min(rest.find(';'), rest.size());
    values.push_back(trimmed(rest.substr(0, end)));
    rest.remove_prefix(end);
    if (rest.size() == 1) values.emplace_back();  // an empty one behind the last sign
    if (!rest.empty()) rest.remove_prefix(1);
  }
  return values;
}

void Row::complain(size_t column, std::string_view what) {
  if (fault_.is_ok()) {
    fault_ = Status(StatusCode::kBadFormat, fmt::format("{}: {}", columns_[column], what));
  }
}

}  // namespace sanudo
