// SPDX-License-Identifier: Apache-2.0
// GDELT 2.0 events: 61 columns, tab-separated, no header (files named .export.CSV). Rows of 58 and
// 57 columns are those of GDELT 1 (row_import.cc). Codebook: "The GDELT Event Database Data Format
// Codebook V2.0", 2015.
#include <fmt/format.h>

#include "base/hash.h"
#include "column_set/codes.h"
#include "column_set/column_set.h"
#include "column_set/dyads.h"
#include "column_set/imported.h"
#include "ontology/ontology.h"

namespace sanudo {
namespace {

constexpr const char* kColumns[] = {"GLOBALEVENTID",
                                    "SQLDATE",
                                    "MonthYear",
                                    "Year",
                                    "FractionDate",
                                    "Actor1Code",
                                    "Actor1Name",
                                    "Actor1CountryCode",
                                    "Actor1KnownGroupCode",
                                    "Actor1EthnicCode",
                                    "Actor1Religion1Code",
                                    "Actor1Religion2Code",
                                    "Actor1Type1Code",
                                    "Actor1Type2Code",
                                    "Actor1Type3Code",
                                    "Actor2Code",
                                    "Actor2Name",
                                    "Actor2CountryCode",
                                    "Actor2KnownGroupCode",
                                    "Actor2EthnicCode",
                                    "Actor2Religion1Code",
                                    "Actor2Religion2Code",
                                    "Actor2Type1Code",
                                    "Actor2Type2Code",
                                    "Actor2Type3Code",
                                    "IsRootEvent",
                                    "EventCode",
                                    "EventBaseCode",
                                    "EventRootCode",
                                    "QuadClass",
                                    "GoldsteinScale",
                                    "NumMentions",
                                    "NumSources",
                                    "NumArticles",
                                    "AvgTone",
                                    "Actor1Geo_Type",
                                    "Actor1Geo_FullName",
                                    "Actor1Geo_CountryCode",
                                    "Actor1Geo_ADM1Code",
                                    "Actor1Geo_ADM2Code",
                                    "Actor1Geo_Lat",
                                    "Actor1Geo_Long",
                                    "Actor1Geo_FeatureID",
                                    "Actor2Geo_Type",
                                    "Actor2Geo_FullName",
                                    "Actor2Geo_CountryCode",
                                    "Actor2Geo_ADM1Code",
                                    "Actor2Geo_ADM2Code",
                                    "Actor2Geo_Lat",
                                    "Actor2Geo_Long",
                                    "Actor2Geo_FeatureID",
                                    "ActionGeo_Type",
                                    "ActionGeo_FullName",
                                    "ActionGeo_CountryCode",
                                    "ActionGeo_ADM1Code",
                                    "ActionGeo_ADM2Code",
                                    "ActionGeo_Lat",
                                    "ActionGeo_Long",
                                    "ActionGeo_FeatureID",
                                    "DATEADDED",
                                    "SOURCEURL"};
consteval size_t at(std::string_view name) { return place_of(kColumns, name); }

constexpr const char* kLost[] = {
    "negation, future, hypothesis (such events are left out; --every-status writes them as facts)",
    "who says so (said_by), quotations, the words, the text",
    "several actors or recipients of one event (one row for each pair)",
    "PLOVER mode, contexts and intensity; the type, but for what the CAMEO code tells",
    "what the act is about, amounts",
    "entity ids, roles; the end and the precision of the date",
    "publisher, title and authors of the report; GeoNames ids; how exactly a place is meant",
    "confidence, and why it was coded so"};

// Its own, or 53 bits, which programs with floating point numbers alone keep apart.
std::string id_of_row(const Event& event, size_t dyad) {
  const std::string_view own = row_id_of("gdelt", event);
  return own.empty() ? fmt::format("{}", hash64(event.id, dyad) >> 11) : std::string(own);
}

void write_date(Date day, Cells* cells) {
  const int days = (day.month - 1) * 30 + day.day;
  (*cells)[at("SQLDATE")] = fmt::format("{:04}{:02}{:02}", day.year, day.month, day.day);
  (*cells)[at("MonthYear")] = fmt::format("{:04}{:02}", day.year, day.month);
  (*cells)[at("Year")] = fmt::format("{:04}", day.year);
  (*cells)[at("FractionDate")] = fmt::format("{:.4f}", day.year + days / 365.0);
}

// `first` is the place of Actor1Code or Actor2Code; the others follow in the same order.
void write_actor(const Entity* entity, size_t first, Cells* cells) {
  if (entity == nullptr) return;
  const std::string country(cameo_country(entity->country));
  const std::string agent(cameo_agent(entity->sector));
  const bool own_code = entity->country.empty() && !entity->code.empty();
  (*cells)[first] = own_code ? entity->code : country + agent;
  (*cells)[first + at("Actor1Name") - at("Actor1Code")] = entity->name;
  (*cells)[first + at("Actor1CountryCode") - at("Actor1Code")] = country;
  (*cells)[first + at("Actor1Type1Code") - at("Actor1Code")] = agent;
}

void write_act(const Event& event, Cells* cells) {
  const std::string code = code_of(event);
  const std::optional<double> scale = event.goldstein ? event.goldstein : goldstein(code);
  (*cells)[at("IsRootEvent")] = event.evidence.sentence <= 1 ? "1" : "0";
  (*cells)[at("EventCode")] = code;
  (*cells)[at("EventBaseCode")] = code.substr(0, 3);
  (*cells)[at("EventRootCode")] = code.substr(0, 2);
  (*cells)[at("QuadClass")] = fmt::format("{}", gdelt_quad(code));
  (*cells)[at("GoldsteinScale")] = scale ? fmt::format("{}", *scale) : "";
  (*cells)[at("NumMentions")] = fmt::format("{}", event.retold.size() + 1);
  (*cells)[at("NumSources")] = "1";
  (*cells)[at("NumArticles")] = "1";
}

// 1 country, 2 and 5 regions, 3 and 4 cities, of the United States and of others.
int geo_type(const Place& place) {
  const bool american = place.country == "USA";
  if (place.precision == "country") return 1;
  if (place.precision == "region" || place.precision == "district") return american ? 2 : 5;
  if (place.precision == "city" || place.precision == "site") return american ? 3 : 4;
  return 0;
}

void write_place(const std::optional<Place>& place, Cells* cells) {
  for (const size_t column : {at("Actor1Geo_Type"), at("Actor2Geo_Type"), at("ActionGeo_Type")}) {
    (*cells)[column] = "0";
  }
  const int type = place ? geo_type(*place) : 0;
  if (type == 0) return;
  (*cells)[at("ActionGeo_Type")] = fmt::format("{}", type);
  (*cells)[at("ActionGeo_FullName")] = place->name;
  (*cells)[at("ActionGeo_CountryCode")] = fips_country(place->country);
  (*cells)[at("ActionGeo_Lat")] = fmt::format("{}", place->lat);
  (*cells)[at("ActionGeo_Long")] = fmt::format("{}", place->lon);
}

void write(const DocumentRecord& document, const Event& event, RowNumbers*,
           std::vector<Cells>* rows) {
  const Date day = day_of(document, event);
  if (!day.known() || code_of(event).empty()) return;
  const Date added = parse_date(document.date).value_or(day);
  const std::vector<Dyad> dyads = dyads_of(event);
  for (size_t i = 0; i < dyads.size(); ++i) {
    Cells cells(std::size(kColumns));
    cells[at("GLOBALEVENTID")] = id_of_row(event, i);
    write_date(day, &cells);
    write_actor(dyads[i].actor, at("Actor1Code"), &cells);
    write_actor(dyads[i].recipient, at("Actor2Code"), &cells);
    write_act(event, &cells);
    write_place(event.place, &cells);
    cells[at("DATEADDED")] =
        fmt::format("{:04}{:02}{:02}000000", added.year, added.month, added.day);
    cells[at("SOURCEURL")] = document.url;
    rows->push_back(std::move(cells));
  }
}

void read_actor(const Row& row, size_t first, std::vector<Entity>* entities) {
  const std::string_view code = row.text(first);
  const std::string_view name = row.text(first + at("Actor1Name") - at("Actor1Code"));
  if (code.empty() && name.empty()) return;
  const std::string_view cameo = row.text(first + at("Actor1CountryCode") - at("Actor1Code"));
  const std::string_view known = country_of_cameo(cameo);
  const std::string_view agent = row.text(first + at("Actor1Type1Code") - at("Actor1Code"));
  entities->push_back(somebody(name, known.empty() ? cameo : known, sector_of_cameo(agent), code));
}

constexpr const char* kPrecisions[] = {"", "country", "region", "city", "city", "region"};

void read_place(Row* row, Event* event) {
  const auto type = row->number(at("ActionGeo_Type"), 0, 5);
  if (!type || *type < 1) return;
  Place place;
  place.text = row->text(at("ActionGeo_FullName"));
  place.name = place.text;
  place.country = country_of_fips(row->text(at("ActionGeo_CountryCode")));
  const auto lat = row->number(at("ActionGeo_Lat"), -90, 90);
  const auto lon = row->number(at("ActionGeo_Long"), -180, 180);
  if (!lat || !lon) return;
  place.lat = *lat;
  place.lon = *lon;
  place.precision = kPrecisions[static_cast<size_t>(*type)];
  event->place = place;
}

void read(Row* row, CodedDocument* coded) {
  Event& event = coded->events.emplace_back();
  set_origin("gdelt", row->text(at("GLOBALEVENTID")), row->text(at("SQLDATE")), coded);
  read_day(row, at("SQLDATE"), &event);
  read_code(row, at("EventCode"), &event);
  if (event.quad == 0) {
    event.quad = static_cast<int>(row->number(at("QuadClass"), 0, 4).value_or(0));
  }
  if (const auto scale = row->number(at("GoldsteinScale"), -10, 10)) event.goldstein = *scale;
  read_actor(*row, at("Actor1Code"), &event.actors);
  read_actor(*row, at("Actor2Code"), &event.recipients);
  read_place(row, &event);
  coded->document.date = to_string(row->day(at("DATEADDED")));
  coded->document.url = row->text(at("SOURCEURL"));
}

}  // namespace

const ColumnSet& gdelt_columns() {
  static constexpr ColumnSet kSet = {"gdelt", kColumns, false, kLost, write, read};
  return kSet;
}

}  // namespace sanudo
