// SPDX-License-Identifier: Apache-2.0
#include "serve/page.h"

#include <fmt/format.h>

#include <charconv>

#include "base/date.h"

namespace sanudo {
namespace {

constexpr int64_t kMostRows = 200;
constexpr int64_t kUsualRows = 50;

std::string cursor_text(const PageRequest::Cursor& cursor) {
  return fmt::format("{}.{}", cursor.date, cursor.id);
}

// Dated rows, then undated ones, each past the cursor.
class PageReader {
 public:
  PageReader(const PageRequest& request, const Paged& paged) : request_(request), paged_(paged) {}

  Result<Page> read() {
    const bool in_undated = request_.cursor && request_.cursor->date.empty();
    Status status = in_undated ? Status::ok() : add(dated(), order(true));
    if (status.is_ok() && missing() > 0) status = add(undated(), order(false));
    if (!status.is_ok()) return status;
    if (missing() <= 0) finish();
    return std::move(page_);
  }

 private:
  // One more than the page: is there a next one?
  int64_t missing() const { return request_.limit + 1 - static_cast<int64_t>(page_.rows.size()); }
  const char* past() const { return request_.newest_first ? "<" : ">"; }

  std::string dated() const {
    const std::string condition = paged_.date + " IS NOT NULL";
    if (!request_.cursor) return condition;
    return fmt::format("{} AND ({}, {}) {} ({}, {})", condition, paged_.date, paged_.id, past(),
                       quoted(request_.cursor->date), request_.cursor->id);
  }

  std::string undated() const {
    const std::string condition = paged_.date + " IS NULL";
    if (!request_.cursor || !request_.cursor->date.empty()) return condition;
    return fmt::format("{} AND {} {} {}", condition, paged_.id, past(), request_.cursor->id);
  }

  std::string order(bool by_date) const {
    const char* way = request_.newest_first ? "DESC" : "ASC";
    return by_date ? fmt::format(" ORDER BY {0} {2}, {1} {2} LIMIT {3}", paged_.date, paged_.id,
                                 way, missing())
                   : fmt::format(" ORDER BY {} {} LIMIT {}", paged_.id, way, missing());
  }

  Status add(const std::string& condition, const std::string& tail) {
    Result<std::vector<Row>> rows = paged_.rows(condition, tail);
    if (!rows.is_ok()) return rows.status();
    for (Row& row : rows.value()) page_.rows.push_back(std::move(row));
    return Status::ok();
  }

  void finish() {
    page_.rows.resize(static_cast<size_t>(request_.limit));
    const Row& last = page_.rows.back();
    page_.next =
        cursor_text({std::string(text_in(last[paged_.date_column])), integer_in(last.front())});
  }

  const PageRequest& request_;
  const Paged& paged_;
  Page page_;
};

}  // namespace

std::optional<PageRequest::Cursor> parse_cursor(std::string_view text) {
  const size_t dot = text.find('.');
  if (dot == std::string_view::npos) return std::nullopt;
  PageRequest::Cursor cursor;
  cursor.date = std::string(text.substr(0, dot));
  if (!cursor.date.empty() && !parse_date(cursor.date)) return std::nullopt;
  const char* end = text.data() + text.size();
  const auto [at, error] = std::from_chars(text.data() + dot + 1, end, cursor.id);
  if (error != std::errc() || at != end) return std::nullopt;
  return cursor;
}

PageRequest read_page(Parameters* parameters) {
  PageRequest request;
  request.limit = parameters->integer("limit", 1, kMostRows).value_or(kUsualRows);
  const std::string cursor = parameters->text("cursor", 200);
  if (cursor.empty()) return request;
  request.cursor = parse_cursor(cursor);
  if (!request.cursor) parameters->complain("cursor", "is none that a page gave");
  return request;
}

Result<Page> read_rows(const PageRequest& request, const Paged& paged) {
  return PageReader(request, paged).read();
}

}  // namespace sanudo
