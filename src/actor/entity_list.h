// SPDX-License-Identifier: Apache-2.0
// Small questions about words and lists of entities that all of this folder asks.
#ifndef SANUDO_ACTOR_ENTITY_LIST_H_
#define SANUDO_ACTOR_ENTITY_LIST_H_

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "sanudo/record.h"

namespace sanudo {

template <typename Range>
bool among(const Range& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

inline std::string lower_ascii(std::string_view word) {
  std::string lowered(word);
  for (char& c : lowered) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return lowered;
}

inline bool same_actor(const Entity& a, const Entity& b) {
  if (!a.entity.empty() || !b.entity.empty()) return a.entity == b.entity;
  return a.country == b.country && (!a.country.empty() || a.text == b.text);
}

inline void add_actor(const Entity& entity, std::vector<Entity>* to) {
  const auto is_same = [&](const Entity& other) { return same_actor(entity, other); };
  if (std::none_of(to->begin(), to->end(), is_same)) to->push_back(entity);
}

inline void add_actors(const std::vector<Entity>& from, std::vector<Entity>* to) {
  for (const Entity& entity : from) add_actor(entity, to);
}

inline bool is_state(const Entity& entity) { return entity.entity.starts_with("state:"); }

}  // namespace sanudo

#endif  // SANUDO_ACTOR_ENTITY_LIST_H_
