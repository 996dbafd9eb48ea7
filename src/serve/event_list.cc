// SPDX-License-Identifier: Apache-2.0
#include "serve/event_list.h"

#include <fmt/format.h>

namespace sanudo {

Result<std::string> events_json(Library* library, const std::vector<Row>& rows) {
  std::string out = "[";
  for (const Row& row : rows) {
    const Result<std::string> card = library->cards.event(listed_row(row));
    if (!card.is_ok()) return card.status();
    if (out.size() > 1) out.push_back(',');
    out += card.value();
  }
  return out + "]";
}

Result<Page> read_events(Library* library, const EventFilter& filter, const PageRequest& request) {
  Paged paged;
  paged.date = "e.date";
  paged.id = "e.id";
  paged.date_column = 5;
  paged.rows = [&](const std::string& condition, const std::string& tail) {
    return library->archive->select(
        {.filter = filter,
         .head = fmt::format("SELECT {}, e.date FROM event e", kListedColumns),
         .condition = condition,
         .tail = tail,
         .by_day = true});
  };
  return read_rows(request, paged);
}

Result<ListedRow> find_event_row(Library* library, const std::string& id) {
  const Result<std::vector<Row>> rows = library->archive->sql(
      fmt::format("SELECT {} FROM event e WHERE e.key = {}", kListedColumns, quoted(id)));
  if (!rows.is_ok()) return rows.status();
  if (rows.value().empty()) return Status(StatusCode::kNotFound, "the store has no event " + id);
  return listed_row(rows.value().front());
}

Result<StoredEvent> find_stored_event(Library* library, const std::string& id) {
  const Result<ListedRow> row = find_event_row(library, id);
  if (!row.is_ok()) return row.status();
  Result<CodedDocument> coded = library->archive->document(row.value().document);
  if (!coded.is_ok()) return coded.status();
  const std::vector<Event>& events = coded.value().events;
  for (size_t i = 0; i < events.size(); ++i) {
    if (events[i].id == id) return StoredEvent{std::move(coded).value(), i};
  }
  return Status(StatusCode::kNotFound, "the store has no event " + id);
}

}  // namespace sanudo
