// SPDX-License-Identifier: Apache-2.0
#include "column_set/imported.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/hash.h"
#include "ontology/ontology.h"

namespace sanudo {
namespace {

constexpr size_t kShortId = 12;
constexpr const char* kRule = "import";

std::vector<std::string> split_contexts(std::string_view contexts) {
  std::vector<std::string> list;
  while (!contexts.empty()) {
    const size_t comma = std::min(contexts.find(','), contexts.size());
    list.emplace_back(contexts.substr(0, comma));
    contexts.remove_prefix(std::min(comma + 1, contexts.size()));
  }
  return list;
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
}

}  // namespace

void set_origin(std::string_view set, std::string_view row_id, std::string_view apart,
                CodedDocument* coded) {
  coded->document.date_from = "metadata";
  coded->document.id = fingerprint(fmt::format("{}\n{}\n{}", set, row_id, apart));
  Event& event = coded->events.front();
  event.id = coded->document.id.substr(0, kShortId) + "-e1";
  event.why.rule = kRule;
  event.why.entry = fmt::format("{}:{}", set, row_id);
}

std::string_view row_id_of(std::string_view set, const Event& event) {
  const std::string_view entry = event.why.entry;
  const bool of_set = event.why.rule == kRule && entry.starts_with(set) &&
                      entry.substr(set.size()).starts_with(':');
  return of_set ? entry.substr(set.size() + 1) : std::string_view();
}

void set_act(std::string_view cameo, Event* event) {
  event->cameo = cameo;
  event->goldstein = goldstein(cameo);
  const auto meaning = plover_of_cameo(cameo);
  if (!meaning) return;
  event->type = event_type_name(meaning->type);
  event->mode = meaning->mode;
  event->contexts = split_contexts(meaning->contexts);
  event->quad = quad_class(meaning->type);
  event->score = plover_score(meaning->type, meaning->mode);
}

void set_day(Date day, Event* event) {
  if (day.known()) event->date = DateRange{to_string(day), to_string(day), "day", ""};
}

Date read_day(Row* row, size_t column, Event* event) {
  const Date day = row->day(column);
  if (!day.known()) row->complain(column, "empty");
  set_day(day, event);
  return day;
}

void read_code(Row* row, size_t column, Event* event) {
  set_act(row->text(column), event);
  if (event->cameo.empty()) row->complain(column, "empty");
}

Entity somebody(std::string_view name, std::string_view country, std::string_view sector,
                std::string_view code) {
  Entity entity;
  entity.text = name;
  entity.name = name;
  entity.country = country;
  entity.sector = sector;
  entity.code = code.empty() ? std::string(country) + std::string(sector) : std::string(code);
  const bool state = !country.empty() && sector.empty() && code.size() <= 3;
  if (state) entity.entity = "state:" + lower(country);
  return entity;
}

}  // namespace sanudo
