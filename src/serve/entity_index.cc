// SPDX-License-Identifier: Apache-2.0
#include "serve/entity_index.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "unicode/utf8.h"

namespace sanudo {
namespace {

constexpr size_t kNone = 3;

// 0: the name itself, 1: it begins so, 2: a word of it does.
size_t rank_of(std::string_view name, std::string_view start) {
  if (name == start) return 0;
  if (name.starts_with(start)) return 1;
  const std::string inside = " " + std::string(start);
  return name.find(inside) == std::string_view::npos ? kNone : 2;
}

}  // namespace

EntityIndexByName::EntityIndexByName(const World& world) {
  for (EntityIndex i = 0; i < world.entity_count(); ++i) {
    rows_.push_back({fold(world.label(i, {})), world.entity(i).kind, i});
  }
  std::sort(rows_.begin(), rows_.end(), [](const Row& a, const Row& b) {
    return std::tie(a.kind, a.folded, a.entity) < std::tie(b.kind, b.folded, b.entity);
  });
}

std::vector<EntityIndex> EntityIndexByName::begin_with(std::string_view text) const {
  const std::string start = fold(text);
  std::array<std::vector<EntityIndex>, kNone> ranked;
  for (const Row& row : rows_) {
    const size_t rank = rank_of(row.folded, start);
    if (rank < kNone) ranked[rank].push_back(row.entity);
  }
  std::vector<EntityIndex> found;
  for (const std::vector<EntityIndex>& rank : ranked) {
    found.insert(found.end(), rank.begin(), rank.end());
  }
  return found;
}

}  // namespace sanudo
