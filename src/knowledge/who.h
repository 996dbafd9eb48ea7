// SPDX-License-Identifier: Apache-2.0
// What a name can mean on a day, and why: the question of `sanudo who`.
#ifndef SANUDO_KNOWLEDGE_WHO_H_
#define SANUDO_KNOWLEDGE_WHO_H_

#include <string>
#include <string_view>
#include <vector>

#include "knowledge/world.h"

namespace sanudo {

struct Meaning {
  EntityIndex entity = kNoEntity;
  std::string because;  // "usual name", "head_of_state of state:rus, from 2008-05-07"; "": its id
};

// Everybody and everything by this id, name or office ("Russian president", "president of
// Russia"), best first. With an unknown day any day counts; offices need one.
std::vector<Meaning> meanings_of(const World& world, std::string_view name, Date on);

// ", from 2000-05-07", ", 2000-05-07 to 2008-05-07"; "" for always.
std::string interval_words(Date from, Date to);

}  // namespace sanudo

#endif  // SANUDO_KNOWLEDGE_WHO_H_
