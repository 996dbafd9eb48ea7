// SPDX-License-Identifier: Apache-2.0
#include "serve/aggregate_routes.h"

#include <fmt/format.h>

#include <map>

#include "serve/answer.h"
#include "serve/event_query.h"
#include "serve/network.h"

namespace sanudo {
namespace {

constexpr std::string_view kUnits[] = {"day", "week", "month", "year"};
constexpr std::string_view kTimeSplits[] = {"none", "quad", "type", "dyad"};
constexpr std::string_view kCountSplits[] = {"none", "type", "quad"};
constexpr std::string_view kLevels[] = {"entity", "country"};
constexpr size_t kMostTimeRows = 20'000;
constexpr size_t kMostPlaces = 5'000;
constexpr size_t kMostEdges = 200'000;

// The first day of the unit that a date lies in; weeks begin on Monday.
std::string time_column(std::string_view unit) {
  if (unit == "year") return "substr(e.date, 1, 4) || '-01-01'";
  if (unit == "month") return "substr(e.date, 1, 7) || '-01'";
  if (unit == "week") return "date(e.date, '-6 days', 'weekday 1')";
  return "e.date";
}

std::string split_column(std::string_view split) {
  if (split == "quad") return "CAST(e.quad AS TEXT)";
  if (split == "type") return "e.type";
  if (split == "dyad") return "y.actor || '>' || y.recipient";
  return "NULL";
}

// Rows of another table that an event may have several of count it once for each key.
struct Key {
  std::string_view by;
  const char* joins;
  const char* key;
  const char* name;
};
constexpr const char* kActors =
    " JOIN participant p ON p.event = e.id AND p.role = 'actor' JOIN entity n ON n.id = p.entity";
constexpr const char* kRecipients =
    " JOIN participant p ON p.event = e.id AND p.role = 'recipient' "
    "JOIN entity n ON n.id = p.entity";
constexpr const char* kParties =
    " JOIN participant p ON p.event = e.id AND p.role IN ('actor', 'recipient') "
    "JOIN entity n ON n.id = p.entity";
constexpr const char* kSpeakers =
    " JOIN participant p ON p.event = e.id AND p.role = 'speaker' JOIN entity n ON n.id = p.entity";
constexpr const char* kEntityKey = "nullif(n.key, '')";
constexpr Key kKeys[] = {
    {"type", "", "e.type", "NULL"},
    {"mode", "", "e.mode", "NULL"},
    {"quad", "", "CAST(e.quad AS TEXT)", "NULL"},
    {"cameo", "", "e.cameo", "NULL"},
    {"actor", kActors, kEntityKey, "n.name"},
    {"recipient", kRecipients, kEntityKey, "n.name"},
    {"party", kParties, kEntityKey, "n.name"},
    {"actor_country", kActors, "p.country", "NULL"},
    {"recipient_country", kRecipients, "p.country", "NULL"},
    {"dyad", " JOIN dyad y ON y.event = e.id", "y.actor || '>' || y.recipient", "NULL"},
    {"about", " JOIN about a ON a.event = e.id JOIN entity n ON n.id = a.entity", kEntityKey,
     "n.name"},
    {"publisher", " JOIN document d ON d.id = e.document", "d.publisher", "NULL"},
    {"claimant", kSpeakers, kEntityKey, "n.name"},
    {"place_country", "", "e.place_country", "NULL"},
};
constexpr std::string_view kKeyNames[] = {"type",     "mode",          "quad",
                                          "cameo",    "actor",         "recipient",
                                          "party",    "actor_country", "recipient_country",
                                          "dyad",     "about",         "publisher",
                                          "claimant", "place_country"};

const Key& key_of(std::string_view by) {
  for (const Key& key : kKeys) {
    if (key.by == by) return key;
  }
  return kKeys[0];
}

void write_totals(JsonWriter* json, const Cell& events, const Cell& score) {
  integer_field(json, "events", integer_in(events));
  number_field(json, "score", number_in(score));
}

// One row more than is wanted says that there are more.
bool cut(std::vector<Row>* rows, size_t most) {
  if (rows->size() <= most) return false;
  rows->resize(most);
  return true;
}

void end_rows(JsonWriter* json, bool truncated) {
  json->end_array();
  json->key("truncated");
  json->boolean(truncated);
  json->end_object();
}

// Rows: time, group, events, score.
std::string time_json(const std::string& unit, const std::string& split, std::vector<Row> rows) {
  const bool truncated = cut(&rows, kMostTimeRows);
  JsonWriter json;
  json.begin_object();
  text_field(&json, "unit", unit);
  text_field(&json, "split", split);
  json.key("rows");
  json.begin_array();
  for (const Row& row : rows) {
    json.begin_object();
    text_field(&json, "time", text_in(row[0]));
    text_field(&json, "group", text_in(row[1]));
    write_totals(&json, row[2], row[3]);
    json.end_object();
  }
  end_rows(&json, truncated);
  return json.take();
}

Response time_answer(Library* library, Parameters& p) {
  const std::string unit = p.choice("unit", kUnits, "month");
  const std::string split = p.choice("split", kTimeSplits, "none");
  const EventFilter filter = read_event_filter(library->desk.world, &p);
  if (const auto* fault = p.fault()) return error_answer(*fault);
  Result<std::vector<Row>> rows = library->archive->select(
      {.filter = filter,
       .head = fmt::format("SELECT t, g, count(*), sum(score) FROM (SELECT DISTINCT e.id, {} AS t, "
                           "{} AS g, e.score AS score FROM event e{}",
                           time_column(unit), split_column(split),
                           split == "dyad" ? " JOIN dyad y ON y.event = e.id" : ""),
       .condition = "e.date IS NOT NULL",
       .tail = fmt::format(") GROUP BY t, g ORDER BY t, g LIMIT {}", kMostTimeRows + 1)});
  if (!rows.is_ok()) return error_answer(rows.status());
  return json_answer(time_json(unit, split, std::move(rows).value()));
}

// The entity's or the country's name of today, where the store has none.
std::string name_of_key(const World& world, const Row& row) {
  if (!is_null(row[1])) return std::string(text_in(row[1]));
  const std::string_view key = text_in(row[0]);
  const EntityIndex state = key.size() == 3 ? world.find_state(key) : kNoEntity;
  return std::string(state == kNoEntity ? key : world.label(state, {}));
}

// Rows: key, name, group, events, score.
std::string counts_json(const World& world, const std::string& by, const std::string& split,
                        std::vector<Row> rows, size_t limit) {
  const bool truncated = cut(&rows, limit);
  JsonWriter json;
  json.begin_object();
  text_field(&json, "by", by);
  text_field(&json, "split", split);
  json.key("rows");
  json.begin_array();
  for (const Row& row : rows) {
    json.begin_object();
    text_field(&json, "key", text_in(row[0]));
    text_field(&json, "name", name_of_key(world, row));
    text_field(&json, "group", text_in(row[2]));
    write_totals(&json, row[3], row[4]);
    json.end_object();
  }
  end_rows(&json, truncated);
  return json.take();
}

Response counts_answer(Library* library, Parameters& p) {
  if (p.choice("by", kKeyNames, "").empty()) p.complain("by", "is missing");
  const std::string by = p.choice("by", kKeyNames, "type");
  const std::string split = p.choice("split", kCountSplits, "none");
  const size_t limit = static_cast<size_t>(p.integer("limit", 1, 200).value_or(50));
  const EventFilter filter = read_event_filter(library->desk.world, &p);
  if (const auto* fault = p.fault()) return error_answer(*fault);
  const Key& key = key_of(by);
  Result<std::vector<Row>> rows = library->archive->select(
      {.filter = filter,
       .head = fmt::format("SELECT k, name, g, count(*) AS c, sum(score) FROM (SELECT DISTINCT "
                           "e.id, {} AS k, {} AS "
                           "name, {} AS g, e.score AS score FROM event e{}",
                           key.key, key.name, split_column(split), key.joins),
       .tail =
           fmt::format(") GROUP BY k, name, g ORDER BY c DESC, k, name, g LIMIT {}", limit + 1)});
  if (!rows.is_ok()) return error_answer(rows.status());
  return json_answer(counts_json(library->desk.world, by, split, std::move(rows).value(), limit));
}

// Rows: name, country, lat, lon, geonames, precision, events, score.
void write_place(JsonWriter* json, const Row& row) {
  json->begin_object();
  text_field(json, "name", text_in(row[0]));
  text_field(json, "country", text_in(row[1]));
  number_field(json, "lat", number_in(row[2]));
  number_field(json, "lon", number_in(row[3]));
  json->key("geonames");
  integer_in(row[4]) == 0 ? json->null() : json->integer(integer_in(row[4]));
  text_field(json, "precision", text_in(row[5]));
  write_totals(json, row[6], row[7]);
  json->end_object();
}

std::string places_json(std::vector<Row> rows, int64_t unplaced) {
  const bool truncated = cut(&rows, kMostPlaces);
  JsonWriter json;
  json.begin_object();
  integer_field(&json, "unplaced", unplaced);
  json.key("places");
  json.begin_array();
  for (const Row& row : rows) write_place(&json, row);
  end_rows(&json, truncated);
  return json.take();
}

Response places_answer(Library* library, Parameters& p) {
  const EventFilter filter = read_event_filter(library->desk.world, &p);
  if (const auto* fault = p.fault()) return error_answer(*fault);
  Result<std::vector<Row>> rows = library->archive->select(
      {.filter = filter,
       .head = "SELECT e.place, e.place_country, e.lat, e.lon, e.geonames, e.place_precision, "
               "count(*) AS c, sum(e.score) FROM event e",
       .condition = "e.place_precision IS NOT NULL",
       .tail = fmt::format(" GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY c DESC, 1, 2, 3, 4 LIMIT {}",
                           kMostPlaces + 1)});
  if (!rows.is_ok()) return error_answer(rows.status());
  const Result<std::vector<Row>> unplaced =
      library->archive->select({.filter = filter,
                                .head = "SELECT count(*) FROM event e",
                                .condition = "e.place_precision IS NULL"});
  if (!unplaced.is_ok()) return error_answer(unplaced.status());
  return json_answer(
      places_json(std::move(rows).value(), integer_in(unplaced.value().front().front())));
}

// Parties as docs/format/store.md has them: countries, else entities.
constexpr const char* kCountryEdges =
    "SELECT a, a, r, r, quad, count(*), sum(score) FROM (SELECT DISTINCT e.id, y.actor AS a, "
    "y.recipient AS r, e.quad AS quad, e.score AS score FROM event e JOIN dyad y ON y.event = e.id";
constexpr const char* kEntityEdges =
    "SELECT a, min(an), r, min(rn), quad, count(*), sum(score) FROM (SELECT DISTINCT e.id, "
    "coalesce(nullif(an.key, ''), an.name) AS a, an.name AS an, coalesce(nullif(rn.key, ''), "
    "rn.name) AS r, rn.name AS rn, e.quad AS quad, e.score AS score FROM event e "
    "JOIN dyad y ON y.event = e.id "
    "JOIN participant ap ON ap.event = e.id AND ap.role = 'actor' "
    "AND ap.position = y.actor_position "
    "JOIN participant rp ON rp.event = e.id AND rp.role = y.recipient_role "
    "AND rp.position = y.recipient_position "
    "JOIN entity an ON an.id = ap.entity JOIN entity rn ON rn.id = rp.entity";

Response network_answer(Library* library, Parameters& p) {
  const size_t nodes = static_cast<size_t>(p.integer("nodes", 1, 500).value_or(60));
  const bool countries = p.choice("level", kLevels, "entity") == "country";
  const EventFilter filter = read_event_filter(library->desk.world, &p);
  if (const auto* fault = p.fault()) return error_answer(*fault);
  const Result<std::vector<Row>> rows = library->archive->select(
      {.filter = filter,
       .head = countries ? kCountryEdges : kEntityEdges,
       .tail = fmt::format(") GROUP BY a, r, quad ORDER BY count(*) DESC, a, r, quad LIMIT {}",
                           kMostEdges)});
  if (!rows.is_ok()) return error_answer(rows.status());
  return json_answer(network_json(library->desk.world, rows.value(), nodes));
}

}  // namespace

void add_aggregate_routes(Library* library, Router* router) {
  const auto add = [&](const char* path, Response (*answer)(Library*, Parameters&)) {
    router->add({.method = "GET",
                 .pattern = path,
                 .handler = [library,
                             answer](const Call& call) { return answer(library, call.parameters); },
                 .pace = Pace::kSlow,
                 .of_store = true});
  };
  add("/api/v1/aggregates/time", time_answer);
  add("/api/v1/aggregates/counts", counts_answer);
  add("/api/v1/aggregates/places", places_answer);
  add("/api/v1/aggregates/network", network_answer);
}

}  // namespace sanudo
