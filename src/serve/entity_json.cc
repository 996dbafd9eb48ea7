// SPDX-License-Identifier: Apache-2.0
#include "serve/entity_json.h"

#include <algorithm>
#include <set>
#include <string>

#include "serve/answer.h"

namespace sanudo {
namespace {

void write_ref(JsonWriter* json, const World& world, EntityIndex entity, Date on) {
  if (entity == kNoEntity) {
    json->null();
    return;
  }
  json->begin_object();
  text_field(json, "id", world.entity(entity).id);
  text_field(json, "name", world.label(entity, on));
  json->end_object();
}

// "head_of_state" -> "head of state"
std::string spaced(std::string_view words) {
  std::string out(words);
  std::replace(out.begin(), out.end(), '_', ' ');
  return out;
}

void write_term(JsonWriter* json, const World& world, const Role& role, Date on) {
  json->begin_object();
  text_field(json, "office", spaced(role.office));
  json->key("of");
  write_ref(json, world, role.of, on);
  json->key("person");
  write_ref(json, world, role.person, on);
  text_field(json, "status", role.status);
  text_field(json, "from", to_string(role.from));
  text_field(json, "to", to_string(role.to));
  json->end_object();
}

void write_terms(JsonWriter* json, const char* name, const World& world,
                 const std::vector<Role>& roles, Date on) {
  json->key(name);
  json->begin_array();
  for (const Role& role : roles) write_term(json, world, role, on);
  json->end_array();
}

// All offices by their names, the highest first, the others in the order of the alphabet.
std::vector<std::string_view> office_names(const World& world) {
  std::vector<std::string_view> names = {"head_of_state", "head_of_government", "foreign_minister"};
  std::set<std::string_view> others;
  for (EntityIndex i = 0; i < world.entity_count(); ++i) {
    const EntityInfo info = world.entity(i);
    if (info.kind == EntityKind::kOffice) others.insert(info.subkind);
  }
  for (std::string_view name : names) others.erase(name);
  names.insert(names.end(), others.begin(), others.end());
  return names;
}

std::vector<Role> holders_of(const World& world, EntityIndex entity, Date on) {
  const EntityKind kind = world.entity(entity).kind;
  if (kind != EntityKind::kState && kind != EntityKind::kOrganisation) return {};
  std::vector<Role> holders;
  for (std::string_view office : office_names(world)) {
    const std::vector<Role> found = world.holders(office, entity, on);
    holders.insert(holders.end(), found.begin(), found.end());
  }
  return holders;
}

std::vector<EntityIndex> bodies_of(const World& world, EntityIndex state, Date on) {
  std::vector<EntityIndex> bodies;
  if (world.entity(state).kind != EntityKind::kState) return bodies;
  for (EntityIndex i = 0; i < world.entity_count(); ++i) {
    if (world.entity(i).kind != EntityKind::kOrganisation) continue;
    if (world.is_member(i, state, on) == Certainty::kYes) bodies.push_back(i);
  }
  return bodies;
}

void write_refs(JsonWriter* json, const char* name, const World& world,
                std::vector<EntityIndex> entities, Date on) {
  std::sort(entities.begin(), entities.end(), [&](EntityIndex a, EntityIndex b) {
    return std::pair(world.label(a, on), a) < std::pair(world.label(b, on), b);
  });
  entities.erase(std::unique(entities.begin(), entities.end()), entities.end());
  json->key(name);
  json->begin_array();
  for (EntityIndex entity : entities) write_ref(json, world, entity, on);
  json->end_array();
}

void write_acts(JsonWriter* json, const World& world, EntityIndex entity, Date on) {
  json->key("acts");
  json->begin_array();
  if (world.entity(entity).kind == EntityKind::kTreaty) {
    for (const TreatyAct& act : world.treaty_acts(entity)) {
      json->begin_object();
      text_field(json, "date", to_string(act.date));
      json->key("party");
      write_ref(json, world, act.party, on);
      text_field(json, "act", spaced(act.act));
      json->end_object();
    }
  }
  json->end_array();
}

void write_coordinates(JsonWriter* json, const World& world, EntityIndex entity) {
  json->key("coordinates");
  double lat = 0;
  double lon = 0;
  if (!world.coordinates(entity, &lat, &lon)) {
    json->null();
    return;
  }
  json->begin_object();
  number_field(json, "lat", lat);
  number_field(json, "lon", lon);
  json->end_object();
}

// Latest first.
std::vector<Role> offices_of(const World& world, EntityIndex entity) {
  if (world.entity(entity).kind != EntityKind::kPerson) return {};
  std::vector<Role> roles = world.roles_of(entity, {});
  std::stable_sort(roles.begin(), roles.end(),
                   [](const Role& a, const Role& b) { return a.from > b.from; });
  return roles;
}

}  // namespace

std::string_view kind_name(EntityKind kind) {
  static constexpr std::string_view kNames[] = {"state",  "person", "organisation", "treaty",
                                                "office", "place",  "thing"};
  return kNames[static_cast<size_t>(kind)];
}

void write_summary(JsonWriter* json, const World& world, EntityIndex entity, Date on,
                   std::string_view because) {
  const EntityInfo info = world.entity(entity);
  json->begin_object();
  text_field(json, "id", info.id);
  text_field(json, "name", world.label(entity, on));
  text_field(json, "kind", kind_name(info.kind));
  text_field(json, "subkind", spaced(info.subkind));
  text_field(json, "country", info.country);
  text_field(json, "sector", info.sector);
  text_field(json, "code", info.code);
  text_field(json, "from", to_string(info.from));
  text_field(json, "to", to_string(info.to));
  text_field(json, "because", because);
  json->end_object();
}

void write_knowledge(JsonWriter* json, const World& world, EntityIndex entity, Date on) {
  const bool is_body = world.entity(entity).kind == EntityKind::kOrganisation;
  write_terms(json, "offices", world, offices_of(world, entity), on);
  write_terms(json, "holders", world, holders_of(world, entity, on), on);
  write_refs(json, "members", world,
             is_body ? world.members(entity, on) : std::vector<EntityIndex>{}, on);
  write_refs(json, "member_of", world, bodies_of(world, entity, on), on);
  write_acts(json, world, entity, on);
  write_coordinates(json, world, entity);
}

void write_no_knowledge(JsonWriter* json) {
  for (const char* name : {"offices", "holders", "members", "member_of", "acts"}) {
    json->key(name);
    json->begin_array();
    json->end_array();
  }
  json->key("coordinates");
  json->null();
}

}  // namespace sanudo
