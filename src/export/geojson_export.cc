// SPDX-License-Identifier: Apache-2.0
// Events with a place as GeoJSON (RFC 7946), a feature a line. How exactly the point is meant is a
// property: the middle of a region is no place where something happened.
#include "base/json_writer.h"
#include "export/in_words.h"
#include "export/text_export.h"

namespace sanudo {
namespace {

void field(JsonWriter* json, const char* name, std::string_view value) {
  json->key(name);
  json->string_or_null(value);
}

void names(JsonWriter* json, const char* name, const std::vector<Entity>& entities) {
  json->key(name);
  json->begin_array();
  for (const Entity& entity : entities) {
    json->string(entity.name.empty() ? entity.text : entity.name);
  }
  json->end_array();
}

void write_point(JsonWriter* json, const Place& place) {
  json->key("geometry");
  json->begin_object();
  field(json, "type", "Point");
  json->key("coordinates");
  json->begin_array();
  json->number(place.lon);
  json->number(place.lat);
  json->end_array();
  json->end_object();
}

void write_place(JsonWriter* json, const Place& place) {
  field(json, "place", place.name);
  field(json, "place_country", place.country);
  field(json, "precision", place.precision);
  json->key("geonames");
  place.geonames == 0 ? json->null() : json->integer(place.geonames);
}

void write_status(JsonWriter* json, const EventStatus& status) {
  json->key("negated");
  json->boolean(status.negated);
  json->key("future");
  json->boolean(status.future);
  json->key("hypothetical");
  json->boolean(status.hypothetical);
  json->key("historical");
  json->boolean(status.historical);
}

void write_properties(JsonWriter* json, const DocumentRecord& document, const Event& event) {
  json->key("properties");
  json->begin_object();
  field(json, "date", event.date ? event.date->start : "");
  field(json, "date_end", event.date ? event.date->end : "");
  field(json, "event_type", event.type);
  field(json, "mode", event.mode);
  field(json, "cameo", event.cameo);
  json->key("quad");
  json->integer(event.quad);
  json->key("score");
  json->number(event.score);
  names(json, "actors", event.actors);
  names(json, "recipients", event.recipients);
  write_place(json, *event.place);
  write_status(json, event.status);
  field(json, "said_by", claims_of(event.said_by));
  json->key("confidence");
  json->number(event.confidence);
  field(json, "document", document.id);
  field(json, "title", document.title);
  field(json, "publisher", document.publisher);
  field(json, "url", document.url);
  json->end_object();
}

class GeojsonExport : public TextExport {
 public:
  void head(std::string* out) override { *out += "{\"type\":\"FeatureCollection\",\"features\":["; }

  bool event(const DocumentRecord& document, const Event& event, std::string* out) override {
    if (!event.place) return false;
    JsonWriter json;
    json.begin_object();
    field(&json, "type", "Feature");
    field(&json, "id", event.id);
    write_point(&json, *event.place);
    write_properties(&json, document, event);
    json.end_object();
    *out += first_ ? "\n" : ",\n";
    *out += json.take();
    first_ = false;
    return true;
  }

  void tail(std::string* out) override { *out += "\n]}\n"; }

 private:
  bool first_ = true;
};

}  // namespace

std::unique_ptr<TextExport> geojson_export() { return std::make_unique<GeojsonExport>(); }

}  // namespace sanudo
