// SPDX-License-Identifier: Apache-2.0
// Finding entities by the beginning of a name, for search boxes. Immutable after it is made.
#ifndef SANUDO_SERVE_ENTITY_INDEX_H_
#define SANUDO_SERVE_ENTITY_INDEX_H_

#include <string>
#include <string_view>
#include <vector>

#include "knowledge/who.h"
#include "knowledge/world.h"

namespace sanudo {

class EntityIndexByName {
 public:
  explicit EntityIndexByName(const World& world);

  // Entities whose usual name is `text`, begins with it, or has a word that does, in this order;
  // without regard to case and accents.
  std::vector<EntityIndex> begin_with(std::string_view text) const;

 private:
  struct Row {
    std::string folded;
    EntityKind kind;
    EntityIndex entity;
  };
  std::vector<Row> rows_;  // by kind, then by name
};

}  // namespace sanudo

#endif  // SANUDO_SERVE_ENTITY_INDEX_H_
