// SPDX-License-Identifier: Apache-2.0
#include "knowledge/image_order.h"

#include <algorithm>
#include <tuple>

#include "knowledge/world.h"

namespace sanudo {
namespace {

// Names that are surely their entity's first; then states, bodies, offices, treaties, people (the
// latest in office first), places (the largest first) and things.
uint64_t likeliness(const NameRecord& name, const EntityRecord& entity, uint32_t last_seen) {
  static constexpr uint64_t kOrder[] = {0, 4, 1, 3, 2, 5, 6};  // by EntityKind
  const uint64_t doubt = (name.flags & kWeak) != 0 ? 1 : 0;
  const uint64_t former = entity.life.to != 0 && entity.kind == 0 ? 1 : 0;
  const uint64_t size = entity.kind == 1 ? last_seen : entity.population;
  return doubt << 60 | kOrder[entity.kind] << 52 | former << 48 | (0xFFFFFFFFu - size);
}

void sort_names(const Strings& strings, const std::map<uint32_t, uint32_t>& last_seen,
                KnowledgeRows* image) {
  const auto rank = [&](const NameRecord& name) {
    const auto seen = last_seen.find(name.entity);
    return likeliness(name, image->entities[name.entity],
                      seen == last_seen.end() ? 0 : seen->second);
  };
  std::stable_sort(image->names.begin(), image->names.end(), [&](const auto& a, const auto& b) {
    return std::tuple(strings[a.folded], rank(a), a.entity, a.type) <
           std::tuple(strings[b.folded], rank(b), b.entity, b.type);
  });
  for (uint32_t i = 0; i < image->names.size(); ++i) image->names[i].rank = i;
}

// Sorts by a tuple of each record.
template <typename Record, typename Key>
void sort_by(Key key, std::vector<Record>* records) {
  std::stable_sort(records->begin(), records->end(),
                   [&](const Record& a, const Record& b) { return key(a) < key(b); });
}

}  // namespace

void sort_rows(const Strings& strings, const std::map<uint32_t, uint32_t>& last_seen,
               KnowledgeRows* image) {
  sort_names(strings, last_seen, image);
  const auto latest_first = [](Interval term) { return ~term.from; };
  sort_by([](const LabelRecord& r) { return std::tuple(r.entity, r.language, r.use.from); },
          &image->labels);
  const auto abroad = [&](const RoleRecord& r) {
    return image->entities[r.of].country != image->entities[r.person].country;
  };
  sort_by(
      [&](const RoleRecord& r) {
        return std::tuple(r.person, r.rank, abroad(r), latest_first(r.term));
      },
      &image->roles);
  sort_by([](const MemberRecord& r) { return std::tuple(r.body, r.member, r.term.from); },
          &image->members);
  sort_by([](const ActRecord& r) { return std::tuple(r.treaty, r.date); }, &image->acts);
  sort_by([&](const AgentRecord& r) { return strings[r.lemma]; }, &image->agents);
}

}  // namespace sanudo
