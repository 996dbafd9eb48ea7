// SPDX-License-Identifier: Apache-2.0
// From the words that fill a role to those who act: coordination is expanded, and a phrase that is
// no actor itself gives way to the actor inside it ("Moscow's demands", "the policy of the West").
#ifndef SANUDO_EVENT_PARTICIPANTS_H_
#define SANUDO_EVENT_PARTICIPANTS_H_

#include <vector>

#include "event/event_coder.h"
#include "event/grammar.h"

namespace sanudo {

class Participants {
 public:
  Participants(const Reading& reading, uint32_t sentence)
      : reading_(reading),
        sentence_(sentence),
        tree_(reading.trees[sentence]),
        grammar_(reading.trees[sentence]) {}

  // Who the phrase with this head and those coordinated with it stand for; no one twice.
  std::vector<Entity> of(TokenIndex head) const;
  // Who did the deed that a noun names: "a Palestinian attack", "bombings by rebels".
  std::vector<Entity> doers(TokenIndex deed) const;
  // Whose place a phrase names: "in Beijing".
  std::vector<Entity> place(TokenIndex head) const;
  // The names before a noun that modify it: "US and Afghan" of "US and Afghan talks".
  std::vector<Entity> modifiers(TokenIndex noun) const;
  // Those whose city stands before a noun: "the Madrid bombings".
  std::vector<Entity> places_before(TokenIndex noun) const;
  // The phrase itself is (not only holds) an actor or a document with authors.
  bool is_actor(TokenIndex head) const;
  // The parties of an agreement, contract or statement: "between X and Y", "from X to Y", "with Y".
  std::vector<Entity> parties_inside(TokenIndex noun) const;
  // The first actor or place anywhere in a phrase: "the needs of those flooded out in Malawi".
  std::vector<Entity> anyone_inside(TokenIndex head) const;

 private:
  bool names_a_city(const NameMatch& name) const;
  std::vector<Entity> entities_of(const NameMatch& name) const;
  std::vector<Entity> direct(TokenIndex head) const;
  std::vector<Entity> nested(TokenIndex head) const;

  const Reading& reading_;
  uint32_t sentence_;
  const Tree& tree_;
  Grammar grammar_;
};

// Appends those that are not there yet (by entity, country and sector, else by words).
void add_entities(std::vector<Entity>* to, const std::vector<Entity>& from);
bool same_entity(const Entity& a, const Entity& b);

}  // namespace sanudo

#endif  // SANUDO_EVENT_PARTICIPANTS_H_
