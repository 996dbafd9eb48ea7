// SPDX-License-Identifier: Apache-2.0
// Who each mention is, on the day of the report: names, offices ("the Russian president"), agents
// ("Israeli troops", "protesters in Minsk"), and within the report pronouns and definite
// descriptions ("the two leaders", "the parties", "the alliance", "its participants").
#ifndef SANUDO_ACTOR_ACTOR_H_
#define SANUDO_ACTOR_ACTOR_H_

#include <string>
#include <vector>

#include "base/date.h"
#include "knowledge/world.h"
#include "mention/mention.h"
#include "sanudo/record.h"
#include "text/text.h"
#include "tree/tree.h"

namespace sanudo {

// What a mention was resolved to.
struct Resolution {
  std::vector<Entity> entities;  // as records carry them; several for "the two leaders"
  bool is_actor = false;         // can act politically: a state, body, person, group, agent
  bool is_place = false;         // a place first ("in Moscow"); is_actor may be true as well
  bool is_treaty = false;
  bool is_document = false;  // statement, declaration, report: has authors who speak through it
  std::string how;           // name, office, agent, whole, reference, document ...; empty: unknown
  uint32_t mention = 0;      // index into the mentions
};

// All resolutions of a report; index them by sentence and head word.
class Actors {
 public:
  Actors() = default;
  Actors(std::vector<Resolution> resolutions, const std::vector<Mention>& mentions,
         const std::vector<Tree>& trees);

  // The resolution of the mention whose head is this word; null where it heads none. The pointer
  // lives as long as this object.
  const Resolution* at(uint32_t sentence, TokenIndex head) const;
  const std::vector<Resolution>& all() const { return resolutions_; }

  // Lets a mention mean these entities, in its own words: what quotations tell of "we" and "I".
  void set(size_t resolution, std::vector<Entity> entities, const char* how);

 private:
  std::vector<Resolution> resolutions_;
  std::vector<std::vector<int32_t>> by_head_;  // [sentence][word] -> index or -1
};

// Resolves every mention. `report_date` may be unknown: then names with roles at several dates
// take the latest one that fits.
Actors resolve_actors(const Text& text, const std::vector<Tree>& trees,
                      const std::vector<Mention>& mentions, const World& world, Date report_date);

// The entities that one name inside a phrase stands for ("Russian" in "the Russian attack"): what
// the event coder asks for where a name only modifies the head. Same words, spans and codes as in
// a resolution; empty where the name fits nothing on that day.
std::vector<Entity> name_entities(const Text& text, const Tree& tree, const NameMatch& name,
                                  const World& world, Date report_date);

}  // namespace sanudo

#endif  // SANUDO_ACTOR_ACTOR_H_
