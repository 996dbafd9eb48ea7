// SPDX-License-Identifier: Apache-2.0
// ICEWS Coded Event Data as released on Dataverse until 2023: 20 columns, tab-separated, with a
// header. Sources, targets and their countries are names, sectors are labels.
#include <fmt/format.h>

#include <utility>

#include "column_set/codes.h"
#include "column_set/column_set.h"
#include "column_set/dyads.h"
#include "column_set/imported.h"
#include "ontology/ontology.h"

namespace sanudo {
namespace {

constexpr const char* kColumns[] = {
    "Event ID",       "Event Date", "Source Name",     "Source Sectors", "Source Country",
    "Event Text",     "CAMEO Code", "Intensity",       "Target Name",    "Target Sectors",
    "Target Country", "Story ID",   "Sentence Number", "Publisher",      "City",
    "District",       "Province",   "Country",         "Latitude",       "Longitude"};
consteval size_t at(std::string_view name) { return place_of(kColumns, name); }

constexpr const char* kLost[] = {
    "negation, future, hypothesis (such events are left out; --every-status writes them as facts)",
    "who says so (said_by), quotations, the words, the text",
    "several actors or recipients of one event (one row for each pair)",
    "PLOVER mode, contexts and intensity; the type, but for what the CAMEO code tells",
    "what the act is about, amounts",
    "entity ids, roles; the words that name an actor; the end and the precision of the date",
    "ids of events and reports (running numbers stand for them), address, title and authors",
    "GeoNames ids; confidence, and why it was coded so"};

void write_actor(const Entity* entity, size_t first, Cells* cells) {
  if (entity == nullptr) return;
  (*cells)[first] = entity->name;
  (*cells)[first + 1] = icews_sector(entity->sector);
  (*cells)[first + 2] = icews_country(entity->country);
}

void write_act(const Event& event, Cells* cells) {
  const std::string code = code_of(event);
  const std::optional<double> scale = event.goldstein ? event.goldstein : goldstein(code);
  (*cells)[at("Event Text")] = cameo_label(code);
  (*cells)[at("CAMEO Code")] = code;
  (*cells)[at("Intensity")] = scale ? fmt::format("{}", *scale) : "";
}

void write_place(const std::optional<Place>& place, Cells* cells) {
  if (!place || place->precision == "bloc") return;
  const bool city = place->precision == "city" || place->precision == "site";
  if (city) (*cells)[at("City")] = place->name;
  if (place->precision == "district") (*cells)[at("District")] = place->name;
  if (place->precision == "region") (*cells)[at("Province")] = place->name;
  (*cells)[at("Country")] = icews_country(place->country);
  (*cells)[at("Latitude")] = fmt::format("{}", place->lat);
  (*cells)[at("Longitude")] = fmt::format("{}", place->lon);
}

void write(const DocumentRecord& document, const Event& event, RowNumbers* numbers,
           std::vector<Cells>* rows) {
  const Date day = day_of(document, event);
  if (!day.known() || code_of(event).empty()) return;
  if (std::exchange(numbers->document, document.id) != document.id) ++numbers->story;
  const std::string_view own = row_id_of("icews", event);
  for (const Dyad& dyad : dyads_of(event)) {
    Cells cells(std::size(kColumns));
    cells[at("Event ID")] = own.empty() ? fmt::format("{}", ++numbers->row) : std::string(own);
    cells[at("Event Date")] = to_string(day);
    write_actor(dyad.actor, at("Source Name"), &cells);
    write_act(event, &cells);
    write_actor(dyad.recipient, at("Target Name"), &cells);
    cells[at("Story ID")] = fmt::format("{}", numbers->story);
    cells[at("Sentence Number")] = fmt::format("{}", event.evidence.sentence + 1);
    cells[at("Publisher")] = document.publisher;
    write_place(event.place, &cells);
    rows->push_back(std::move(cells));
  }
}

void read_actor(const Row& row, size_t first, std::vector<Entity>* entities) {
  const std::string_view name = row.text(first);
  if (name.empty()) return;
  const std::string_view sectors = row.text(first + 1);
  const std::string_view given = row.text(first + 2);
  const std::string_view known = country_of_name(given);
  entities->push_back(somebody(name, known.empty() ? given : known, sector_of_icews(sectors), ""));
}

// The finest of the names.
void name_place(const Row& row, Place* place) {
  constexpr struct {
    size_t column;
    const char* precision;
  } kLevels[] = {{at("City"), "city"},
                 {at("District"), "district"},
                 {at("Province"), "region"},
                 {at("Country"), "country"}};
  for (const auto& level : kLevels) {
    if (!place->name.empty()) return;
    place->name = row.text(level.column);
    place->precision = level.precision;
  }
}

void read_place(Row* row, Event* event) {
  const auto lat = row->number(at("Latitude"), -90, 90);
  const auto lon = row->number(at("Longitude"), -180, 180);
  if (!lat || !lon) return;
  Place place;
  name_place(*row, &place);
  const std::string_view given = row->text(at("Country"));
  const std::string_view known = country_of_name(given);
  place.text = place.name;
  place.country = known.empty() ? given : known;
  place.lat = *lat;
  place.lon = *lon;
  event->place = place;
}

void read(Row* row, CodedDocument* coded) {
  Event& event = coded->events.emplace_back();
  // Some ids stand twice, with two dates.
  set_origin("icews", row->text(at("Event ID")), row->text(at("Event Date")), coded);
  const Date day = read_day(row, at("Event Date"), &event);
  read_code(row, at("CAMEO Code"), &event);
  if (const auto scale = row->number(at("Intensity"), -10, 10)) event.goldstein = *scale;
  read_actor(*row, at("Source Name"), &event.actors);
  read_actor(*row, at("Target Name"), &event.recipients);
  read_place(row, &event);
  const auto sentence = row->number(at("Sentence Number"), 0, 1e9);
  if (sentence && *sentence >= 1) event.evidence.sentence = static_cast<uint32_t>(*sentence) - 1;
  coded->document.date = to_string(day);
  coded->document.publisher = row->text(at("Publisher"));
}

}  // namespace

const ColumnSet& icews_columns() {
  static constexpr ColumnSet kSet = {"icews", kColumns, true, kLost, write, read};
  return kSet;
}

}  // namespace sanudo
