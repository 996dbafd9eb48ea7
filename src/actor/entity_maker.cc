// SPDX-License-Identifier: Apache-2.0
#include "actor/entity_maker.h"

namespace sanudo {

std::string spell_office(std::string_view office) {
  std::string spelled(office);
  for (char& c : spelled) c = c == '_' ? ' ' : c;
  return spelled;
}

std::string actor_code(std::string_view country, std::string_view sector) {
  return std::string(country) + std::string(sector);
}

bool EntityMaker::role_of(EntityIndex person, Role* role) const {
  std::vector<Role> roles = world_.roles_of(person, date_);
  if (roles.empty()) return false;
  *role = roles.front();
  return true;
}

// In office: the office's state and sector. Out of office: the state of the last office, as ELI.
void EntityMaker::add_person(EntityIndex person, Entity* entity) const {
  Role role;
  if (role_of(person, &role)) {
    entity->country = role.country;
    entity->sector = role.sector;
    entity->role = spell_office(role.office);
    return;
  }
  const std::vector<Role> all = world_.roles_of(person, Date{});
  if (entity->country.empty() && !all.empty()) entity->country = all.front().country;
  if (entity->sector.empty()) entity->sector = "ELI";
}

Entity EntityMaker::make(EntityIndex index, ByteSpan words) const {
  const EntityInfo info = world_.entity(index);
  Entity entity;
  entity.text = std::string(text_.words(words));
  entity.span = text_.char_span(words);
  entity.entity = info.id;
  const std::string_view label = world_.label(index, date_);
  entity.name = label.empty() ? std::string_view(entity.text) : label;
  entity.country = info.country;
  entity.sector = info.sector;
  if (info.kind == EntityKind::kState && info.subkind != "region") entity.sector = "GOV";
  if (info.kind == EntityKind::kPerson) add_person(index, &entity);
  entity.code =
      info.code.empty() ? actor_code(entity.country, entity.sector) : std::string(info.code);
  if (info.kind == EntityKind::kState || info.kind == EntityKind::kPerson) {
    entity.code = actor_code(entity.country, entity.sector);
  }
  return entity;
}

Entity EntityMaker::make_unknown(ByteSpan words, std::string_view country, std::string_view sector,
                                 std::string_view office) const {
  Entity entity;
  entity.text = std::string(text_.words(words));
  entity.span = text_.char_span(words);
  entity.name = entity.text;
  entity.country = country;
  entity.sector = sector;
  entity.role = spell_office(office);
  entity.code = actor_code(country, sector);
  return entity;
}

Entity EntityMaker::refer(const Entity& antecedent, ByteSpan words) const {
  Entity entity = antecedent;
  entity.text = std::string(text_.words(words));
  entity.span = text_.char_span(words);
  return entity;
}

}  // namespace sanudo
