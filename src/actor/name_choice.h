// SPDX-License-Identifier: Apache-2.0
// Which of the entities that share a name is meant: the one that the report names in full, the one
// in office, the one whose name needs no help.
#ifndef SANUDO_ACTOR_NAME_CHOICE_H_
#define SANUDO_ACTOR_NAME_CHOICE_H_

#include <set>
#include <vector>

#include "base/date.h"
#include "knowledge/world.h"
#include "mention/mention.h"
#include "tree/tree.h"

namespace sanudo {

class NameChoice {
 public:
  NameChoice(const std::vector<Tree>& trees, const std::vector<Mention>& mentions,
             const World& world, Date date);

  // The candidate that the name stands for here; null where none can be meant.
  const Candidate* choose(const Tree& tree, const NameMatch& name) const;

 private:
  bool is_sound(const Tree& tree, const NameMatch& name, const Candidate& candidate) const;
  bool is_part_of_longer_name(const Tree& tree, const NameMatch& name) const;
  bool is_titled(const Tree& tree, const NameMatch& name) const;
  int weight(const Tree& tree, const NameMatch& name, const Candidate& candidate) const;

  const World& world_;
  Date date_;
  std::set<EntityIndex> named_in_full_;
};

}  // namespace sanudo

#endif  // SANUDO_ACTOR_NAME_CHOICE_H_
