// SPDX-License-Identifier: Apache-2.0
#include "serve/chosen_events.h"

#include "serve/event_list.h"

namespace sanudo {
namespace {

constexpr int64_t kPageRows = 500;
constexpr size_t kMostEvents = 1'000'000;
constexpr int64_t kRowsPerDocument = 1 << 20;  // docs/format/store.md

}  // namespace

ChosenEvents::ChosenEvents(Library* library, EventFilter filter, bool newest_first)
    : library_(library), filter_(std::move(filter)) {
  request_.limit = kPageRows;
  request_.newest_first = newest_first;
}

bool ChosenEvents::turn_page() {
  if (last_page_) return false;
  Result<Page> page = read_events(library_, filter_, request_);
  status_ = page.status();
  if (!page.is_ok()) return false;
  page_ = std::move(page).value();
  at_ = 0;
  last_page_ = page_.next.empty();
  if (!last_page_) request_.cursor = parse_cursor(page_.next);
  return !page_.rows.empty();
}

bool ChosenEvents::next() {
  if (given_ == kMostEvents) return false;
  if (at_ == page_.rows.size() && !turn_page()) return false;
  row_ = listed_row(page_.rows[at_++]);
  ++given_;
  return true;
}

const Event* ChosenEvents::event() {
  if (coded_.document.id != row_.document) {
    Result<CodedDocument> coded = library_->archive->document(row_.document);
    if (!coded.is_ok()) return nullptr;
    coded_ = std::move(coded).value();
  }
  const size_t number = static_cast<size_t>(row_.id % kRowsPerDocument);
  return number >= 1 && number <= coded_.events.size() ? &coded_.events[number - 1] : nullptr;
}

}  // namespace sanudo
