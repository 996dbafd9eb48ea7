// SPDX-License-Identifier: Apache-2.0
#include "serve/codebook.h"

#include <span>

#include "ontology/ontology.h"
#include "ontology/ontology_table.h"
#include "serve/answer.h"

namespace sanudo {
namespace {

constexpr const char* kQuads[] = {"verbal cooperation", "material cooperation", "verbal conflict",
                                  "material conflict"};

void write_types(JsonWriter* json) {
  json->key("types");
  json->begin_array();
  for (const TypeRow& row : kTypeRows) {
    json->begin_object();
    text_field(json, "type", row.name);
    integer_field(json, "quad", row.quad);
    number_field(json, "score", row.score);
    text_field(json, "cameo", row.cameo);
    json->end_object();
  }
  json->end_array();
}

void write_modes(JsonWriter* json) {
  json->key("modes");
  json->begin_array();
  for (const ModeRow& row : std::span(kModeRows, kModeCount)) {
    json->begin_object();
    text_field(json, "type", event_type_name(row.type));
    text_field(json, "mode", row.mode);
    number_field(json, "score", row.score);
    json->end_object();
  }
  json->end_array();
}

void write_words(JsonWriter* json, const char* name, std::span<const std::string_view> words) {
  json->key(name);
  json->begin_array();
  for (std::string_view word : words) json->string(word);
  json->end_array();
}

void write_quads(JsonWriter* json) {
  json->key("quads");
  json->begin_array();
  for (int quad = 1; quad <= 4; ++quad) {
    json->begin_object();
    integer_field(json, "quad", quad);
    text_field(json, "name", kQuads[quad - 1]);
    json->end_object();
  }
  json->end_array();
}

}  // namespace

std::string codebook_json() {
  JsonWriter json;
  json.begin_object();
  write_types(&json);
  write_modes(&json);
  write_words(&json, "contexts", {kContextRows, kContextCount});
  write_words(&json, "sectors", {kSectorRows, kSectorCount});
  write_quads(&json);
  json.end_object();
  return json.take();
}

}  // namespace sanudo
