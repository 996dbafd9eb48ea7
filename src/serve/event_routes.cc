// SPDX-License-Identifier: Apache-2.0
#include "serve/event_routes.h"

#include <fmt/format.h>

#include <charconv>

#include "serve/answer.h"
#include "serve/differences.h"
#include "serve/event_list.h"
#include "serve/event_query.h"
#include "serve/explanation.h"

namespace sanudo {
namespace {

constexpr std::string_view kOrders[] = {"date", "-date"};
constexpr int64_t kMostLive = 200;
constexpr size_t kMostReports = 200;

std::string string_or_null(std::string_view text) {
  JsonWriter json;
  json.string_or_null(text);
  return json.take();
}

Result<int64_t> count_events(Library* library, const EventFilter& filter) {
  const Result<std::vector<Row>> rows =
      library->archive->select({.filter = filter, .head = "SELECT count(*) FROM event e"});
  if (!rows.is_ok()) return rows.status();
  return integer_in(rows.value().front().front());
}

Response list_answer(Library* library, const Call& call) {
  Parameters& p = call.parameters;
  const EventFilter filter = read_event_filter(library->desk.world, &p);
  PageRequest request = read_page(&p);
  request.newest_first = p.choice("order", kOrders, "-date") == "-date";
  const bool count = p.flag("count");
  if (const auto* fault = p.fault()) return error_answer(*fault);
  const Result<Page> page = read_events(library, filter, request);
  if (!page.is_ok()) return error_answer(page.status());
  const Result<std::string> events = events_json(library, page.value().rows);
  if (!events.is_ok()) return error_answer(events.status());
  std::string total;
  if (count) {
    const Result<int64_t> number = count_events(library, filter);
    if (!number.is_ok()) return error_answer(number.status());
    total = fmt::format(",\"total\":{}", number.value());
  }
  return json_answer(fmt::format("{{\"events\":{},\"next\":{}{}}}", events.value(),
                                 string_or_null(page.value().next), total));
}

Response one_answer(Library* library, const Call& call) {
  if (const auto* fault = call.parameters.fault()) return error_answer(*fault);
  const Result<ListedRow> row = find_event_row(library, call.arguments.front());
  if (!row.is_ok()) return error_answer(row.status());
  const Result<std::string> card = library->cards.event(row.value());
  return card.is_ok() ? json_answer(card.value()) : error_answer(card.status());
}

Response explanation_answer(Library* library, const Call& call) {
  if (const auto* fault = call.parameters.fault()) return error_answer(*fault);
  const Result<StoredEvent> stored = find_stored_event(library, call.arguments.front());
  if (!stored.is_ok()) return error_answer(stored.status());
  return json_answer(explanation_json(stored.value().coded.document.text, stored.value().event()));
}

// The events of the same story, oldest report first, but for this one.
Result<std::vector<Row>> others_of(Library* library, int64_t event) {
  return library->archive->sql(fmt::format(
      "WITH story(id) AS (SELECT coalesce((SELECT story FROM same_event WHERE event = {0}), {0})) "
      "SELECT {1}, e.key FROM event e JOIN document d ON d.id = e.document "
      "WHERE e.id <> {0} AND e.id IN (SELECT event FROM same_event WHERE story = "
      "(SELECT id FROM story) UNION SELECT id FROM story) "
      "ORDER BY coalesce(d.date, '9'), e.id LIMIT {2}",
      event, kListedColumns, kMostReports));
}

Result<std::string> report_json(Library* library, const Event& here, const Row& row) {
  const Result<std::string> card = library->cards.event(listed_row(row));
  if (!card.is_ok()) return card.status();
  const Result<StoredEvent> there = find_stored_event(library, std::string(text_in(row.back())));
  if (!there.is_ok()) return there.status();
  return fmt::format("{{\"event\":{},\"differences\":{}}}", card.value(),
                     differences_json(here, there.value().event()));
}

Response reports_answer(Library* library, const Call& call) {
  if (const auto* fault = call.parameters.fault()) return error_answer(*fault);
  const std::string& id = call.arguments.front();
  const Result<ListedRow> row = find_event_row(library, id);
  if (!row.is_ok()) return error_answer(row.status());
  const Result<StoredEvent> here = find_stored_event(library, id);
  if (!here.is_ok()) return error_answer(here.status());
  const Result<std::vector<Row>> others = others_of(library, row.value().id);
  if (!others.is_ok()) return error_answer(others.status());
  std::string reports;
  for (const Row& other : others.value()) {
    const Result<std::string> report = report_json(library, here.value().event(), other);
    if (!report.is_ok()) return error_answer(report.status());
    reports += (reports.empty() ? "" : ",") + report.value();
  }
  return json_answer(fmt::format("{{\"event\":{},\"same\":{},\"reports\":[{}]}}",
                                 string_or_null(id), string_or_null(row.value().story), reports));
}

// What came in after the row `since`; nothing to begin with, but where "now" is.
Response live_answer(Library* library, const Call& call) {
  const std::string since = call.parameters.text("since", 64);
  const int64_t limit = call.parameters.integer("limit", 1, kMostLive).value_or(50);
  int64_t last = 0;
  const auto [at, error] = std::from_chars(since.data(), since.data() + since.size(), last);
  if (!since.empty() && (error != std::errc() || at != since.data() + since.size())) {
    call.parameters.complain("since", "is none that an answer gave");
  }
  if (const auto* fault = call.parameters.fault()) return error_answer(*fault);
  const std::string chosen =
      since.empty()
          ? fmt::format("SELECT {} FROM event e ORDER BY e.id DESC LIMIT 1", kListedColumns)
          : fmt::format("SELECT {} FROM event e WHERE e.id > {} ORDER BY e.id LIMIT {}",
                        kListedColumns, last, limit + 1);
  Result<std::vector<Row>> rows = library->archive->sql(chosen);
  if (!rows.is_ok()) return error_answer(rows.status());
  std::vector<Row>& found = rows.value();
  const bool more = found.size() > static_cast<size_t>(limit);
  if (more) found.pop_back();
  if (!found.empty()) last = integer_in(found.back().front());
  if (since.empty()) found.clear();
  const Result<std::string> events = events_json(library, found);
  if (!events.is_ok()) return error_answer(events.status());
  return json_answer(
      fmt::format("{{\"events\":{},\"since\":\"{}\",\"more\":{}}}", events.value(), last, more));
}

}  // namespace

void add_event_routes(Library* library, Router* router) {
  const auto add = [&](const char* path, Response (*answer)(Library*, const Call&)) {
    router->add({.method = "GET",
                 .pattern = path,
                 .handler = [library, answer](const Call& call) { return answer(library, call); },
                 .of_store = true});
  };
  add("/api/v1/events", list_answer);
  add("/api/v1/events/{event}", one_answer);
  add("/api/v1/events/{event}/explanation", explanation_answer);
  add("/api/v1/events/{event}/reports", reports_answer);
  add("/api/v1/live", live_answer);
}

}  // namespace sanudo
