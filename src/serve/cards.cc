// SPDX-License-Identifier: Apache-2.0
#include "serve/cards.h"

#include <fmt/format.h>

#include "pipeline/record_json.h"
#include "serve/answer.h"
#include "serve/event_words.h"

namespace sanudo {
namespace {

// Rows of events and quotes are numbered within their document (docs/format/store.md).
constexpr int64_t kRowsPerDocument = 1 << 20;

std::string event_key(int64_t id) { return fmt::format("e{}", id); }
std::string quote_key(int64_t id) { return fmt::format("q{}", id); }

void write_document_ref(JsonWriter* json, const DocumentRecord& document) {
  json->begin_object();
  text_field(json, "id", document.id);
  text_field(json, "title", document.title);
  text_field(json, "publisher", document.publisher);
  text_field(json, "url", document.url);
  text_field(json, "language", document.language);
  text_field(json, "date", document.date);
  json->end_object();
}

std::string document_ref_json(const DocumentRecord& document) {
  JsonWriter json;
  write_document_ref(&json, document);
  return json.take();
}

std::string string_json(std::string_view text) {
  JsonWriter json;
  json.string(text);
  return json.take();
}

// An object without its closing brace, so that fields can follow.
std::string opened(std::string object) {
  object.pop_back();
  return object;
}

std::string event_card(const CodedDocument& coded, const Event& event) {
  return fmt::format("{},\"document\":{},\"words\":{}", opened(event_json(event)),
                     document_ref_json(coded.document),
                     string_json(words_at(coded.document.text, event.evidence.span)));
}

std::string quote_card(const CodedDocument& coded, const Quote& quote) {
  return fmt::format("{},\"document\":{}}}", opened(quote_json(quote)),
                     document_ref_json(coded.document));
}

std::string closing_of(const ListedRow& row) {
  const std::string same = row.story.empty() ? "null"
                                             : fmt::format("{{\"id\":{},\"reports\":{}}}",
                                                           string_json(row.story), row.reports);
  const std::string review = row.verdict.empty() ? "null" : string_json(row.verdict);
  return fmt::format(",\"same\":{},\"review\":{}}}", same, review);
}

// The number of the first row of the document that this key is of.
int64_t first_row(const std::string& key) {
  return std::strtoll(key.c_str() + 1, nullptr, 10) / kRowsPerDocument * kRowsPerDocument;
}

}  // namespace

const char* const kListedColumns =
    "e.id, (SELECT d.key FROM document d WHERE d.id = e.document), "
    "(SELECT f.key FROM same_event s JOIN event f ON f.id = s.story WHERE s.story = coalesce("
    "(SELECT x.story FROM same_event x WHERE x.event = e.id), e.id) LIMIT 1), "
    "(SELECT count(*) + 1 FROM same_event s WHERE s.story = coalesce("
    "(SELECT x.story FROM same_event x WHERE x.event = e.id), e.id)), "
    "(SELECT r.verdict FROM review r WHERE r.event = e.id ORDER BY r.id DESC LIMIT 1)";

ListedRow listed_row(const Row& row) {
  return {integer_in(row[0]), std::string(text_in(row[1])), std::string(text_in(row[2])),
          integer_in(row[3]), std::string(text_in(row[4]))};
}

std::string listed_event_json(const CodedDocument& coded, const Event& event,
                              const ListedRow& row) {
  return event_card(coded, event) + closing_of(row);
}

// All cards of the document are made at once: its other events are mostly asked for as well.
Result<Cards::Held> Cards::find(const std::string& key, const std::string& document) {
  const std::string version = archive_->version();
  if (Held held = kept_.find(version, key)) return held;
  const Result<CodedDocument> coded = archive_->document(document);
  if (!coded.is_ok()) return coded.status();
  Held wanted;
  const auto keep = [&](const std::string& name, std::string card) {
    const size_t bytes = card.size() + name.size() + 64;
    Held held = kept_.keep(version, name, std::move(card), bytes);
    if (name == key) wanted = held;
  };
  int64_t row = first_row(key);
  for (const Event& event : coded.value().events) {
    keep(event_key(++row), event_card(coded.value(), event));
  }
  row = first_row(key);
  for (const Quote& quote : coded.value().quotes) {
    keep(quote_key(++row), quote_card(coded.value(), quote));
  }
  if (wanted == nullptr) return Status(StatusCode::kNotFound, "the store has just changed");
  return wanted;
}

Result<std::string> Cards::event(const ListedRow& row) {
  const Result<Held> card = find(event_key(row.id), row.document);
  if (!card.is_ok()) return card.status();
  return *card.value() + closing_of(row);
}

Result<std::string> Cards::quote(int64_t id, const std::string& document) {
  const Result<Held> card = find(quote_key(id), document);
  if (!card.is_ok()) return card.status();
  return *card.value();
}

}  // namespace sanudo
