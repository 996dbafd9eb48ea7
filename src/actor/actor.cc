// SPDX-License-Identifier: Apache-2.0
#include "actor/actor.h"

#include "actor/entity_maker.h"
#include "actor/phrase_resolver.h"

namespace sanudo {

Actors::Actors(std::vector<Resolution> resolutions, const std::vector<Mention>& mentions,
               const std::vector<Tree>& trees)
    : resolutions_(std::move(resolutions)) {
  for (const Tree& tree : trees) by_head_.emplace_back(tree.size(), -1);
  for (size_t i = 0; i < resolutions_.size(); ++i) {
    const Mention& mention = mentions[resolutions_[i].mention];
    by_head_[mention.sentence][static_cast<size_t>(mention.head)] = static_cast<int32_t>(i);
  }
}

const Resolution* Actors::at(uint32_t sentence, TokenIndex head) const {
  if (sentence >= by_head_.size() || head < 0 ||
      static_cast<size_t>(head) >= by_head_[sentence].size()) {
    return nullptr;
  }
  const int32_t index = by_head_[sentence][static_cast<size_t>(head)];
  return index < 0 ? nullptr : &resolutions_[static_cast<size_t>(index)];
}

void Actors::set(size_t resolution, std::vector<Entity> entities, const char* how) {
  Resolution& r = resolutions_[resolution];
  r.is_actor = !entities.empty();
  r.entities = std::move(entities);
  r.how = how;
}

Actors resolve_actors(const Text& text, const std::vector<Tree>& trees,
                      const std::vector<Mention>& mentions, const World& world, Date report_date) {
  PhraseResolver resolver(text, trees, mentions, world, report_date);
  return Actors(resolver.resolve(), mentions, trees);
}

std::vector<Entity> name_entities(const Text& text, const Tree& tree, const NameMatch& name,
                                  const World& world, Date report_date) {
  const EntityMaker maker(text, world, report_date);
  const ByteSpan words = {tree[name.first].span.begin, tree[name.last].span.end};
  for (const Candidate& candidate : name.candidates) {
    if ((candidate.flags & kWeak) != 0) continue;
    const EntityInfo info = world.entity(candidate.entity);
    if (info.kind == EntityKind::kTreaty || info.subkind == "region") continue;
    return {maker.make(candidate.entity, words)};
  }
  return {};
}

}  // namespace sanudo
