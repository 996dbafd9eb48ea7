// SPDX-License-Identifier: Apache-2.0
#include "place/place_context.h"

#include <algorithm>
#include <array>

#include "place/place_relation.h"
#include "place/place_weight.h"
#include "unicode/utf8.h"

namespace sanudo {
namespace {

constexpr uint32_t kLargeCity = 500000;

template <size_t N>
bool one_of(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_region_word(std::string_view word) {
  constexpr std::array<std::string_view, 14> kWords = {
      "province", "region",   "governorate", "state",     "oblast", "county",   "prefecture",
      "district", "republic", "territory",   "provinces", "canton", "regional", "statewide"};
  return one_of(kWords, word);
}

bool is_city_word(std::string_view word) {
  constexpr std::array<std::string_view, 10> kWords = {
      "city",   "town",         "village",  "capital",  "port",
      "suburb", "municipality", "downtown", "township", "neighborhood"};
  return one_of(kWords, word);
}

// Words between an adjective and the name that it places: "the northern Iraqi city of Mosul".
bool leads_on(std::string_view word) {
  return is_city_word(word) || is_region_word(word) || word == "of" || word == "'s" ||
         word == "\xE2\x80\x99s" || word == "northern" || word == "southern" || word == "eastern" ||
         word == "western" || word == "central" || word == "border" || word == "coastal";
}

}  // namespace

PlaceContext::PlaceContext(const std::vector<Tree>& trees, const std::vector<PlaceName>& names,
                           const World& world)
    : trees_(trees),
      names_(names),
      world_(world),
      holders_(names.size(), kNoName),
      held_(names.size(), kNoName),
      strict_(names.size(), false) {
  for (const PlaceName& name : names) {
    std::string key;
    for (TokenIndex word = name.first; word <= name.last; ++word) {
      key += to_lower(trees[name.sentence][word].form) + " ";
    }
    keys_.push_back(std::move(key));
  }
  for (size_t i = 0; i < names.size(); ++i) {
    count(i);
    find_holder(i);
  }
}

// A name counts for the state of its likeliest meaning, where that is a state or large.
void PlaceContext::count(size_t name) {
  const Candidate* likeliest = nullptr;
  for (const Candidate& each : names_[name].candidates) {
    if (is_first_level_region(world_, each.entity)) ++regions_[each.entity][keys_[name]];
    if (likeliest == nullptr || weight_of(world_, each) > weight_of(world_, *likeliest)) {
      likeliest = &each;
    }
  }
  if (likeliest == nullptr) return;
  const EntityInfo info = world_.entity(likeliest->entity);
  const bool large = info.kind == EntityKind::kState ||
                     is_first_level_region(world_, likeliest->entity) ||
                     world_.population(likeliest->entity) >= kLargeCity;
  if (large && !info.country.empty()) ++countries_[std::string(info.country)][keys_[name]];
}

int PlaceContext::mentions_of(std::string_view country, size_t name) const {
  const auto found = countries_.find(country);
  if (found == countries_.end()) return 0;
  int mentions = 0;
  for (const auto& [key, count] : found->second) mentions += key == keys_[name] ? 0 : count;
  return mentions;
}

bool PlaceContext::names_region(EntityIndex region, size_t name) const {
  const auto found = regions_.find(region);
  if (found == regions_.end()) return false;
  return found->second.size() > 1 || found->second.begin()->first != keys_[name];
}

std::string_view PlaceContext::form(const PlaceName& name, TokenIndex word) const {
  const Tree& tree = trees_[name.sentence];
  const bool inside = word >= 0 && word < static_cast<TokenIndex>(tree.size());
  return inside ? std::string_view(tree[word].form) : std::string_view();
}

void PlaceContext::join(size_t name, size_t holder, bool strict) {
  holders_[name] = holder;
  held_[holder] = name;
  strict_[name] = strict && !is_listed(holder);
}

void PlaceContext::find_holder(size_t name) {
  if (name + 1 < names_.size() && names_holder_behind(name, name + 1)) {
    join(name, name + 1, form(names_[name], names_[name].last + 1) != "in");
  } else if (name > 0 && names_holder_before(name, name - 1)) {
    join(name, name - 1, false);
  }
}

// "Athens, Georgia", "Lexington (Kentucky)", "Homs in Syria".
bool PlaceContext::names_holder_behind(size_t name, size_t next) const {
  const PlaceName& one = names_[name];
  const PlaceName& two = names_[next];
  if (one.sentence != two.sentence) return false;
  const TokenIndex gap = two.first - one.last;
  const std::string_view first = form(one, one.last + 1);
  if (gap == 2) return first == "," || first == "(" || first == "in";
  return gap == 3 && first == "," && form(one, one.last + 2) == "in";
}

bool PlaceContext::names_holder_before(size_t name, size_t before) const {
  constexpr TokenIndex kReach = 4;
  const PlaceName& one = names_[before];
  const PlaceName& two = names_[name];
  if (one.sentence != two.sentence || two.first - one.last > kReach) return false;
  if (one.candidates.empty()) return false;
  for (TokenIndex word = one.last + 1; word < two.first; ++word) {
    if (!leads_on(form(one, word))) return false;
  }
  return world_.entity(one.candidates.front().entity).kind == EntityKind::kState;
}

// "London, Paris and Berlin", "London, Ontario and Quebec".
bool PlaceContext::is_listed(size_t name) const {
  const PlaceName& place = names_[name];
  TokenIndex next = place.last + 1;
  if (form(place, next) == ",") ++next;
  const std::string_view word = form(place, next);
  if (word == "and" || word == "or") return true;
  return name + 1 < names_.size() && names_[name + 1].sentence == place.sentence &&
         names_[name + 1].first == next && next > place.last + 1;
}

bool PlaceContext::has_word_beside(size_t name, bool (*holds)(std::string_view)) const {
  const PlaceName& place = names_[name];
  const TokenIndex behind = place.last + 1;
  if (holds(to_lower(form(place, behind)))) return true;
  if (place.last > place.first && holds(to_lower(form(place, place.last)))) return true;
  return form(place, place.first - 1) == "of" && holds(to_lower(form(place, place.first - 2)));
}

bool PlaceContext::called_region(size_t name) const {
  return has_word_beside(name, is_region_word);
}

bool PlaceContext::called_city(size_t name) const { return has_word_beside(name, is_city_word); }

}  // namespace sanudo
