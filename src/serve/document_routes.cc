// SPDX-License-Identifier: Apache-2.0
#include "serve/document_routes.h"

#include <fmt/format.h>

#include "serve/answer.h"
#include "serve/code_routes.h"
#include "serve/page.h"
#include "serve/report_query.h"

namespace sanudo {
namespace {

constexpr int64_t kMostSentences = 1'000'000;

// From `from`, which joins `d` and what is listed.
Result<Page> read_listed(Library* library, const std::string& head, const std::string& condition,
                         const char* id, const PageRequest& request) {
  Paged paged;
  paged.date = "d.date";
  paged.id = id;
  paged.date_column = 1;
  paged.rows = [&](const std::string& past, const std::string& tail) {
    return library->archive->sql(fmt::format("{} WHERE {} AND {}{}", head, past, condition, tail));
  };
  return read_rows(request, paged);
}

// Rows: id, date, key, title, publisher, url, language, events, quotes, snippet.
void write_document(JsonWriter* json, const Row& row) {
  json->begin_object();
  text_field(json, "id", text_in(row[2]));
  text_field(json, "title", text_in(row[3]));
  text_field(json, "publisher", text_in(row[4]));
  text_field(json, "url", text_in(row[5]));
  text_field(json, "language", text_in(row[6]));
  text_field(json, "date", text_in(row[1]));
  integer_field(json, "events", integer_in(row[7]));
  integer_field(json, "quotes", integer_in(row[8]));
  json->key("snippet");
  json->string(text_in(row[9]));
  json->end_object();
}

Response documents_answer(Library* library, const Call& call) {
  const std::string condition = read_document_condition(&call.parameters);
  const PageRequest request = read_page(&call.parameters);
  if (const auto* fault = call.parameters.fault()) return error_answer(*fault);
  const Result<Page> page =
      read_listed(library,
                  "SELECT d.id, d.date, d.key, d.title, d.publisher, d.url, d.language, "
                  "(SELECT count(*) FROM event e WHERE e.document = d.id), "
                  "(SELECT count(*) FROM quote q WHERE q.document = d.id), substr(d.text, 1, 240) "
                  "FROM document d",
                  condition, "d.id", request);
  if (!page.is_ok()) return error_answer(page.status());
  JsonWriter json;
  json.begin_object();
  json.key("documents");
  json.begin_array();
  for (const Row& row : page.value().rows) write_document(&json, row);
  json.end_array();
  text_field(&json, "next", page.value().next);
  json.end_object();
  return json_answer(&json);
}

Response quotes_answer(Library* library, const Call& call) {
  const std::string condition = read_quote_condition(library->desk.world, &call.parameters);
  const PageRequest request = read_page(&call.parameters);
  if (const auto* fault = call.parameters.fault()) return error_answer(*fault);
  const Result<Page> page = read_listed(
      library, "SELECT q.id, d.date, d.key FROM document d CROSS JOIN quote q ON q.document = d.id",
      condition, "q.id", request);
  if (!page.is_ok()) return error_answer(page.status());
  std::string quotes;
  for (const Row& row : page.value().rows) {
    const Result<std::string> card =
        library->cards.quote(integer_in(row[0]), std::string(text_in(row[2])));
    if (!card.is_ok()) return error_answer(card.status());
    quotes += (quotes.empty() ? "" : ",") + card.value();
  }
  JsonWriter next;
  next.string_or_null(page.value().next);
  return json_answer(fmt::format("{{\"quotes\":[{}],\"next\":{}}}", quotes, next.take()));
}

Response document_answer(Library* library, const Call& call) {
  if (const auto* fault = call.parameters.fault()) return error_answer(*fault);
  const Result<CodedDocument> coded = library->archive->document(call.arguments.front());
  return coded.is_ok() ? json_answer(to_json(coded.value())) : error_answer(coded.status());
}

// The stored text is clean already, its headline included.
Response stored_trees(Library* library, const Call& call) {
  const std::optional<int64_t> sentence = call.parameters.integer("sentence", 0, kMostSentences);
  if (const auto* fault = call.parameters.fault()) return error_answer(*fault);
  const Result<CodedDocument> coded = library->archive->document(call.arguments.front());
  if (!coded.is_ok()) return error_answer(coded.status());
  CodeInput input;
  input.text = coded.value().document.text;
  input.language = coded.value().document.language;
  return trees_answer(library->desk, input, sentence);
}

}  // namespace

void add_document_routes(Library* library, Router* router) {
  const auto add = [&](const char* path, Response (*answer)(Library*, const Call&), Pace pace) {
    router->add({.method = "GET",
                 .pattern = path,
                 .handler = [library, answer](const Call& call) { return answer(library, call); },
                 .pace = pace,
                 .of_store = true});
  };
  add("/api/v1/documents", documents_answer, Pace::kQuick);
  add("/api/v1/documents/{document}", document_answer, Pace::kQuick);
  add("/api/v1/documents/{document}/trees", stored_trees, Pace::kSlow);
  add("/api/v1/quotes", quotes_answer, Pace::kQuick);
}

}  // namespace sanudo
