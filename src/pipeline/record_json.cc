// SPDX-License-Identifier: Apache-2.0
// The record as JSON, field by field in the order of docs/format/record.md.
#include "pipeline/record_json.h"

#include "base/json_writer.h"
#include "sanudo/coder.h"

namespace sanudo {
namespace {

constexpr const char* kSchema = "sanudo/1";

void field(JsonWriter* json, const char* name, std::string_view value) {
  json->key(name);
  json->string_or_null(value);
}

void offsets(JsonWriter* json, CharSpan span) {
  json->key("start");
  json->integer(span.start);
  json->key("end");
  json->integer(span.end);
}

void write(JsonWriter* json, const Entity& entity) {
  json->begin_object();
  json->key("text");
  json->string(entity.text);
  offsets(json, entity.span);
  field(json, "entity", entity.entity);
  field(json, "name", entity.name);
  field(json, "country", entity.country);
  field(json, "sector", entity.sector);
  field(json, "code", entity.code);
  field(json, "role", entity.role);
  json->end_object();
}

void write(JsonWriter* json, const Thing& thing) {
  json->begin_object();
  json->key("text");
  json->string(thing.text);
  offsets(json, thing.span);
  field(json, "entity", thing.entity);
  field(json, "kind", thing.kind);
  json->end_object();
}

// Lists are written before the kinds that they may hold.
void write(JsonWriter* json, const Claim& claim);
void write(JsonWriter* json, const Event& event);
void write(JsonWriter* json, const Quote& quote);
void write(JsonWriter* json, const MentionRecord& mention);
void write(JsonWriter* json, const Warning& warning);
void write(JsonWriter* json, const Amount& amount);
void write(JsonWriter* json, const Evidence& evidence);

template <typename T>
void list(JsonWriter* json, const char* name, const std::vector<T>& values) {
  json->key(name);
  json->begin_array();
  for (const T& value : values) write(json, value);
  json->end_array();
}

void strings(JsonWriter* json, const char* name, const std::vector<std::string>& values) {
  json->key(name);
  json->begin_array();
  for (const std::string& value : values) json->string(value);
  json->end_array();
}

void write(JsonWriter* json, const Claim& claim) {
  json->begin_object();
  list(json, "speakers", claim.speakers);
  field(json, "cue", claim.cue);
  field(json, "stance", stance_name(claim.stance));
  field(json, "kind", quote_kind_name(claim.kind));
  field(json, "quote", claim.quote);
  json->end_object();
}

void write_place(JsonWriter* json, const std::optional<Place>& place) {
  json->key("place");
  if (!place) {
    json->null();
    return;
  }
  json->begin_object();
  field(json, "text", place->text);
  field(json, "name", place->name);
  field(json, "country", place->country);
  json->key("lat");
  json->number(place->lat);
  json->key("lon");
  json->number(place->lon);
  json->key("geonames");
  place->geonames == 0 ? json->null() : json->integer(place->geonames);
  field(json, "precision", place->precision);
  json->end_object();
}

void write(JsonWriter* json, const Amount& amount) {
  json->begin_object();
  field(json, "kind", amount.kind);
  json->key("value");
  json->number(amount.value);
  field(json, "bound", amount.bound);
  field(json, "unit", amount.unit);
  field(json, "text", amount.text);
  offsets(json, amount.span);
  json->end_object();
}

void write_date(JsonWriter* json, const std::optional<DateRange>& date) {
  json->key("date");
  if (!date) {
    json->null();
    return;
  }
  json->begin_object();
  field(json, "start", date->start);
  field(json, "end", date->end);
  field(json, "precision", date->precision);
  field(json, "text", date->text);
  json->end_object();
}

void write_status(JsonWriter* json, const EventStatus& status) {
  json->key("status");
  json->begin_object();
  json->key("negated");
  json->boolean(status.negated);
  json->key("future");
  json->boolean(status.future);
  json->key("hypothetical");
  json->boolean(status.hypothetical);
  json->key("historical");
  json->boolean(status.historical);
  json->end_object();
}

void write(JsonWriter* json, const Evidence& evidence) {
  json->begin_object();
  json->key("sentence");
  json->integer(evidence.sentence);
  offsets(json, evidence.span);
  json->key("trigger");
  json->begin_object();
  field(json, "text", evidence.trigger);
  offsets(json, evidence.trigger_span);
  json->end_object();
  json->end_object();
}

void write_why(JsonWriter* json, const Why& why) {
  json->key("why");
  json->begin_object();
  field(json, "rule", why.rule);
  field(json, "entry", why.entry);
  field(json, "path", why.path);
  json->end_object();
}

void write(JsonWriter* json, const Event& event) {
  json->begin_object();
  field(json, "id", event.id);
  field(json, "type", event.type);
  field(json, "mode", event.mode);
  strings(json, "contexts", event.contexts);
  field(json, "cameo", event.cameo);
  json->key("quad");
  json->integer(event.quad);
  json->key("score");
  json->number(event.score);
  json->key("goldstein");
  event.goldstein ? json->number(*event.goldstein) : json->null();
  list(json, "actors", event.actors);
  list(json, "recipients", event.recipients);
  list(json, "about", event.about);
  list(json, "amounts", event.amounts);
  write_place(json, event.place);
  write_date(json, event.date);
  write_status(json, event.status);
  list(json, "said_by", event.said_by);
  json->key("evidence");
  write(json, event.evidence);
  list(json, "retold", event.retold);
  write_why(json, event.why);
  json->key("confidence");
  json->number(event.confidence);
  json->end_object();
}

void write(JsonWriter* json, const Quote& quote) {
  json->begin_object();
  field(json, "id", quote.id);
  field(json, "kind", quote_kind_name(quote.kind));
  field(json, "stance", stance_name(quote.stance));
  json->key("text");
  json->string(quote.text);
  offsets(json, quote.span);
  list(json, "speakers", quote.speakers);
  json->key("cue");
  if (quote.cue.empty()) {
    json->null();
  } else {
    json->begin_object();
    field(json, "text", quote.cue);
    offsets(json, quote.cue_span);
    json->end_object();
  }
  json->end_object();
}

void write(JsonWriter* json, const MentionRecord& mention) {
  json->begin_object();
  json->key("sentence");
  json->integer(mention.sentence);
  field(json, "kind", mention.kind);
  json->key("text");
  json->string(mention.text);
  offsets(json, mention.span);
  list(json, "entities", mention.entities);
  field(json, "how", mention.how);
  json->end_object();
}

void write(JsonWriter* json, const Warning& warning) {
  json->begin_object();
  field(json, "code", warning.code);
  field(json, "message", warning.message);
  json->end_object();
}

void write_sources(JsonWriter* json, const std::vector<Source>& sources) {
  json->key("sources");
  json->begin_object();
  for (const Source& source : sources) field(json, source.field.c_str(), source.place);
  json->end_object();
}

void write_document(JsonWriter* json, const DocumentRecord& document) {
  json->key("document");
  json->begin_object();
  field(json, "id", document.id);
  field(json, "title", document.title);
  strings(json, "author", document.author);
  field(json, "publisher", document.publisher);
  field(json, "url", document.url);
  field(json, "language", document.language);
  field(json, "date", document.date);
  field(json, "date_from", document.date_from);
  json->key("text");
  json->string(document.text);
  // Only of pages: a plain text has none of them.
  if (!document.section.empty()) field(json, "section", document.section);
  if (!document.access.empty()) field(json, "access", document.access);
  if (!document.sources.empty()) write_sources(json, document.sources);
  json->end_object();
}

}  // namespace

std::string event_json(const Event& event) {
  JsonWriter json;
  write(&json, event);
  return json.take();
}

std::string quote_json(const Quote& quote) {
  JsonWriter json;
  write(&json, quote);
  return json.take();
}

std::string to_json(const CodedDocument& coded) {
  JsonWriter json;
  json.begin_object();
  field(&json, "schema", kSchema);
  write_document(&json, coded.document);
  list(&json, "events", coded.events);
  list(&json, "quotes", coded.quotes);
  if (!coded.mentions.empty()) list(&json, "mentions", coded.mentions);
  list(&json, "warnings", coded.warnings);
  json.end_object();
  return json.take();
}

std::string to_json(const Status& error, std::string_view input) {
  JsonWriter json;
  json.begin_object();
  field(&json, "schema", kSchema);
  json.key("error");
  json.begin_object();
  field(&json, "code", status_name(error.code()));
  field(&json, "message", error.message());
  field(&json, "input", input);
  json.end_object();
  json.end_object();
  return json.take();
}

}  // namespace sanudo
