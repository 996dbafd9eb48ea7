// SPDX-License-Identifier: Apache-2.0
// Phoenix events of the Open Event Data Alliance: 26 columns, tab-separated, no header. Columns and
// classes after phoenix_pipeline (postprocess.py); verbal classes 0 to 1 there, and 16 is verbal.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "column_set/codes.h"
#include "column_set/column_set.h"
#include "column_set/dyads.h"
#include "column_set/imported.h"
#include "ontology/ontology.h"

namespace sanudo {
namespace {

constexpr const char* kColumns[] = {"EventID",
                                    "Date",
                                    "Year",
                                    "Month",
                                    "Day",
                                    "SourceActorFull",
                                    "SourceActorEntity",
                                    "SourceActorRole",
                                    "SourceActorAttribute",
                                    "TargetActorFull",
                                    "TargetActorEntity",
                                    "TargetActorRole",
                                    "TargetActorAttribute",
                                    "EventCode",
                                    "EventRootCode",
                                    "QuadClass",
                                    "GoldsteinScore",
                                    "Issues",
                                    "ActionLat",
                                    "ActionLong",
                                    "LocationName",
                                    "GeoStateName",
                                    "GeoCountryName",
                                    "SentenceID",
                                    "URLs",
                                    "NewsSources"};
consteval size_t at(std::string_view name) { return place_of(kColumns, name); }

constexpr const char* kLost[] = {
    "negation, future, hypothesis (such events are left out; --every-status writes them as facts)",
    "who says so (said_by), quotations, the words, the text",
    "several actors or recipients of one event (one row for each pair)",
    "names of actors, entity ids, roles (codes alone)",
    "PLOVER mode and intensity; the type, but for what the CAMEO code tells",
    "what the act is about, amounts; the end and the precision of the date",
    "title and authors of the report; GeoNames ids; how exactly a place is meant",
    "confidence, and why it was coded so"};

// By the root of the code, 01 to 20.
constexpr std::array<int, 21> kClasses = {0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3,
                                          3, 3, 3, 4, 4, 3, 4, 4, 4, 4};

int phoenix_class(const std::string& code) {
  const int root = (code[0] - '0') * 10 + (code[1] - '0');
  return root >= 1 && root <= 20 ? kClasses[static_cast<size_t>(root)] : 0;
}

// Bodies without a state have the first three letters of their code.
std::string entity_code(const Entity& entity) {
  if (!entity.country.empty()) return std::string(cameo_country(entity.country));
  return entity.code.substr(0, 3);
}

void write_actor(const Entity* entity, size_t first, Cells* cells) {
  if (entity == nullptr) return;
  const std::string code = entity_code(*entity);
  const std::string agent(entity->country.empty() ? "" : cameo_agent(entity->sector));
  const std::string rest = entity->country.empty() ? entity->code.substr(code.size()) : "";
  (*cells)[first] = code + agent + rest;
  (*cells)[first + 1] = code;
  (*cells)[first + 2] = agent;
  (*cells)[first + 3] = rest;
}

void write_act(const Event& event, const std::string& code, Cells* cells) {
  const std::optional<double> scale = event.goldstein ? event.goldstein : goldstein(code);
  (*cells)[at("EventCode")] = code;
  (*cells)[at("EventRootCode")] = code.substr(0, 2);
  (*cells)[at("QuadClass")] = fmt::format("{}", phoenix_class(code));
  (*cells)[at("GoldsteinScore")] = scale ? fmt::format("{}", *scale) : "";
  std::string& issues = (*cells)[at("Issues")];
  for (const std::string& context : event.contexts) {
    issues += fmt::format("{}{},1", issues.empty() ? "" : ";", context);
  }
}

void write_date(Date day, Cells* cells) {
  (*cells)[at("Date")] = fmt::format("{:04}{:02}{:02}", day.year, day.month, day.day);
  (*cells)[at("Year")] = fmt::format("{:04}", day.year);
  (*cells)[at("Month")] = fmt::format("{:02}", day.month);
  (*cells)[at("Day")] = fmt::format("{:02}", day.day);
}

void write_place(const std::optional<Place>& place, Cells* cells) {
  if (!place || place->precision == "bloc") return;
  (*cells)[at("ActionLat")] = fmt::format("{}", place->lat);
  (*cells)[at("ActionLong")] = fmt::format("{}", place->lon);
  (*cells)[at("LocationName")] = place->name;
  if (place->precision == "region") (*cells)[at("GeoStateName")] = place->name;
  (*cells)[at("GeoCountryName")] = place->country;
}

// A semicolon parts the values of a cell.
std::string without_semicolons(std::string_view text, std::string_view instead) {
  std::string out;
  for (const char c : text) c == ';' ? void(out += instead) : out.push_back(c);
  return out;
}

void write(const DocumentRecord& document, const Event& event, RowNumbers* numbers,
           std::vector<Cells>* rows) {
  const Date day = day_of(document, event);
  const std::string code = code_of(event);
  if (!day.known() || code.size() < 2) return;
  const std::string_view own = row_id_of("phoenix", event);
  for (const Dyad& dyad : dyads_of(event)) {
    Cells cells(std::size(kColumns));
    cells[at("EventID")] =
        own.empty() ? fmt::format("{}_sanudo", ++numbers->row) : std::string(own);
    write_date(day, &cells);
    write_actor(dyad.actor, at("SourceActorFull"), &cells);
    write_actor(dyad.recipient, at("TargetActorFull"), &cells);
    // Somebody without a code is nobody here.
    if (cells[at("SourceActorFull")].empty() && cells[at("TargetActorFull")].empty()) continue;
    write_act(event, code, &cells);
    write_place(event.place, &cells);
    cells[at("SentenceID")] = fmt::format("{}_{}", document.id, event.evidence.sentence + 1);
    cells[at("URLs")] = without_semicolons(document.url, "%3B");
    cells[at("NewsSources")] = without_semicolons(document.publisher, ",");
    rows->push_back(std::move(cells));
  }
}

void read_actor(const Row& row, size_t first, std::vector<Entity>* entities) {
  const std::string_view full = row.text(first);
  if (full.empty()) return;
  const std::string_view root = row.text(first + 1);
  const std::string_view known = country_of_cameo(root);
  // IGO, NGO, IMG and MNC are sectors to us; a code that we do not know is kept.
  const std::string_view country = known.empty() && !is_sector(root) ? root : known;
  const std::string_view sector = sector_of_cameo(row.text(first + 2));
  const std::string_view name = country == full ? usual_country(country) : full;
  entities->push_back(somebody(name, country, sector, full));
}

void read_place(Row* row, Event* event) {
  const auto lat = row->number(at("ActionLat"), -90, 90);
  const auto lon = row->number(at("ActionLong"), -180, 180);
  if (!lat || !lon) return;
  const std::string_view state = row->text(at("GeoStateName"));
  const std::string_view country = row->text(at("GeoCountryName"));
  const std::string_view known = country_of_name(country);
  Place place;
  place.name = row->text(at("LocationName"));
  place.text = place.name;
  place.country = known.empty() ? country : known;
  place.lat = *lat;
  place.lon = *lon;
  place.precision = place.name == state ? "region" : place.name == country ? "country" : "city";
  event->place = place;
}

void read_issues(const Row& row, Event* event) {
  for (const std::string_view issue : row.list(at("Issues"))) {
    const std::string context(issue.substr(0, issue.find(',')));
    const auto place = std::lower_bound(event->contexts.begin(), event->contexts.end(), context);
    const bool there = place != event->contexts.end() && *place == context;
    if (is_context(context) && !there) event->contexts.insert(place, context);
  }
}

std::string first_of(const std::vector<std::string_view>& list) {
  return list.empty() ? "" : std::string(list.front());
}

void read(Row* row, CodedDocument* coded) {
  Event& event = coded->events.emplace_back();
  set_origin("phoenix", row->text(at("EventID")), row->text(at("Date")), coded);
  const Date day = read_day(row, at("Date"), &event);
  read_code(row, at("EventCode"), &event);
  if (const auto scale = row->number(at("GoldsteinScore"), -10, 10)) event.goldstein = *scale;
  if (event.quad == 0) {
    event.quad = static_cast<int>(row->number(at("QuadClass"), 0, 4).value_or(0));
  }
  read_actor(*row, at("SourceActorFull"), &event.actors);
  read_actor(*row, at("TargetActorFull"), &event.recipients);
  read_issues(*row, &event);
  read_place(row, &event);
  coded->document.date = to_string(day);
  coded->document.url = first_of(row->list(at("URLs")));
  coded->document.publisher = first_of(row->list(at("NewsSources")));
}

}  // namespace

const ColumnSet& phoenix_columns() {
  static constexpr ColumnSet kSet = {"phoenix", kColumns, false, kLost, write, read};
  return kSet;
}

}  // namespace sanudo
