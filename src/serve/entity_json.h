// SPDX-License-Identifier: Apache-2.0
// Entities of the knowledge base as JSON: the schemas EntitySummary, EntityRef and what an
// EntityPage says of an entity on a day.
#ifndef SANUDO_SERVE_ENTITY_JSON_H_
#define SANUDO_SERVE_ENTITY_JSON_H_

#include <string_view>

#include "base/json_writer.h"
#include "knowledge/world.h"

namespace sanudo {

// "state", "person" ...: the values of the schema EntityKind.
std::string_view kind_name(EntityKind kind);

void write_summary(JsonWriter* json, const World& world, EntityIndex entity, Date on,
                   std::string_view because);
// The fields offices, holders, members, member_of, acts and coordinates.
void write_knowledge(JsonWriter* json, const World& world, EntityIndex entity, Date on);
// The same fields of an entity that the base does not have.
void write_no_knowledge(JsonWriter* json);

}  // namespace sanudo

#endif  // SANUDO_SERVE_ENTITY_JSON_H_
