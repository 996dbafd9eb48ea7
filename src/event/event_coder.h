// SPDX-License-Identifier: Apache-2.0
// Trees + actors + quotations + dates -> coded events (PLOVER, with CAMEO codes beside it).
#ifndef SANUDO_EVENT_EVENT_CODER_H_
#define SANUDO_EVENT_EVENT_CODER_H_

#include <memory>
#include <string_view>
#include <vector>

#include "actor/actor.h"
#include "base/date.h"
#include "knowledge/world.h"
#include "mention/mention.h"
#include "place/place.h"
#include "quote/quote.h"
#include "sanudo/record.h"
#include "sanudo/status.h"
#include "text/text.h"
#include "time/time_expression.h"
#include "tree/tree.h"

namespace sanudo {

// All that earlier stages know of one report. References must outlive the call.
struct Reading {
  const Text& text;
  const std::vector<Tree>& trees;
  const std::vector<Mention>& mentions;
  const Actors& actors;
  const std::vector<Quotation>& quotations;
  const std::vector<TimeExpression>& times;
  const Places& places;
  const World& world;
  Date report_date;
};

// Immutable after load and shared by threads.
class EventCoder {
 public:
  // `folder` holds the lexicon's tables: data/lexicon/en; `rules_only`: no likely.tsv of it.
  static Result<EventCoder> load(const std::string& folder, bool rules_only = false);
  EventCoder(EventCoder&&) noexcept;
  EventCoder& operator=(EventCoder&&) noexcept;
  ~EventCoder();

  // Events in the order of their triggers. Claim::quote holds the number of the quotation
  // ("q0"); the pipeline gives both their ids.
  std::vector<Event> code(const Reading& reading) const;

 private:
  struct Parts;
  explicit EventCoder(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace sanudo

#endif  // SANUDO_EVENT_EVENT_CODER_H_
