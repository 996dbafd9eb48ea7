// SPDX-License-Identifier: Apache-2.0
// Events and quotations in the form of the golden cases, which a political scientist can read.
#ifndef SANUDO_TESTS_PIPELINE_GOLDEN_H_
#define SANUDO_TESTS_PIPELINE_GOLDEN_H_

#include <fmt/format.h>

#include <string>
#include <vector>

#include "sanudo/record.h"

namespace sanudo {

inline std::string names(const std::vector<Entity>& entities) {
  std::string out;
  for (const Entity& entity : entities) {
    out += out.empty() ? "" : ", ";
    out += entity.entity.empty() ? fmt::format("{} \"{}\"", entity.code, entity.text)
                                 : fmt::format("{} {}", entity.code, entity.entity);
  }
  return out.empty() ? "?" : out;
}

inline std::string flags(const EventStatus& status) {
  std::string out;
  if (status.negated) out += " negated";
  if (status.future) out += " future";
  if (status.hypothetical) out += " hypothetical";
  if (status.historical) out += " historical";
  return out;
}

inline std::string describe(const Claim& claim) {
  const char* verb = claim.stance == Stance::kAssert ? "said" : stance_name(claim.stance);
  return fmt::format(" | {} by {}", verb, names(claim.speakers));
}

inline std::string describe(const Event& event) {
  std::string out = event.mode.empty() ? event.type : event.type + "/" + event.mode;
  out += fmt::format(" \"{}\": {}", event.evidence.trigger, names(event.actors));
  if (!event.recipients.empty()) out += " -> " + names(event.recipients);
  for (const Amount& amount : event.amounts) {
    out += fmt::format(" | {} {}{}", amount.kind, amount.value,
                       amount.bound == "exact" ? "" : " at " + amount.bound);
  }
  for (const Thing& thing : event.about) {
    out += fmt::format(" | about {}", thing.entity.empty() ? thing.text : thing.entity);
  }
  if (event.date && !event.date->text.empty()) {
    out += fmt::format(" | {}{}", event.date->start,
                       event.date->end == event.date->start ? "" : ".." + event.date->end);
  }
  if (event.place) {
    out += fmt::format(" | in {}{}{} ({})", event.place->name,
                       event.place->country.empty() ? "" : ", ", event.place->country,
                       event.place->precision);
  }
  for (const Claim& claim : event.said_by) out += describe(claim);
  return out + flags(event.status);
}

inline std::string describe(const CodedDocument& coded) {
  std::string out =
      fmt::format("report of {} ({})\n", coded.document.date.empty() ? "?" : coded.document.date,
                  coded.document.date_from);
  for (const Event& event : coded.events) out += describe(event) + "\n";
  for (const Quote& quote : coded.quotes) {
    out += fmt::format("quote {} by {}: {}\n", quote_kind_name(quote.kind), names(quote.speakers),
                       quote.text);
  }
  return out;
}

}  // namespace sanudo

#endif  // SANUDO_TESTS_PIPELINE_GOLDEN_H_
