// SPDX-License-Identifier: Apache-2.0
// What a report tells of its place names before any is chosen: which states and regions it names,
// and which name stands beside another as the place that holds it.
#ifndef SANUDO_PLACE_PLACE_CONTEXT_H_
#define SANUDO_PLACE_PLACE_CONTEXT_H_

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "knowledge/world.h"
#include "place/place_name.h"
#include "tree/tree.h"

namespace sanudo {

inline constexpr size_t kNoName = static_cast<size_t>(-1);

class PlaceContext {
 public:
  PlaceContext(const std::vector<Tree>& trees, const std::vector<PlaceName>& names,
               const World& world);

  // The name that says what holds this one ("Athens, Georgia", "the Iraqi city of Mosul",
  // "Syria's Idlib"); kNoName where none does.
  size_t holder(size_t name) const { return holders_[name]; }
  // The other way round.
  size_t held(size_t name) const { return held_[name]; }
  // The holder stands right behind a comma or in brackets, and is no further item of a list.
  bool held_strictly(size_t name) const { return strict_[name]; }

  // How often the report names a state, itself or by its people, large cities and regions, and
  // whether it names a region: in other words than those of this name.
  int mentions_of(std::string_view country, size_t name) const;
  bool names_region(EntityIndex region, size_t name) const;
  // The words beside the name call it a region ("Idlib province", "the state of Bahia").
  bool called_region(size_t name) const;
  bool called_city(size_t name) const;

  // The words of a name in lower case: names that are written alike mean the same.
  const std::string& key(size_t name) const { return keys_[name]; }

 private:
  void count(size_t name);
  void find_holder(size_t name);
  bool names_holder_behind(size_t name, size_t next) const;
  bool names_holder_before(size_t name, size_t before) const;
  bool is_listed(size_t name) const;
  void join(size_t name, size_t holder, bool strict);
  std::string_view form(const PlaceName& name, TokenIndex word) const;
  bool has_word_beside(size_t name, bool (*holds)(std::string_view)) const;

  const std::vector<Tree>& trees_;
  const std::vector<PlaceName>& names_;
  const World& world_;
  std::vector<size_t> holders_;
  std::vector<size_t> held_;
  std::vector<bool> strict_;
  std::vector<std::string> keys_;
  using Counts = std::map<std::string, int, std::less<>>;  // by the words
  std::map<std::string, Counts, std::less<>> countries_;
  std::map<EntityIndex, Counts> regions_;
};

}  // namespace sanudo

#endif  // SANUDO_PLACE_PLACE_CONTEXT_H_
