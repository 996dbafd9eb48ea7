// SPDX-License-Identifier: Apache-2.0
#include "column_set/dyads.h"

#include "ontology/ontology.h"

namespace sanudo {
namespace {

std::vector<Dyad> among(const std::vector<Entity>& actors) {
  std::vector<Dyad> dyads;
  for (const Entity& actor : actors) {
    for (const Entity& other : actors) {
      if (&actor != &other) dyads.push_back({&actor, &other});
    }
  }
  return dyads;
}

}  // namespace

std::vector<Dyad> dyads_of(const Event& event) {
  std::vector<Dyad> dyads;
  if (event.recipients.empty() && event.actors.size() > 1) return among(event.actors);
  if (event.recipients.empty()) {
    for (const Entity& actor : event.actors) dyads.push_back({&actor, nullptr});
  } else if (event.actors.empty()) {
    for (const Entity& recipient : event.recipients) dyads.push_back({nullptr, &recipient});
  }
  for (const Entity& actor : event.actors) {
    for (const Entity& recipient : event.recipients) dyads.push_back({&actor, &recipient});
  }
  return dyads;
}

Date day_of(const DocumentRecord& document, const Event& event) {
  if (event.date) {
    if (const auto day = parse_date(event.date->start)) return *day;
  }
  return parse_date(document.date).value_or(Date{});
}

std::string code_of(const Event& event) {
  if (!event.cameo.empty()) return event.cameo;
  const auto type = parse_event_type(event.type);
  return type ? std::string(cameo_root(*type)) + "0" : "";
}

}  // namespace sanudo
