// SPDX-License-Identifier: Apache-2.0
#include "serve/review_routes.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <charconv>
#include <chrono>
#include <cmath>
#include <map>

#include "ontology/ontology.h"
#include "serve/answer.h"
#include "serve/correction.h"
#include "serve/event_list.h"
#include "serve/review_body.h"

namespace sanudo {
namespace {

constexpr std::string_view kVerdicts[] = {"accept", "correct", "reject"};
// Between the fields of one review, and between a field and its value, in a cell.
constexpr char kBetweenFields = '\x1e';
constexpr char kBeforeValue = '\x1f';

// The rows of one posting are one review: id, event, type, verdict, reason, reviewer, at, fields.
constexpr const char* kReviews =
    "SELECT max(r.id) AS id, e.key, e.type, r.verdict, r.reason, r.reviewer, r.at, "
    "group_concat(r.field || char(31) || coalesce(r.value, ''), char(30)) "
    "FROM review r JOIN event e ON e.id = r.event";
constexpr const char* kOfOnePosting = " GROUP BY r.event, r.at, r.verdict, r.reviewer";

using Fields = std::vector<std::pair<std::string, std::string>>;

Fields fields_in(std::string_view cell) {
  Fields fields;
  while (!cell.empty()) {
    const size_t end = std::min(cell.find(kBetweenFields), cell.size());
    const std::string_view field = cell.substr(0, end);
    const size_t mark = std::min(field.find(kBeforeValue), field.size());
    fields.emplace_back(field.substr(0, mark), field.substr(std::min(mark + 1, field.size())));
    cell.remove_prefix(std::min(end + 1, cell.size()));
  }
  return fields;
}

void write_review(JsonWriter* json, const Row& row) {
  json->begin_object();
  integer_field(json, "id", integer_in(row[0]));
  text_field(json, "event", text_in(row[1]));
  text_field(json, "type", text_in(row[2]));
  text_field(json, "verdict", text_in(row[3]));
  json->key("reason");
  json->string(text_in(row[4]));
  text_field(json, "reviewer", text_in(row[5]));
  json->key("correction");
  write_correction(json, fields_in(text_in(row[7])));
  text_field(json, "time", text_in(row[6]));
  json->end_object();
}

std::string review_json(const Row& row) {
  JsonWriter json;
  write_review(&json, row);
  return json.take();
}

std::string now() {
  using namespace std::chrono;
  const auto time = floor<milliseconds>(system_clock::now());
  const auto rest = time - floor<seconds>(time);
  return fmt::format("{:%FT%T}.{:03}Z", fmt::gmtime(system_clock::to_time_t(time)), rest.count());
}

Response post_answer(Library* library, const Call& call) {
  if (const auto* fault = call.parameters.fault()) return error_answer(*fault);
  const Result<PostedReview> review = read_review_body(call.request.body);
  if (!review.is_ok()) return error_answer(review.status());
  const Result<ListedRow> event = find_event_row(library, review.value().event);
  if (!event.is_ok()) return error_answer(event.status());
  const Status written = library->archive->write(
      [&](Store* store) { return store->add_reviews(rows_of(review.value(), now())); });
  if (!written.is_ok()) return error_answer(written);
  const Result<std::vector<Row>> rows = library->archive->sql(fmt::format(
      "{} WHERE e.id = {}{} ORDER BY 1 DESC LIMIT 1", kReviews, event.value().id, kOfOnePosting));
  if (!rows.is_ok()) return error_answer(rows.status());
  if (rows.value().empty()) return not_found("the review is gone");
  Response response = json_answer(review_json(rows.value().front()));
  response.status = 201;
  return response;
}

std::string condition_of(Parameters& p) {
  std::string condition = "1";
  const std::string event = p.text("event", 64);
  if (!event.empty()) condition += " AND e.key = " + quoted(event);
  std::string any;
  for (const std::string& verdict : p.choices("verdict", kVerdicts)) {
    any += (any.empty() ? "" : ", ") + quoted(verdict);
  }
  return any.empty() ? condition : fmt::format("{} AND r.verdict IN ({})", condition, any);
}

Response list_answer(Library* library, const Call& call) {
  Parameters& p = call.parameters;
  const std::string condition = condition_of(p);
  const int64_t limit = p.integer("limit", 1, 200).value_or(50);
  const std::optional<int64_t> before = p.integer("cursor", 1, INT64_MAX);
  if (const auto* fault = p.fault()) return error_answer(*fault);
  const Result<std::vector<Row>> rows = library->archive->sql(
      fmt::format("{} WHERE {}{} HAVING max(r.id) < {} ORDER BY 1 DESC LIMIT {}", kReviews,
                  condition, kOfOnePosting, before.value_or(INT64_MAX), limit + 1));
  if (!rows.is_ok()) return error_answer(rows.status());
  const size_t shown = std::min(rows.value().size(), static_cast<size_t>(limit));
  JsonWriter json;
  json.begin_object();
  json.key("reviews");
  json.begin_array();
  for (size_t i = 0; i < shown; ++i) write_review(&json, rows.value()[i]);
  json.end_array();
  const bool more = rows.value().size() > shown;
  text_field(&json, "next",
             more ? fmt::format("{}", integer_in(rows.value()[shown - 1].front())) : "");
  json.end_object();
  return json_answer(&json);
}

// The event of a review with what it corrects in place, and the review.
Result<std::string> gold_line(Library* library, const Row& row) {
  const std::string id(text_in(row[1]));
  Result<StoredEvent> stored = find_stored_event(library, id);
  if (!stored.is_ok()) return stored.status();
  const Result<ListedRow> listed = find_event_row(library, id);
  if (!listed.is_ok()) return listed.status();
  Event event = stored.value().event();
  correct(library->desk.world, fields_in(text_in(row[7])), &event);
  std::string line = listed_event_json(stored.value().coded, event, listed.value());
  line.pop_back();
  return fmt::format("{},\"judgement\":{}}}\n", line, review_json(row));
}

Response gold_answer(Library* library, const Call& call) {
  if (const auto* fault = call.parameters.fault()) return error_answer(*fault);
  const Result<std::vector<Row>> rows = library->archive->sql(
      fmt::format("SELECT * FROM ({}{}) WHERE id IN (SELECT max(id) FROM review GROUP BY event) "
                  "ORDER BY id",
                  kReviews, kOfOnePosting));
  if (!rows.is_ok()) return error_answer(rows.status());
  Response response = file_answer("application/jsonl", "gold.jsonl");
  for (const Row& row : rows.value()) {
    const Result<std::string> line = gold_line(library, row);
    if (!line.is_ok()) return error_answer(line.status());
    response.body += line.value();
  }
  return response;
}

struct Tally {
  int64_t accepted = 0;
  int64_t corrected = 0;
  int64_t rejected = 0;
  int64_t reviewed() const { return accepted + corrected + rejected; }

  void add(std::string_view verdict, int64_t count) {
    if (verdict == "accept") accepted += count;
    if (verdict == "correct") corrected += count;
    if (verdict == "reject") rejected += count;
  }
};

// Precision with its interval of 95 in 100 (Wilson 1927).
void write_precision(JsonWriter* json, const Tally& tally) {
  const double n = static_cast<double>(tally.reviewed());
  if (n == 0) {
    for (const char* name : {"precision", "low", "high"}) text_field(json, name, "");
    return;
  }
  constexpr double kZ = 1.959964;
  const double p = static_cast<double>(tally.accepted) / n;
  const double middle = p + kZ * kZ / (2 * n);
  const double half = kZ * std::sqrt(p * (1 - p) / n + kZ * kZ / (4 * n * n));
  const double scale = 1 + kZ * kZ / n;
  const auto rounded = [](double value) { return std::round(value * 1e4) / 1e4; };
  number_field(json, "precision", rounded(p));
  number_field(json, "low", rounded(std::max(0.0, (middle - half) / scale)));
  number_field(json, "high", rounded(std::min(1.0, (middle + half) / scale)));
}

void write_tally(JsonWriter* json, std::string_view type, const Tally& tally) {
  json->begin_object();
  text_field(json, "type", type);
  integer_field(json, "reviewed", tally.reviewed());
  integer_field(json, "accepted", tally.accepted);
  integer_field(json, "corrected", tally.corrected);
  integer_field(json, "rejected", tally.rejected);
  write_precision(json, tally);
  json->end_object();
}

Response quality_answer(Library* library, const Call& call) {
  if (const auto* fault = call.parameters.fault()) return error_answer(*fault);
  const Result<std::vector<Row>> rows = library->archive->sql(
      "SELECT e.type, v.verdict, count(*) FROM (SELECT event, verdict, max(id) FROM review "
      "GROUP BY event) v JOIN event e ON e.id = v.event GROUP BY 1, 2 ORDER BY 1, 2");
  if (!rows.is_ok()) return error_answer(rows.status());
  Tally all;
  std::map<std::string, Tally, std::less<>> types;
  for (const Row& row : rows.value()) {
    all.add(text_in(row[1]), integer_in(row[2]));
    types[std::string(text_in(row[0]))].add(text_in(row[1]), integer_in(row[2]));
  }
  JsonWriter json;
  json.begin_object();
  json.key("all");
  write_tally(&json, "", all);
  json.key("types");
  json.begin_array();
  for (const auto& [type, tally] : types) write_tally(&json, type, tally);
  json.end_array();
  json.end_object();
  return json_answer(&json);
}

}  // namespace

void add_review_routes(Library* library, Router* router) {
  const auto add = [&](const char* method, const char* path,
                       Response (*answer)(Library*, const Call&), Pace pace) {
    router->add({.method = method,
                 .pattern = path,
                 .handler = [library, answer](const Call& call) { return answer(library, call); },
                 .pace = pace,
                 .of_store = std::string_view(method) == "GET" && pace == Pace::kQuick});
  };
  add("POST", "/api/v1/reviews", post_answer, Pace::kSlow);
  add("GET", "/api/v1/reviews", list_answer, Pace::kQuick);
  add("GET", "/api/v1/reviews/gold", gold_answer, Pace::kSlow);
  add("GET", "/api/v1/quality", quality_answer, Pace::kQuick);
}

}  // namespace sanudo
