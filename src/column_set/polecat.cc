// SPDX-License-Identifier: Apache-2.0
// POLECAT events as released on Dataverse since 2023: 40 columns, tab-separated, with a header;
// cells of several values are joined by semicolons. A row is an event with all its actors, as ours.
#include <fmt/format.h>

#include <algorithm>

#include "column_set/codes.h"
#include "column_set/column_set.h"
#include "column_set/dyads.h"
#include "column_set/imported.h"
#include "ontology/ontology.h"

namespace sanudo {
namespace {

constexpr const char* kColumns[] = {"Event ID",
                                    "Event Date",
                                    "Event Type",
                                    "Event Mode",
                                    "Intensity",
                                    "Quad Code",
                                    "Contexts",
                                    "Actor Name",
                                    "Actor Country",
                                    "Actor COW",
                                    "Primary Actor Sector",
                                    "Actor Sectors",
                                    "Actor Title",
                                    "Actor Name Raw",
                                    "Wikipedia Actor ID",
                                    "Recipient Name",
                                    "Recipient Country",
                                    "Recipient COW",
                                    "Primary Recipient Sector",
                                    "Recipient Sectors",
                                    "Recipient Title",
                                    "Recipient Name Raw",
                                    "Wikipedia Recipient ID",
                                    "Placename",
                                    "City",
                                    "District",
                                    "Province",
                                    "Country",
                                    "Latitude",
                                    "Longitude",
                                    "GeoNames ID",
                                    "Raw Placename",
                                    "Feature Type",
                                    "Source",
                                    "Publication Date",
                                    "Story People",
                                    "Story Organizations",
                                    "Story Locations",
                                    "Language",
                                    "Version"};
consteval size_t at(std::string_view name) { return place_of(kColumns, name); }

constexpr const char* kLost[] = {
    "negation, future, hypothesis (such events are left out; --every-status writes them as facts)",
    "who says so (said_by), quotations, the words, the text",
    "the CAMEO code and its Goldstein value",
    "what the act is about, amounts; the end and the precision of the date",
    "entity ids; address, title and authors of the report",
    "confidence, and why it was coded so"};

constexpr const char* kQuads[] = {"", "VERBAL COOPERATION", "MATERIAL COOPERATION",
                                  "VERBAL CONFLICT", "MATERIAL CONFLICT"};

std::string in_case(std::string_view text, char first, char last, int shift) {
  std::string out(text);
  for (char& c : out) c = static_cast<char>(c >= first && c <= last ? c + shift : c);
  return out;
}
std::string upper(std::string_view text) { return in_case(text, 'a', 'z', 'A' - 'a'); }
std::string lower(std::string_view text) { return in_case(text, 'A', 'Z', 'a' - 'A'); }

std::string joined(const std::vector<Entity>& entities, std::string Entity::* field) {
  std::string cell;
  for (const Entity& entity : entities) {
    if (&entity != &entities.front()) cell += ";";
    for (const char c : entity.*field) cell.push_back(c == ';' ? ',' : c);
  }
  return cell;
}

// The columns of an actor, counted from that of the name.
enum Offset : size_t { kName, kCountry, kCow, kPrimarySector, kSectors, kTitle, kRawName };
static_assert(at("Actor Name") + kRawName == at("Actor Name Raw"));
static_assert(at("Recipient Name") + kRawName == at("Recipient Name Raw"));

void write_actors(const std::vector<Entity>& entities, size_t first, Cells* cells) {
  if (entities.empty()) return;
  std::string& cow = (*cells)[first + kCow];
  for (const Entity& entity : entities) {
    if (&entity != &entities.front()) cow += ";";
    cow += cow_country(entity.country);
  }
  (*cells)[first + kName] = joined(entities, &Entity::name);
  (*cells)[first + kCountry] = joined(entities, &Entity::country);
  (*cells)[first + kPrimarySector] = entities.front().sector;
  (*cells)[first + kSectors] = joined(entities, &Entity::sector);
  (*cells)[first + kTitle] = joined(entities, &Entity::role);
  (*cells)[first + kRawName] = joined(entities, &Entity::text);
}

void write_act(const Event& event, Cells* cells) {
  (*cells)[at("Event Type")] = event.type;
  (*cells)[at("Event Mode")] = event.mode;
  (*cells)[at("Intensity")] = fmt::format("{}", event.score);
  (*cells)[at("Quad Code")] = kQuads[event.quad >= 0 && event.quad <= 4 ? event.quad : 0];
  (*cells)[at("Contexts")] = fmt::format("{}", fmt::join(event.contexts, ";"));
}

void write_place(const std::optional<Place>& place, Cells* cells) {
  if (!place) return;
  const bool city = place->precision == "city" || place->precision == "site";
  (*cells)[at("Placename")] = place->name;
  if (city) (*cells)[at("City")] = place->name;
  if (place->precision == "district") (*cells)[at("District")] = place->name;
  if (place->precision == "region") (*cells)[at("Province")] = place->name;
  (*cells)[at("Country")] = place->country;
  (*cells)[at("Latitude")] = fmt::format("{}", place->lat);
  (*cells)[at("Longitude")] = fmt::format("{}", place->lon);
  if (place->geonames != 0) (*cells)[at("GeoNames ID")] = fmt::format("{}", place->geonames);
  (*cells)[at("Raw Placename")] = place->text;
  (*cells)[at("Feature Type")] = place->precision;
}

void write(const DocumentRecord& document, const Event& event, RowNumbers*,
           std::vector<Cells>* rows) {
  const Date day = day_of(document, event);
  if (!day.known()) return;
  Cells cells(std::size(kColumns));
  const std::string_view own = row_id_of("polecat", event);
  cells[at("Event ID")] = own.empty() ? event.id : std::string(own);
  cells[at("Event Date")] = to_string(day);
  write_act(event, &cells);
  write_actors(event.actors, at("Actor Name"), &cells);
  write_actors(event.recipients, at("Recipient Name"), &cells);
  write_place(event.place, &cells);
  cells[at("Source")] = document.publisher;
  cells[at("Publication Date")] = document.date;
  cells[at("Language")] = document.language;
  cells[at("Version")] = "sanudo";
  rows->push_back(std::move(cells));
}

// Values with the same number belong to the same actor, empty ones too; a lone value to all.
std::string nth(const std::vector<std::string_view>& list, size_t number) {
  if (list.size() == 1) number = 0;
  return number < list.size() ? std::string(list[number]) : "";
}

std::vector<Entity> read_actors(const Row& row, size_t first) {
  const auto names = row.list_with_gaps(first + kName);
  const auto raw = row.list_with_gaps(first + kRawName);
  const auto countries = row.list_with_gaps(first + kCountry);
  const auto sectors = row.list_with_gaps(first + kSectors);
  const auto titles = row.list_with_gaps(first + kTitle);
  // Sectors may be several of one actor; they are his only where there are as many as names.
  const bool by_name = sectors.size() == std::max(names.size(), raw.size());
  std::vector<Entity> entities;
  for (size_t i = 0; i < std::max(names.size(), raw.size()); ++i) {
    const std::string name = nth(names, i);
    const std::string sector =
        by_name ? nth(sectors, i) : std::string(row.text(first + kPrimarySector));
    Entity entity = somebody(name.empty() ? nth(raw, i) : name, nth(countries, i), sector, "");
    if (i < raw.size()) entity.text = raw[i];
    entity.role = nth(titles, i);
    if (!entity.name.empty()) entities.push_back(std::move(entity));
  }
  return entities;
}

void read_act(Row* row, Event* event) {
  event->type = upper(row->text(at("Event Type")));
  event->mode = lower(row->text(at("Event Mode")));
  if (event->mode == "none") event->mode.clear();
  for (const std::string_view context : row->list(at("Contexts"))) {
    event->contexts.push_back(lower(context));
  }
  std::sort(event->contexts.begin(), event->contexts.end());
  const auto type = parse_event_type(event->type);
  if (event->type.empty()) row->complain(at("Event Type"), "empty");
  event->quad = type ? quad_class(*type) : 0;
  const auto score = row->number(at("Intensity"), -10, 10);
  event->score = score ? *score : type ? plover_score(*type, event->mode) : 0;
}

// Ours where it is one of ours, else that of the finest name.
std::string precision_of(const Row& row) {
  const std::string_view feature = row.text(at("Feature Type"));
  for (const char* precision : {"site", "city", "district", "region", "country", "bloc"}) {
    if (feature == precision) return precision;
  }
  if (!row.text(at("City")).empty()) return "city";
  if (!row.text(at("District")).empty()) return "district";
  return row.text(at("Province")).empty() ? "country" : "region";
}

void read_place(Row* row, Event* event) {
  const auto lat = row->number(at("Latitude"), -90, 90);
  const auto lon = row->number(at("Longitude"), -180, 180);
  if (!lat || !lon) return;
  const std::string_view given = row->text(at("Country"));
  const std::string_view known = country_of_name(given);
  Place place;
  place.name = row->text(at("Placename"));
  place.text = row->text(at("Raw Placename"));
  if (place.text.empty()) place.text = place.name;
  place.country = known.empty() ? given : known;
  place.lat = *lat;
  place.lon = *lon;
  const auto geonames = row->number(at("GeoNames ID"), 0, UINT32_MAX);
  if (geonames) place.geonames = static_cast<uint32_t>(*geonames);
  place.precision = precision_of(*row);
  event->place = place;
}

void read(Row* row, CodedDocument* coded) {
  Event& event = coded->events.emplace_back();
  set_origin("polecat", row->text(at("Event ID")), row->text(at("Event Date")), coded);
  read_day(row, at("Event Date"), &event);
  read_act(row, &event);
  event.actors = read_actors(*row, at("Actor Name"));
  event.recipients = read_actors(*row, at("Recipient Name"));
  read_place(row, &event);
  coded->document.date = to_string(row->day(at("Publication Date")));
  coded->document.publisher = row->text(at("Source"));
  const std::string_view language = row->text(at("Language"));
  if (language.size() == 2) coded->document.language = lower(language);
}

}  // namespace

const ColumnSet& polecat_columns() {
  static constexpr ColumnSet kSet = {"polecat", kColumns, true, kLost, write, read};
  return kSet;
}

}  // namespace sanudo
