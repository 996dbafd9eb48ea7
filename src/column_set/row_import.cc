// SPDX-License-Identifier: Apache-2.0
#include "column_set/row_import.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <span>
#include <utility>

#include "unicode/charset.h"
#include "unicode/utf8.h"

namespace sanudo {
namespace {

constexpr size_t kNoPlace = SIZE_MAX;
constexpr size_t kMostNames = 200;  // of a header that are looked at to know it
// GDELT 1 lacks the second-order regions, and before April 2013 the address.
constexpr size_t kGdelt1Columns[] = {58, 57};
constexpr std::string_view kAdm2 = "ADM2Code";

// "Event ID", "event_id" and "Event.ID" are the same.
std::string plain(std::string_view name) {
  std::string out;
  for (const char c : name) {
    if (c >= 'A' && c <= 'Z') out.push_back(static_cast<char>(c - 'A' + 'a'));
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) out.push_back(c);
  }
  return out;
}

// Names under which a column goes, too.
std::string_view other_name(std::string_view plain_name) {
  if (plain_name == "intensity") return "eventintensity";
  if (plain_name == "sentenceid") return "sentenceids";
  return plain_name;
}

std::vector<size_t> in_order(size_t count) {
  std::vector<size_t> places(count);
  std::iota(places.begin(), places.end(), size_t{0});
  return places;
}

// The places of GDELT 2's columns in a row of GDELT 1.
std::vector<size_t> gdelt1_places(std::span<const char* const> columns) {
  std::vector<size_t> places;
  size_t next = 0;
  for (const std::string_view column : columns) {
    places.push_back(column.ends_with(kAdm2) ? kNoPlace : next++);
  }
  return places;
}

}  // namespace

RowImport::RowImport(const ColumnSet& set) : set_(set) {
  for (const char* column : set.columns) names_.push_back(plain(column));
}

std::optional<Result<CodedDocument>> RowImport::read(std::string_view line) {
  std::string repaired;
  if (!is_valid_utf8(line)) {
    repaired = convert_charset(line, "windows-1252").value_or("");
    line = repaired;
  }
  if (!started_) {
    const auto tabs = std::count(line.begin(), line.end(), '\t');
    separator_ = tabs >= std::count(line.begin(), line.end(), ',') ? '\t' : ',';
  }
  Cells cells = split_row(line, separator_);
  if (!std::exchange(started_, true) && is_header(cells)) {
    take_header(cells);
    return std::nullopt;
  }
  const size_t wanted = header_cells_ > 0 ? header_cells_ : set_.columns.size();
  while (cells.size() > wanted && cells.back().empty()) cells.pop_back();
  if (Status status = place_cells(cells.size()); !status.is_ok()) {
    return Result<CodedDocument>(std::move(status));
  }
  Row row(cells, places_, set_.columns);
  CodedDocument coded;
  set_.read(&row, &coded);
  if (!row.fault().is_ok()) return Result<CodedDocument>(row.fault());
  return Result<CodedDocument>(std::move(coded));
}

// Half of the columns or more are named in it.
bool RowImport::is_header(const Cells& cells) const {
  size_t known = 0;
  for (const std::string& cell : std::span(cells).first(std::min(cells.size(), kMostNames))) {
    known += std::find(names_.begin(), names_.end(), plain(cell)) == names_.end() ? 0 : 1;
  }
  return known >= set_.columns.size() / 2;
}

void RowImport::take_header(const Cells& cells) {
  Cells header;
  for (const std::string& cell : cells) header.push_back(plain(cell));
  while (!header.empty() && header.back().empty()) header.pop_back();
  header_cells_ = header.size();
  for (const std::string& name : names_) {
    auto place = std::find(header.begin(), header.end(), name);
    if (place == header.end()) place = std::find(header.begin(), header.end(), other_name(name));
    by_header_.push_back(place == header.end() ? kNoPlace
                                               : static_cast<size_t>(place - header.begin()));
  }
}

// Some files of POLECAT have names of columns in the header that their rows lack: such a row has
// just the usual number of cells.
Status RowImport::place_cells(size_t cells) {
  const size_t usual = set_.columns.size();
  const bool gdelt1 = cells == kGdelt1Columns[0] || cells == kGdelt1Columns[1];
  if (header_cells_ > 0 && cells == header_cells_) {
    places_ = by_header_;
  } else if (cells == usual) {
    places_ = in_order(usual);
  } else if (&set_ == &gdelt_columns() && gdelt1) {
    places_ = gdelt1_places(set_.columns);
  } else {
    const size_t wanted = header_cells_ > 0 ? header_cells_ : usual;
    return Status(StatusCode::kBadFormat, fmt::format("{} cells, not {}", cells, wanted));
  }
  return Status::ok();
}

}  // namespace sanudo
