// SPDX-License-Identifier: Apache-2.0
// What became of the events of a report between two codings of it: added, dropped, changed in which
// fields. Confidence and the line number of the entry are no change by themselves.
#ifndef SANUDO_EVALUATE_RECORD_CHANGES_H_
#define SANUDO_EVALUATE_RECORD_CHANGES_H_

#include <string>
#include <vector>

#include "sanudo/record.h"

namespace sanudo {

struct FieldChange {
  std::string field;  // "type", "actors" ...
  std::string was;    // as a reader would write it; empty: nothing
  std::string now;
};

// One event, or two that stand for each other. Pointers into the records compared.
struct EventChange {
  const Event* was = nullptr;  // null: added
  const Event* now = nullptr;  // null: dropped
  std::vector<FieldChange> fields;
};

struct RecordChanges {
  std::vector<EventChange> events;  // in the order of the text
  size_t same = 0;                  // events that did not change
  std::vector<FieldChange> report;  // date and where it is from, quotations
  bool any() const { return !events.empty() || !report.empty(); }
};

// Two events stand for each other by their trigger and type, else by their trigger, else by their
// sentence and type.
RecordChanges compare_records(const CodedDocument& was, const CodedDocument& now);

}  // namespace sanudo

#endif  // SANUDO_EVALUATE_RECORD_CHANGES_H_
