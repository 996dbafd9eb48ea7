// SPDX-License-Identifier: Apache-2.0
// Lists of events of the store, as several paths give them.
#ifndef SANUDO_SERVE_EVENT_LIST_H_
#define SANUDO_SERVE_EVENT_LIST_H_

#include <string>
#include <vector>

#include "serve/library.h"
#include "serve/page.h"

namespace sanudo {

// "[...]" of whole ListedEvents.
Result<std::string> events_json(Library* library, const std::vector<Row>& rows);

// One page of the events of a filter; rows have kListedColumns, then the date.
Result<Page> read_events(Library* library, const EventFilter& filter, const PageRequest& request);

// The row of one event by the record's id. kNotFound.
Result<ListedRow> find_event_row(Library* library, const std::string& id);
// The event with the text of its document.
struct StoredEvent {
  CodedDocument coded;
  size_t index = 0;  // of the event in it
  const Event& event() const { return coded.events[index]; }
};
Result<StoredEvent> find_stored_event(Library* library, const std::string& id);

}  // namespace sanudo

#endif  // SANUDO_SERVE_EVENT_LIST_H_
