// SPDX-License-Identifier: Apache-2.0
// Pages of rows in the order of a day and a number, undated ones last. A cursor holds the last row
// of a page, not how many there were: rows that come in meanwhile shift nothing.
#ifndef SANUDO_SERVE_PAGE_H_
#define SANUDO_SERVE_PAGE_H_

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "serve/archive.h"
#include "serve/parameters.h"

namespace sanudo {

struct PageRequest {
  int64_t limit = 50;
  bool newest_first = true;
  // Of the last row of the page before.
  struct Cursor {
    std::string date;  // empty: undated
    int64_t id = 0;
  };
  std::optional<Cursor> cursor;
};

// Nothing for a text that is no cursor.
std::optional<PageRequest::Cursor> parse_cursor(std::string_view text);
// `limit` and `cursor`.
PageRequest read_page(Parameters* parameters);

struct Page {
  std::vector<Row> rows;
  std::string next;  // empty: it was the last
};

// What to page through. Rows begin with the columns `id` and `date`, which are not ids of records.
struct Paged {
  std::string date;  // "e.date"
  std::string id;    // "e.id"
  // The rows that meet a condition on them ("" for all), with this order and limit after it.
  std::function<Result<std::vector<Row>>(const std::string& condition, const std::string& tail)>
      rows;
  size_t date_column = 0;  // where a row has its date
};

Result<Page> read_rows(const PageRequest& request, const Paged& paged);

}  // namespace sanudo

#endif  // SANUDO_SERVE_PAGE_H_
