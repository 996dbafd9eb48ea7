// SPDX-License-Identifier: Apache-2.0
// From an entry of the knowledge base to the entity of a record, with the codes of the day.
#ifndef SANUDO_ACTOR_ENTITY_MAKER_H_
#define SANUDO_ACTOR_ENTITY_MAKER_H_

#include <string>
#include <string_view>

#include "base/date.h"
#include "base/span.h"
#include "knowledge/world.h"
#include "sanudo/record.h"
#include "text/text.h"

namespace sanudo {

class EntityMaker {
 public:
  EntityMaker(const Text& text, const World& world, Date date)
      : text_(text), world_(world), date_(date) {}

  // The entity as it stands in these words on the day of the report.
  Entity make(EntityIndex index, ByteSpan words) const;
  // Somebody who is not in the base: the words are the name.
  Entity make_unknown(ByteSpan words, std::string_view country, std::string_view sector,
                      std::string_view office) const;
  // The same entity in other words ("it", "the alliance").
  Entity refer(const Entity& antecedent, ByteSpan words) const;

  // A person's weightiest role on the day; false where none is known.
  bool role_of(EntityIndex person, Role* role) const;

  const World& world() const { return world_; }
  Date date() const { return date_; }

 private:
  void add_person(EntityIndex person, Entity* entity) const;

  const Text& text_;
  const World& world_;
  Date date_;
};

// "head of state" of "head_of_state".
std::string spell_office(std::string_view office);
// Country and sector put together as CAMEO does: "RUSGOV"; either may be empty.
std::string actor_code(std::string_view country, std::string_view sector);

}  // namespace sanudo

#endif  // SANUDO_ACTOR_ENTITY_MAKER_H_
