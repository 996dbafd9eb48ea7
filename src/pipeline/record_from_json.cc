// SPDX-License-Identifier: Apache-2.0
// JSON -> the record: the inverse of record_json.cc. Unknown fields are passed over, as a later
// minor version may have added them; missing ones keep their defaults. The depth of what is read is
// that of the record, so nothing recurses over input.
#include <fmt/format.h>

#include "pipeline/json_fields.h"
#include "sanudo/coder.h"

namespace sanudo {
namespace {

constexpr std::string_view kSchema = "sanudo/1";
constexpr size_t kMaxLine = 64u << 20;

void span(JsonFields* reader, JsonObject object, CharSpan* out) {
  reader->field(object, "start", &out->start);
  reader->field(object, "end", &out->end);
  if (out->start > out->end) reader->complain(StatusCode::kBadFormat, "ends before it starts");
}

// Defined below what they may read.
template <typename T>
void list(JsonFields* reader, JsonObject object, const char* name, std::vector<T>* out);
template <typename T>
void one(JsonFields* reader, JsonObject object, const char* name, T* out);
template <typename T>
void one(JsonFields* reader, JsonObject object, const char* name, std::optional<T>* out);

// A field whose value is one of a few words, each the name of a value of an enum.
template <typename Enum, size_t N>
void choice(JsonFields* reader, JsonObject object, const char* name, const Enum (&values)[N],
            const char* (*name_of)(Enum), Enum* out) {
  std::string word;
  reader->field(object, name, &word);
  for (const Enum value : values) {
    if (word == name_of(value)) {
      *out = value;
      return;
    }
  }
  if (!word.empty()) {
    reader->complain(StatusCode::kBadFormat, fmt::format("\"{}\" is no {}", word, name));
  }
}

void kind(JsonFields* reader, JsonObject object, QuoteKind* out) {
  constexpr QuoteKind kKinds[] = {QuoteKind::kDirect, QuoteKind::kMixed, QuoteKind::kIndirect};
  choice(reader, object, "kind", kKinds, quote_kind_name, out);
}

void stance(JsonFields* reader, JsonObject object, Stance* out) {
  constexpr Stance kStances[] = {Stance::kAssert, Stance::kDeny, Stance::kAccuse, Stance::kDemand,
                                 Stance::kPredict};
  choice(reader, object, "stance", kStances, stance_name, out);
}

void read(JsonFields* reader, JsonObject object, Entity* entity) {
  reader->texts(object, {{"text", &entity->text},
                         {"entity", &entity->entity},
                         {"name", &entity->name},
                         {"country", &entity->country},
                         {"sector", &entity->sector},
                         {"code", &entity->code},
                         {"role", &entity->role}});
  span(reader, object, &entity->span);
}

void read(JsonFields* reader, JsonObject object, Thing* thing) {
  reader->texts(object,
                {{"text", &thing->text}, {"entity", &thing->entity}, {"kind", &thing->kind}});
  span(reader, object, &thing->span);
}

void read(JsonFields* reader, JsonObject object, Claim* claim) {
  list(reader, object, "speakers", &claim->speakers);
  reader->field(object, "cue", &claim->cue);
  stance(reader, object, &claim->stance);
  kind(reader, object, &claim->kind);
  reader->field(object, "quote", &claim->quote);
}

void read(JsonFields* reader, JsonObject object, Amount* amount) {
  reader->texts(object, {{"kind", &amount->kind},
                         {"bound", &amount->bound},
                         {"unit", &amount->unit},
                         {"text", &amount->text}});
  reader->field(object, "value", &amount->value);
  span(reader, object, &amount->span);
}

void read(JsonFields* reader, JsonObject object, Place* place) {
  reader->texts(object, {{"text", &place->text},
                         {"name", &place->name},
                         {"country", &place->country},
                         {"precision", &place->precision}});
  reader->field(object, "lat", &place->lat);
  reader->field(object, "lon", &place->lon);
  reader->field(object, "geonames", &place->geonames);
}

void read(JsonFields* reader, JsonObject object, DateRange* date) {
  reader->texts(object, {{"start", &date->start},
                         {"end", &date->end},
                         {"precision", &date->precision},
                         {"text", &date->text}});
}

void read(JsonFields* reader, JsonObject object, EventStatus* status) {
  reader->field(object, "negated", &status->negated);
  reader->field(object, "future", &status->future);
  reader->field(object, "hypothetical", &status->hypothetical);
  reader->field(object, "historical", &status->historical);
}

void read(JsonFields* reader, JsonObject object, Evidence* evidence) {
  reader->field(object, "sentence", &evidence->sentence);
  span(reader, object, &evidence->span);
  reader->inside(object, "trigger", [&](JsonObject trigger) {
    reader->field(trigger, "text", &evidence->trigger);
    span(reader, trigger, &evidence->trigger_span);
  });
}

void read(JsonFields* reader, JsonObject object, Why* why) {
  reader->texts(object, {{"rule", &why->rule}, {"entry", &why->entry}, {"path", &why->path}});
}

void quad(JsonFields* reader, JsonObject object, int* out) {
  uint32_t number = 0;
  reader->field(object, "quad", &number);
  if (number > 4) reader->complain(StatusCode::kBadFormat, "quad is over 4");
  *out = static_cast<int>(number);
}

void read(JsonFields* reader, JsonObject object, Event* event) {
  reader->texts(object, {{"id", &event->id},
                         {"type", &event->type},
                         {"mode", &event->mode},
                         {"cameo", &event->cameo}});
  reader->strings(object, "contexts", &event->contexts);
  quad(reader, object, &event->quad);
  reader->field(object, "score", &event->score);
  if (reader->has(object, "goldstein")) {
    reader->field(object, "goldstein", &event->goldstein.emplace());
  }
  list(reader, object, "actors", &event->actors);
  list(reader, object, "recipients", &event->recipients);
  list(reader, object, "about", &event->about);
  list(reader, object, "amounts", &event->amounts);
  one(reader, object, "place", &event->place);
  one(reader, object, "date", &event->date);
  one(reader, object, "status", &event->status);
  list(reader, object, "said_by", &event->said_by);
  one(reader, object, "evidence", &event->evidence);
  list(reader, object, "retold", &event->retold);
  one(reader, object, "why", &event->why);
  reader->field(object, "confidence", &event->confidence);
}

void read(JsonFields* reader, JsonObject object, Quote* quote) {
  reader->field(object, "id", &quote->id);
  kind(reader, object, &quote->kind);
  stance(reader, object, &quote->stance);
  reader->field(object, "text", &quote->text);
  span(reader, object, &quote->span);
  list(reader, object, "speakers", &quote->speakers);
  reader->inside(object, "cue", [&](JsonObject cue) {
    reader->field(cue, "text", &quote->cue);
    span(reader, cue, &quote->cue_span);
  });
}

void read(JsonFields* reader, JsonObject object, MentionRecord* mention) {
  reader->field(object, "sentence", &mention->sentence);
  reader->field(object, "kind", &mention->kind);
  reader->field(object, "text", &mention->text);
  span(reader, object, &mention->span);
  list(reader, object, "entities", &mention->entities);
  reader->field(object, "how", &mention->how);
}

void read(JsonFields* reader, JsonObject object, Warning* warning) {
  reader->texts(object, {{"code", &warning->code}, {"message", &warning->message}});
}

void read(JsonFields* reader, JsonObject object, DocumentRecord* document) {
  reader->texts(object, {{"id", &document->id},
                         {"title", &document->title},
                         {"publisher", &document->publisher},
                         {"url", &document->url},
                         {"language", &document->language},
                         {"date", &document->date},
                         {"date_from", &document->date_from},
                         {"text", &document->text},
                         {"section", &document->section},
                         {"access", &document->access}});
  reader->strings(object, "author", &document->author);
  reader->inside(object, "sources", [&](JsonObject sources) {
    reader->pairs(sources, [&](std::string_view field, std::string_view place) {
      document->sources.push_back({std::string(field), std::string(place)});
    });
  });
}

template <typename T>
void one(JsonFields* reader, JsonObject object, const char* name, T* out) {
  reader->inside(object, name, [&](JsonObject inner) { read(reader, inner, out); });
}

template <typename T>
void one(JsonFields* reader, JsonObject object, const char* name, std::optional<T>* out) {
  reader->inside(object, name, [&](JsonObject inner) { read(reader, inner, &out->emplace()); });
}

template <typename T>
void list(JsonFields* reader, JsonObject object, const char* name, std::vector<T>* out) {
  reader->each(object, name, [&](JsonObject inner) { read(reader, inner, &out->emplace_back()); });
}

void read(JsonFields* reader, JsonObject object, CodedDocument* coded) {
  one(reader, object, "document", &coded->document);
  list(reader, object, "events", &coded->events);
  list(reader, object, "quotes", &coded->quotes);
  list(reader, object, "mentions", &coded->mentions);
  list(reader, object, "warnings", &coded->warnings);
}

StatusCode code_named(std::string_view name) {
  for (int code = 1; code <= static_cast<int>(StatusCode::kInternal); ++code) {
    if (name == status_name(static_cast<StatusCode>(code))) return static_cast<StatusCode>(code);
  }
  return StatusCode::kInternal;
}

ErrorRecord read_error(JsonFields* reader, JsonObject object) {
  ErrorRecord record;
  std::string code;
  std::string message;
  reader->inside(object, "error", [&](JsonObject error) {
    reader->texts(error, {{"code", &code}, {"message", &message}, {"input", &record.input}});
  });
  record.error = Status(code_named(code), std::move(message));
  return record;
}

Status bad(std::string_view what) {
  return Status(StatusCode::kBadFormat, fmt::format("record: {}", what));
}

}  // namespace

Result<Record> record_from_json(std::string_view line) {
  JsonFields reader;
  const Result<JsonObject> object = reader.open(line, kMaxLine);
  if (!object.is_ok()) return object.status();
  std::string schema;
  reader.field(object.value(), "schema", &schema);
  if (schema != kSchema) return bad(fmt::format("its schema is \"{}\", not {}", schema, kSchema));
  if (reader.has(object.value(), "error")) {
    ErrorRecord error = read_error(&reader, object.value());
    if (!reader.good()) return reader.fault();
    return Record(std::move(error));
  }
  if (!reader.has(object.value(), "document")) return bad("neither document nor error");
  CodedDocument coded;
  read(&reader, object.value(), &coded);
  if (!reader.good()) return reader.fault();
  return Record(std::move(coded));
}

Result<CodedDocument> from_json(std::string_view line) {
  auto record = record_from_json(line);
  if (!record.is_ok()) return record.status();
  if (auto* coded = std::get_if<CodedDocument>(&record.value())) return std::move(*coded);
  return std::get<ErrorRecord>(record.value()).error;
}

}  // namespace sanudo
