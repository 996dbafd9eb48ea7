// SPDX-License-Identifier: Apache-2.0
#include "serve/explanation.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/json_writer.h"
#include "export/in_words.h"
#include "serve/answer.h"
#include "serve/event_words.h"
#include "serve/frame_words.h"

namespace sanudo {
namespace {

struct Step {
  const char* field;
  std::string value;
  const std::string* words = nullptr;  // in the document; null: none of its own
  CharSpan span;
  std::string because;
};
using Steps = std::vector<Step>;

void add_type(const Event& event, const EntryParts& entry, Steps* steps) {
  const std::string value = event.mode.empty() ? event.type : event.type + ", " + event.mode;
  steps->push_back({"type", value, &event.evidence.trigger, event.evidence.trigger_span,
                    fmt::format("{} The entry is “{}”, {}.", rule_words(event.why.rule),
                                entry.lemma, entry.place)});
  if (event.cameo.empty()) return;
  steps->push_back({"cameo",
                    event.cameo,
                    nullptr,
                    {},
                    "It comes with the entry, or from what the act is about."});
}

std::string who_it_is(const Entity& entity) {
  if (entity.entity.empty() && entity.code.empty()) {
    return "The knowledge base does not know this name; the words are kept.";
  }
  if (entity.entity.empty()) {
    return fmt::format("The words name somebody who acts for {}.", entity.code);
  }
  return fmt::format("The knowledge base has it as {}{}{}.", entity.entity,
                     entity.role.empty() ? "" : ", then " + entity.role,
                     entity.code.empty() ? "" : ", code " + entity.code);
}

void add_entities(const char* field, const char* part, const std::vector<Entity>& entities,
                  Steps* steps) {
  for (const Entity& entity : entities) {
    steps->push_back({field, name_of(entity), &entity.text, entity.span,
                      fmt::format("{} {}", part, who_it_is(entity))});
  }
}

void add_things(const Event& event, Steps* steps) {
  for (const Thing& thing : event.about) {
    steps->push_back({"about", things_of({thing}), &thing.text, thing.span,
                      fmt::format("The act concerns it{}{}.",
                                  thing.kind.empty() ? "" : ": a thing of the kind ", thing.kind)});
  }
  for (const Amount& amount : event.amounts) {
    steps->push_back({"amounts", amounts_in_words({amount}), &amount.text, amount.span,
                      "The number stands in a phrase of the act."});
  }
}

void add_setting(const Event& event, Steps* steps) {
  if (event.date) {
    const std::string because =
        event.date->text.empty()
            ? "The sentence gives no date: the report's own day."
            : fmt::format("“{}” says it, counted from the report's own day.", event.date->text);
    steps->push_back({"date", date_in_words(event), nullptr, {}, because});
  }
  if (event.place) {
    steps->push_back({"place",
                      place_in_words(event),
                      nullptr,
                      {},
                      fmt::format("“{}” says where the act took place; the map shows it as exactly "
                                  "as the words do: {}.",
                                  event.place->text, event.place->precision)});
  }
  if (const std::string status = status_in_words(event.status); !status.empty()) {
    steps->push_back({"status",
                      status,
                      nullptr,
                      {},
                      "The words around the act, or its date, say that it did not simply happen."});
  }
}

void add_claims(const Event& event, Steps* steps) {
  for (const Claim& claim : event.said_by) {
    const bool named = !claim.speakers.empty();
    steps->push_back(
        {"said_by", claims_of({claim}), named ? &claim.speakers.front().text : nullptr,
         named ? claim.speakers.front().span : CharSpan{},
         fmt::format("The report does not say it in its own voice: “{}” makes it a claim{}.",
                     claim.cue.empty() ? "the quotation" : claim.cue,
                     named ? "" : ", of nobody named")});
  }
  if (event.said_by.empty()) {
    steps->push_back({"said_by", "the report itself", nullptr, {}, "Nobody is named who says it."});
  }
}

void add_rest(const Event& event, Steps* steps) {
  if (!event.contexts.empty()) {
    steps->push_back({"contexts",
                      fmt::format("{}", fmt::join(event.contexts, ", ")),
                      nullptr,
                      {},
                      "The entry, the parties and words of the paragraph name them."});
  }
  steps->push_back({"confidence",
                    fmt::format("{:.2f}", event.confidence),
                    nullptr,
                    {},
                    fmt::format("Of a hundred events as sure as this one, about {:.0f} are right.",
                                100 * event.confidence)});
}

Steps steps_of(const Event& event, const EntryParts& entry) {
  Steps steps;
  add_type(event, entry, &steps);
  add_entities("actors", "Stands where the entry looks for who does it.", event.actors, &steps);
  add_entities("recipients", "Stands where the entry looks for whom it is done to.",
               event.recipients, &steps);
  add_things(event, &steps);
  add_setting(event, &steps);
  add_claims(event, &steps);
  add_rest(event, &steps);
  return steps;
}

std::string summary_of(const Event& event, const EntryParts& entry) {
  const std::string actors = names_of(event.actors);
  const std::string recipients = names_of(event.recipients);
  return fmt::format("“{}” ({}) reports an act of the type {}: {}{}{}.", event.evidence.trigger,
                     entry.lemma, event.type, actors.empty() ? "somebody unnamed" : actors,
                     recipients.empty() ? "" : " towards ", recipients);
}

void write_span(JsonWriter* json, std::string_view words, CharSpan span) {
  json->begin_object();
  json->key("text");
  json->string(words);
  integer_field(json, "start", span.start);
  integer_field(json, "end", span.end);
  json->end_object();
}

void write_step(JsonWriter* json, const Step& step) {
  json->begin_object();
  json->key("field");
  json->string(step.field);
  json->key("value");
  json->string(step.value);
  json->key("words");
  step.words != nullptr ? write_span(json, *step.words, step.span) : json->null();
  json->key("because");
  json->string(step.because);
  json->end_object();
}

void write_raw(JsonWriter* json, const char* name, std::string_view raw, std::string_view plain) {
  json->key(name);
  json->begin_object();
  text_field(json, "raw", raw);
  json->key("plain");
  json->string(plain);
  json->end_object();
}

std::string entry_words(const EntryParts& entry) {
  const std::string frame = frame_words(entry.frame);
  return fmt::format("“{}” is in the lexicon ({}){}{}.", entry.lemma, entry.place,
                     frame.empty() ? "" : ": ", frame);
}

}  // namespace

std::string explanation_json(std::string_view text, const Event& event) {
  const EntryParts entry = split_entry(event.why.entry);
  JsonWriter json;
  json.begin_object();
  text_field(&json, "event", event.id);
  text_field(&json, "summary", summary_of(event, entry));
  json.key("words");
  write_span(&json, words_at(text, event.evidence.span), event.evidence.span);
  json.key("trigger");
  write_span(&json, event.evidence.trigger, event.evidence.trigger_span);
  json.key("steps");
  json.begin_array();
  for (const Step& step : steps_of(event, entry)) write_step(&json, step);
  json.end_array();
  write_raw(&json, "rule", event.why.rule, rule_words(event.why.rule));
  write_raw(&json, "path", event.why.path, path_words(event.why.path));
  write_raw(&json, "entry", event.why.entry, entry_words(entry));
  json.end_object();
  return json.take();
}

}  // namespace sanudo
