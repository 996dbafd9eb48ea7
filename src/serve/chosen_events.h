// SPDX-License-Identifier: Apache-2.0
// The events that a filter chooses, one after the other with their documents, a page at a time.
#ifndef SANUDO_SERVE_CHOSEN_EVENTS_H_
#define SANUDO_SERVE_CHOSEN_EVENTS_H_

#include <string>

#include "serve/library.h"
#include "serve/page.h"

namespace sanudo {

class ChosenEvents {
 public:
  ChosenEvents(Library* library, EventFilter filter, bool newest_first);

  // False: it was the last, more than a million were given, or status() says what went wrong.
  bool next();
  const Status& status() const { return status_; }

  const ListedRow& row() const { return row_; }
  // The record of the event and of its document; null where the store changed under us.
  const Event* event();
  const CodedDocument& coded() const { return coded_; }

 private:
  bool turn_page();

  Library* library_;
  EventFilter filter_;
  PageRequest request_;
  Page page_;
  size_t at_ = 0;
  size_t given_ = 0;
  bool last_page_ = false;
  ListedRow row_;
  CodedDocument coded_;
  Status status_;
};

}  // namespace sanudo

#endif  // SANUDO_SERVE_CHOSEN_EVENTS_H_
