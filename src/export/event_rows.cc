// SPDX-License-Identifier: Apache-2.0
#include "export/event_rows.h"

#include <fmt/format.h>

#include "export/delimited.h"
#include "export/in_words.h"

namespace sanudo {
namespace {

using Row = std::vector<std::string>;

std::string joined(const std::vector<std::string>& values) {
  return fmt::format("{}", fmt::join(values, "|"));
}

std::string flag(bool value) { return value ? "1" : "0"; }

void add_entities(const std::vector<Entity>& entities, Row* row) {
  constexpr std::string Entity::* kFields[] = {&Entity::text, &Entity::entity, &Entity::country,
                                               &Entity::code};
  for (const auto field : kFields) {
    std::vector<std::string> values;
    for (const Entity& entity : entities) values.push_back(entity.*field);
    row->push_back(joined(values));
  }
}

void add_date(const std::optional<DateRange>& date, Row* row) {
  row->push_back(date ? date->start : "");
  row->push_back(date ? date->end : "");
  row->push_back(date ? date->precision : "");
}

void add_place(const std::optional<Place>& place, Row* row) {
  row->push_back(place ? place->name : "");
  row->push_back(place ? place->country : "");
  row->push_back(place ? fmt::format("{}", place->lat) : "");
  row->push_back(place ? fmt::format("{}", place->lon) : "");
}

void add_status(const EventStatus& status, Row* row) {
  row->push_back(flag(status.negated));
  row->push_back(flag(status.future));
  row->push_back(flag(status.hypothetical));
  row->push_back(flag(status.historical));
}

void add_codes(const Event& event, Row* row) {
  row->push_back(event.type);
  row->push_back(event.mode);
  row->push_back(joined(event.contexts));
  row->push_back(event.cameo);
  row->push_back(fmt::format("{}", event.quad));
  row->push_back(fmt::format("{}", event.score));
  row->push_back(event.goldstein ? fmt::format("{}", *event.goldstein) : "");
}

void add_evidence(const Evidence& evidence, Row* row) {
  row->push_back(fmt::format("{}", evidence.sentence));
  row->push_back(fmt::format("{}", evidence.span.start));
  row->push_back(fmt::format("{}", evidence.span.end));
  row->push_back(evidence.trigger);
}

}  // namespace

Row event_row_names() {
  return {"document",
          "event",
          "date_start",
          "date_end",
          "date_precision",
          "type",
          "mode",
          "contexts",
          "cameo",
          "quad",
          "score",
          "goldstein",
          "actors",
          "actor_entities",
          "actor_countries",
          "actor_codes",
          "recipients",
          "recipient_entities",
          "recipient_countries",
          "recipient_codes",
          "about",
          "place",
          "place_country",
          "lat",
          "lon",
          "negated",
          "future",
          "hypothetical",
          "historical",
          "said_by",
          "sentence",
          "start",
          "end",
          "trigger",
          "confidence"};
}

Row event_row(const DocumentRecord& document, const Event& event) {
  Row row = {document.id, event.id};
  add_date(event.date, &row);
  add_codes(event, &row);
  add_entities(event.actors, &row);
  add_entities(event.recipients, &row);
  row.push_back(things_of(event.about));
  add_place(event.place, &row);
  add_status(event.status, &row);
  row.push_back(claims_of(event.said_by));
  add_evidence(event.evidence, &row);
  row.push_back(fmt::format("{:.2f}", event.confidence));
  return row;
}

std::string csv_header() {
  std::string line;
  append_csv(event_row_names(), &line);
  return line;
}

std::string format_csv(const CodedDocument& coded) {
  std::string lines;
  for (const Event& event : coded.events) append_csv(event_row(coded.document, event), &lines);
  return lines;
}

}  // namespace sanudo
