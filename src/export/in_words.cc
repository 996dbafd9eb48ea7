// SPDX-License-Identifier: Apache-2.0
#include "export/in_words.h"

#include <fmt/format.h>

namespace sanudo {

std::string name_of(const Entity& entity) {
  const std::string& name = entity.name.empty() ? entity.text : entity.name;
  return entity.code.empty() ? name : fmt::format("{} [{}]", name, entity.code);
}

std::string names_of(const std::vector<Entity>& entities) {
  std::string names;
  for (const Entity& entity : entities) {
    names += names.empty() ? "" : ", ";
    names += name_of(entity);
  }
  return names;
}

std::string things_of(const std::vector<Thing>& things) {
  std::string names;
  for (const Thing& thing : things) {
    names += names.empty() ? "" : ", ";
    names += thing.entity.empty() ? thing.text : fmt::format("{} [{}]", thing.text, thing.entity);
  }
  return names;
}

std::string claims_of(const std::vector<Claim>& claims) {
  std::string chain;
  for (const Claim& claim : claims) {
    chain += chain.empty() ? "" : " > ";
    chain += claim.speakers.empty() ? "(unnamed)" : names_of(claim.speakers);
    if (!claim.cue.empty()) chain += fmt::format(" ({})", claim.cue);
  }
  return chain;
}

}  // namespace sanudo
