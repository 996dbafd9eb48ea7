// SPDX-License-Identifier: Apache-2.0
#include "serve/world_routes.h"

#include <memory>
#include <unordered_set>

#include "serve/answer.h"
#include "serve/codebook.h"
#include "serve/entity_index.h"
#include "serve/entity_json.h"

namespace sanudo {
namespace {

constexpr std::string_view kKinds[] = {"state",  "person", "organisation", "treaty",
                                       "office", "place",  "thing"};
constexpr int64_t kMostEntities = 200;
constexpr int64_t kUsualEntities = 50;

// The day asked for, else the last that the base claims to know.
Date day_of(const World& world, const std::string& day) {
  return parse_date(day).value_or(world.as_of());
}

class EntitySearch {
 public:
  EntitySearch(const World& world, const EntityIndexByName& names) : world_(world), names_(names) {}

  std::string answer(const std::string& q, Date on, const std::vector<std::string>& kinds,
                     size_t limit) {
    JsonWriter json;
    json.begin_object();
    json.key("entities");
    json.begin_array();
    for (const Meaning& meaning : found(q, on)) {
      if (seen_.size() == limit) break;
      if (is_wanted(meaning.entity, kinds) && seen_.insert(meaning.entity).second) {
        write_summary(&json, world_, meaning.entity, on, meaning.because);
      }
    }
    json.end_array();
    json.end_object();
    return json.take();
  }

 private:
  std::vector<Meaning> found(const std::string& q, Date on) const {
    std::vector<Meaning> meanings = meanings_of(world_, q, on);
    for (EntityIndex entity : names_.begin_with(q)) meanings.push_back({entity, ""});
    return meanings;
  }

  bool is_wanted(EntityIndex entity, const std::vector<std::string>& kinds) const {
    const std::string_view kind = kind_name(world_.entity(entity).kind);
    return kinds.empty() || std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
  }

  const World& world_;
  const EntityIndexByName& names_;
  std::unordered_set<EntityIndex> seen_;
};

Response search_answer(const World& world, const EntityIndexByName& names, Parameters& p) {
  const std::string q = p.needed_text("q", 200);
  const std::string date = p.day("date");
  const std::vector<std::string> kinds = p.choices("kind", kKinds);
  const int64_t limit = p.integer("limit", 1, kMostEntities).value_or(kUsualEntities);
  if (const auto* fault = p.fault()) return error_answer(*fault);
  EntitySearch search(world, names);
  return json_answer(search.answer(q, day_of(world, date), kinds, static_cast<size_t>(limit)));
}

void write_activity(JsonWriter* json, const EntityActivity& activity) {
  json->begin_object();
  integer_field(json, "acts", activity.acts);
  integer_field(json, "receives", activity.receives);
  integer_field(json, "claims", activity.claims);
  integer_field(json, "speaks", activity.speaks);
  integer_field(json, "about", activity.about);
  json->end_object();
}

// The summary of an entity that only the store has: its kind is the beginning of its id.
void write_stranger(JsonWriter* json, std::string_view id, const std::string& name) {
  const std::string_view prefix = id.substr(0, id.find(':'));
  const bool is_kind = std::find(std::begin(kKinds), std::end(kKinds), prefix) != std::end(kKinds);
  json->begin_object();
  text_field(json, "id", id);
  text_field(json, "name", name);
  text_field(json, "kind", is_kind ? prefix : "organisation");
  for (const char* field : {"subkind", "country", "sector", "code", "from", "to", "because"}) {
    text_field(json, field, "");
  }
  json->end_object();
}

std::string page_json(const World& world, const std::string& id, Date on,
                      const EntityActivity* activity) {
  const EntityIndex entity = world.find(id);
  JsonWriter json;
  json.begin_object();
  json.key("entity");
  if (entity != kNoEntity) {
    write_summary(&json, world, entity, on, "");
  } else {
    write_stranger(&json, id, activity->name);
  }
  json.key("known");
  json.boolean(entity != kNoEntity);
  entity != kNoEntity ? write_knowledge(&json, world, entity, on) : write_no_knowledge(&json);
  json.key("activity");
  activity != nullptr ? write_activity(&json, *activity) : json.null();
  json.end_object();
  return json.take();
}

Response entity_answer(const World& world, const ActivityOf& activity_of, const Call& call) {
  const std::string date = call.parameters.day("date");
  if (const auto* fault = call.parameters.fault()) return error_answer(*fault);
  const std::string& id = call.arguments.front();
  const Date on = day_of(world, date);
  const bool known = world.find(id) != kNoEntity;
  if (!activity_of) {
    if (!known) return not_found("the knowledge base has no " + id);
    return json_answer(page_json(world, id, on, nullptr));
  }
  const Result<EntityActivity> activity = activity_of(id);
  if (!activity.is_ok()) return error_answer(activity.status());
  if (!known && activity.value().name.empty()) {
    return not_found("neither the knowledge base nor the store has " + id);
  }
  return json_answer(page_json(world, id, on, &activity.value()));
}

}  // namespace

void add_world_routes(const Desk& desk, ActivityOf activity_of, Router* router) {
  const World& world = desk.world;
  const auto names = std::make_shared<const EntityIndexByName>(world);
  router->add({"GET", "/api/v1/codebook", [](const Call& call) {
                 if (const auto* fault = call.parameters.fault()) return error_answer(*fault);
                 return json_answer(codebook_json());
               }});
  router->add({"GET", "/api/v1/entities", [&world, names](const Call& call) {
                 return search_answer(world, *names, call.parameters);
               }});
  router->add({"GET", "/api/v1/entities/{entity}", [&world, activity_of](const Call& call) {
                 return entity_answer(world, activity_of, call);
               }});
}

}  // namespace sanudo
