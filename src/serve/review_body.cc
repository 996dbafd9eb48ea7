// SPDX-License-Identifier: Apache-2.0
#include "serve/review_body.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "base/date.h"
#include "base/split.h"
#include "ontology/ontology.h"
#include "pipeline/json_fields.h"
#include "serve/answer.h"
#include "unicode/utf8.h"

namespace sanudo {
namespace {

constexpr size_t kMostBody = 64u << 10;
constexpr size_t kMostReason = 2000;
constexpr size_t kMostText = 200;
constexpr size_t kMostList = 50;
constexpr const char* kTexts[] = {"type", "mode", "cameo", "date", "place"};
constexpr const char* kLists[] = {"actors", "recipients", "about", "status"};

bool is_list(std::string_view field) {
  return std::find(std::begin(kLists), std::end(kLists), field) != std::end(kLists);
}

class ReviewReader {
 public:
  Result<PostedReview> read(std::string_view json) {
    const Result<JsonObject> body = fields_.open(json, kMostBody);
    if (!body.is_ok()) return Status(StatusCode::kBadArgument, body.status().message());
    fields_.only(body.value(), {"event", "verdict", "reason", "reviewer", "correction"});
    fields_.texts(body.value(), {{"event", &review_.event},
                                 {"verdict", &review_.verdict},
                                 {"reason", &review_.reason},
                                 {"reviewer", &review_.reviewer}});
    fields_.inside(body.value(), "correction", [&](JsonObject object) { correction(object); });
    if (fields_.good()) check();
    if (!fields_.good()) return Status(StatusCode::kBadArgument, fields_.fault().message());
    return std::move(review_);
  }

 private:
  void complain(std::string_view what) { fields_.complain(StatusCode::kBadArgument, what); }

  void correction(JsonObject object) {
    fields_.only(object, {"type", "mode", "cameo", "actors", "recipients", "about", "date", "place",
                          "status"});
    for (const char* name : kTexts) text(object, name);
    for (const char* name : kLists) list(object, name);
  }

  // A field that is there and null, or an empty list, says that there should be nothing.
  void text(JsonObject object, const char* name) {
    if (!fields_.holds(object, name)) return;
    std::string value;
    fields_.field(object, name, &value);
    if (count_code_points(value) > kMostText) complain(fmt::format("{} is too long", name));
    review_.correction.emplace_back(name, value);
  }

  void list(JsonObject object, const char* name) {
    if (!fields_.holds(object, name)) return;
    std::vector<std::string> values;
    fields_.strings(object, name, &values);
    if (values.size() > kMostList) complain(fmt::format("{} is too long", name));
    for (const std::string& value : values) {
      if (value.empty() || value.find('|') != std::string::npos ||
          count_code_points(value) > kMostText) {
        complain(fmt::format("{}: \"{}\" is no name", name, value));
      }
    }
    review_.correction.emplace_back(name, fmt::format("{}", fmt::join(values, "|")));
  }

  void check() {
    const std::string& verdict = review_.verdict;
    if (review_.event.empty()) complain("event is missing");
    if (verdict != "accept" && verdict != "correct" && verdict != "reject") {
      complain("verdict must be accept, correct or reject");
    }
    if (verdict != "accept" && review_.reason.empty()) complain("reason is missing");
    if (count_code_points(review_.reason) > kMostReason) complain("reason is too long");
    if (count_code_points(review_.reviewer) > 100) complain("reviewer is too long");
    if ((verdict == "correct") == review_.correction.empty()) {
      complain("correction belongs to correct, and to it alone");
    }
    for (const auto& [field, value] : review_.correction) check(field, value);
  }

  void check(const std::string& field, const std::string& value) {
    if (field == "type" && !parse_event_type(value)) complain(value + " is no type");
    if (field == "cameo" && !value.empty() && !is_cameo(value)) complain(value + " is no code");
    if (field == "date" && !value.empty() && !parse_date(value)) complain(value + " is no date");
    if (field != "status") return;
    for (std::string_view word : split_filled(value, '|')) {
      if (word != "negated" && word != "future" && word != "hypothetical" && word != "historical") {
        complain(std::string(word) + " is no status");
      }
    }
  }

  JsonFields fields_{"body"};
  PostedReview review_;
};

}  // namespace

Result<PostedReview> read_review_body(std::string_view json) { return ReviewReader().read(json); }

std::vector<Review> rows_of(const PostedReview& posted, const std::string& at) {
  Review row;
  row.event = posted.event;
  row.verdict = posted.verdict;
  row.reason = posted.reason;
  row.reviewer = posted.reviewer;
  row.at = at;
  if (posted.correction.empty()) return {row};
  std::vector<Review> rows;
  for (const auto& [field, value] : posted.correction) {
    row.field = field;
    row.value = value;
    rows.push_back(row);
  }
  return rows;
}

void write_correction(JsonWriter* json,
                      const std::vector<std::pair<std::string, std::string>>& correction) {
  if (correction.empty()) {
    json->null();
    return;
  }
  json->begin_object();
  for (const auto& [field, value] : correction) {
    if (!is_list(field)) {
      text_field(json, field, value);
      continue;
    }
    json->key(field);
    json->begin_array();
    for (std::string_view part : split_filled(value, '|')) json->string(part);
    json->end_array();
  }
  json->end_object();
}

}  // namespace sanudo
