// SPDX-License-Identifier: Apache-2.0
#include "serve/store_info.h"

#include <fmt/format.h>

#include "columnar/arrow_file.h"
#include "serve/answer.h"

namespace sanudo {
namespace {

constexpr const char* kExampleText =
    "Canada imposes sanctions on Belarus; Minsk expels two diplomats\n\n"
    "OTTAWA, March 9, 2021 - Canada imposed sanctions on Belarus on Tuesday and condemned the "
    "arrest of opposition leaders in Minsk. Belarus expelled two Canadian diplomats in response. "
    "The Canadian foreign minister, Marc Garneau, said that Canada would not lift the sanctions "
    "until Belarus released all political prisoners.";
constexpr const char* kExampleDate = "2021-03-09";

struct Counts {
  int64_t documents = 0;
  int64_t events = 0;
  int64_t quotes = 0;
  int64_t reviews = 0;
  std::string from;
  std::string to;
  std::vector<Row> publishers;  // name, documents
};

Result<Counts> count_all(Archive* archive) {
  const Result<std::vector<Row>> rows = archive->sql(
      "SELECT (SELECT count(*) FROM document), (SELECT count(*) FROM event), "
      "(SELECT count(*) FROM quote), (SELECT count(*) FROM review), "
      "(SELECT min(date) FROM event), (SELECT max(date) FROM event)");
  if (!rows.is_ok()) return rows.status();
  const Row& row = rows.value().front();
  Counts counts = {integer_in(row[0]),
                   integer_in(row[1]),
                   integer_in(row[2]),
                   integer_in(row[3]),
                   std::string(text_in(row[4])),
                   std::string(text_in(row[5])),
                   {}};
  Result<std::vector<Row>> publishers = archive->sql(
      "SELECT publisher, count(*) AS c FROM document WHERE publisher IS NOT NULL "
      "GROUP BY publisher ORDER BY c DESC, publisher LIMIT 100");
  if (!publishers.is_ok()) return publishers.status();
  counts.publishers = std::move(publishers).value();
  return counts;
}

void write_publishers(JsonWriter* json, const std::vector<Row>& rows) {
  json->key("publishers");
  json->begin_array();
  for (const Row& row : rows) {
    json->begin_object();
    text_field(json, "publisher", text_in(row[0]));
    integer_field(json, "documents", integer_in(row[1]));
    json->end_object();
  }
  json->end_array();
}

void write_formats(JsonWriter* json) {
  json->key("export_formats");
  json->begin_array();
  json->string("csv");
  json->string("jsonl");
  if (has_arrow_files()) json->string("parquet");
  json->end_array();
}

// Words of a shell, so that a path with blanks is one.
std::string shell_word(const std::string& path) {
  std::string out = "'";
  for (const char c : path) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

void write_first_step(JsonWriter* json, const std::string* store) {
  json->key("first_step");
  json->begin_object();
  text_field(json, "title", store == nullptr ? "No store yet" : "No reports yet");
  text_field(json, "message",
             store == nullptr
                 ? "Put reports into a store and serve it with these commands, or read the example."
                 : "Put reports into the store with this command, or read the example.");
  const std::string path = store == nullptr ? "news.db" : shell_word(*store);
  const std::string ingest = fmt::format("sanudo ingest --store {} reports/*.txt", path);
  text_field(
      json, "command",
      store == nullptr ? fmt::format("{} && sanudo serve --store {}", ingest, path) : ingest);
  json->key("example");
  json->begin_object();
  text_field(json, "text", kExampleText);
  text_field(json, "date", kExampleDate);
  json->end_object();
  json->end_object();
}

std::string store_json(const Desk& desk, const Counts& counts, const std::string* store) {
  JsonWriter json;
  json.begin_object();
  text_field(&json, "version", version());
  const bool filled = counts.documents > 0;
  text_field(&json, "store", store == nullptr ? "none" : filled ? "filled" : "empty");
  integer_field(&json, "documents", counts.documents);
  integer_field(&json, "events", counts.events);
  integer_field(&json, "quotes", counts.quotes);
  integer_field(&json, "reviews", counts.reviews);
  text_field(&json, "from", counts.from);
  text_field(&json, "to", counts.to);
  write_publishers(&json, counts.publishers);
  write_formats(&json);
  text_field(&json, "as_of", to_string(desk.world.as_of()));
  if (filled) {
    json.key("first_step");
    json.null();
  } else {
    write_first_step(&json, store);
  }
  json.end_object();
  return json.take();
}

Response store_answer(const Desk& desk, Library* library, const Call& call) {
  if (const auto* fault = call.parameters.fault()) return error_answer(*fault);
  if (library == nullptr) return json_answer(store_json(desk, {}, nullptr));
  const Result<Counts> counts = count_all(library->archive.get());
  if (!counts.is_ok()) return error_answer(counts.status());
  return json_answer(store_json(desk, counts.value(), &library->archive->path()));
}

}  // namespace

Result<EntityActivity> find_activity(Archive* archive, std::string_view entity) {
  const std::string ids = fmt::format("(SELECT id FROM entity WHERE key = {})", quoted(entity));
  const auto events = [&](const char* role) {
    return fmt::format(
        "(SELECT count(DISTINCT event) FROM participant WHERE entity IN {} AND "
        "role = '{}')",
        ids, role);
  };
  const Result<std::vector<Row>> rows = archive->sql(fmt::format(
      "SELECT (SELECT name FROM entity WHERE key = {0} ORDER BY id LIMIT 1), {1}, {2}, {3}, "
      "(SELECT count(DISTINCT quote) FROM quote_speaker WHERE entity IN {4}), "
      "(SELECT count(DISTINCT event) FROM about WHERE entity IN {4})",
      quoted(entity), events("actor"), events("recipient"), events("speaker"), ids));
  if (!rows.is_ok()) return rows.status();
  const Row& row = rows.value().front();
  return EntityActivity{std::string(text_in(row[0])), integer_in(row[1]), integer_in(row[2]),
                        integer_in(row[3]),           integer_in(row[4]), integer_in(row[5])};
}

void add_store_info(const Desk& desk, Library* library, Router* router) {
  router->add(
      {.method = "GET",
       .pattern = "/api/v1/store",
       .handler = [&desk, library](const Call& call) { return store_answer(desk, library, call); },
       .of_store = library != nullptr});
}

}  // namespace sanudo
