// SPDX-License-Identifier: Apache-2.0
#include "place/place_choice.h"

#include <algorithm>

#include "place/place_relation.h"
#include "place/place_weight.h"

namespace sanudo {
namespace {

// "Washington" of the state's seat says nothing that its capital among the meanings does not say.
bool is_superfluous(const World& world, const PlaceName& name, const Candidate& candidate) {
  if (candidate.type != NameType::kCapitalMetonym) return false;
  const std::string_view country = world.entity(candidate.entity).country;
  return std::any_of(name.candidates.begin(), name.candidates.end(), [&](const Candidate& each) {
    const EntityInfo info = world.entity(each.entity);
    return info.subkind == "capital" && info.country == country;
  });
}

// Of a name without meanings too: nothing says that it is more than a town.
bool is_first_a_city(const World& world, const std::vector<Candidate>& meanings) {
  const Candidate* likeliest = nullptr;
  for (const Candidate& each : meanings) {
    if (likeliest == nullptr || weight_of(world, each) > weight_of(world, *likeliest)) {
      likeliest = &each;
    }
  }
  return likeliest == nullptr || likeliest->type == NameType::kCapitalMetonym ||
         is_city(world, likeliest->entity);
}

// The first of those with the highest count; kNoEntity of none.
EntityIndex most_named(const std::map<EntityIndex, int>& counts) {
  EntityIndex most = kNoEntity;
  int highest = 0;
  for (const auto& [entity, count] : counts) {
    if (count > highest) most = entity;
    highest = std::max(highest, count);
  }
  return most;
}

}  // namespace

PlaceChoice::PlaceChoice(const std::vector<Tree>& trees, const std::vector<PlaceName>& names,
                         const World& world)
    : names_(names), world_(world), context_(trees, names, world), meanings_(names.size()) {}

std::vector<PlaceMeaning> PlaceChoice::choose() {
  share_in_report();
  choose_each(false);
  choose_each(true);
  put_unknown_somewhere();
  return meanings_;
}

// What the words beside a name tell of it holds for all that are written like it.
void PlaceChoice::share_in_report() {
  for (size_t name = 0; name < names_.size(); ++name) {
    const size_t holder = context_.holder(name);
    if (holder == kNoName) continue;
    const EntityIndex without = holder_without(name);
    if (without != kNoEntity) {
      lacking_.emplace(context_.key(name), without);
      continue;
    }
    const Candidate* meaning = best_of(name, false).candidate;
    if (meaning == nullptr) continue;
    const auto holds = [&](const Candidate& around) {
      return lies_in(world_, meaning->entity, around.entity);
    };
    const std::vector<Candidate>& around = names_[holder].candidates;
    if (std::any_of(around.begin(), around.end(), holds)) {
      told_apart_.emplace(context_.key(name), meaning->entity);
    }
  }
}

// The region or state that surely holds a place of this name, though no meaning lies in it. States
// and regions stand beside one another in lists: only what is first of all a city counts.
EntityIndex PlaceChoice::holder_without(size_t name) const {
  const std::vector<Candidate>& meanings = names_[name].candidates;
  if (!context_.held_strictly(name) || !is_first_a_city(world_, meanings)) return kNoEntity;
  EntityIndex without = kNoEntity;
  for (const Candidate& holder : names_[context_.holder(name)].candidates) {
    const bool state = world_.entity(holder.entity).kind == EntityKind::kState;
    if (!state && !is_first_level_region(world_, holder.entity)) continue;
    const auto lies = [&](const Candidate& each) {
      return lies_in(world_, each.entity, holder.entity);
    };
    if (std::any_of(meanings.begin(), meanings.end(), lies)) return kNoEntity;
    if (without == kNoEntity) without = holder.entity;
  }
  return without;
}

void PlaceChoice::choose_each(bool with_neighbours) {
  std::vector<PlaceMeaning> chosen;
  for (size_t name = 0; name < names_.size(); ++name) {
    const auto lacking = lacking_.find(context_.key(name));
    const bool told = context_.holder(name) != kNoName && holder_without(name) == kNoEntity;
    if (lacking != lacking_.end() && !told) {
      chosen.push_back({nullptr, lacking->second, true});
    } else {
      chosen.push_back(best_of(name, with_neighbours));
    }
  }
  meanings_ = std::move(chosen);
}

PlaceMeaning PlaceChoice::best_of(size_t name, bool with_neighbours) const {
  PlaceMeaning best;
  int best_weight = 0;
  for (const Candidate& each : names_[name].candidates) {
    if (is_superfluous(world_, names_[name], each)) continue;
    bool supported = false;
    const int weight = weigh(name, each, with_neighbours, &supported);
    if (best.candidate != nullptr && weight <= best_weight) continue;
    best = {&each, kNoEntity, supported};
    best_weight = weight;
  }
  return best;
}

int PlaceChoice::weigh(size_t name, const Candidate& candidate, bool with_neighbours,
                       bool* supported) const {
  const EntityIndex place = candidate.entity;
  int support = support_beside(name, place) + support_in_report(name, place);
  if (with_neighbours) support += kNeighbour * neighbours(name, place);
  *supported = support > 0;
  return weight_of(world_, candidate) + support + fit_of_kind(name, place);
}

// What the names right beside this one say.
int PlaceChoice::support_beside(size_t name, EntityIndex place) const {
  int support = 0;
  if (const size_t holder = context_.holder(name); holder != kNoName) {
    const std::vector<Candidate>& around = names_[holder].candidates;
    const bool lies = std::any_of(around.begin(), around.end(), [&](const Candidate& each) {
      return lies_in(world_, place, each.entity);
    });
    if (lies) support += kHolderNamed;
  }
  if (const size_t held = context_.held(name); held != kNoName) {
    const std::vector<Candidate>& inside = names_[held].candidates;
    const bool holds = std::any_of(inside.begin(), inside.end(), [&](const Candidate& each) {
      return lies_in(world_, each.entity, place);
    });
    if (holds) support += kHoldsNamed;
  }
  return support;
}

// What the rest of the report says.
int PlaceChoice::support_in_report(size_t name, EntityIndex place) const {
  int support = 0;
  const auto told = told_apart_.find(context_.key(name));
  if (told != told_apart_.end() && told->second == place) support += kSameElsewhere;
  const EntityIndex region = world_.region_of(place);
  if (region != kNoEntity && context_.names_region(region, name)) support += kRegionNamed;
  const int mentions = context_.mentions_of(world_.entity(place).country, name);
  if (mentions > 0) support += kCountryNamed + std::min(mentions, kMostMentions);
  return support;
}

// Whether it is the kind of place that the words say.
int PlaceChoice::fit_of_kind(size_t name, EntityIndex place) const {
  if (is_city(world_, place)) return context_.called_city(name) ? kRightKind : 0;
  if (!is_first_level_region(world_, place)) return 0;
  if (context_.called_region(name)) return kRightKind;
  return has_city_of_the_name(names_[name], place) ? kCityOfTheName : 0;
}

bool PlaceChoice::has_city_of_the_name(const PlaceName& name, EntityIndex region) const {
  return std::any_of(name.candidates.begin(), name.candidates.end(), [&](const Candidate& each) {
    return is_city(world_, each.entity) && lies_in(world_, each.entity, region);
  });
}

// How many other places of the report lie near, of those chosen so far and not far off in the text.
int PlaceChoice::neighbours(size_t name, EntityIndex place) const {
  constexpr size_t kReach = 100;
  int near = 0;
  const size_t first = name > kReach ? name - kReach : 0;
  const size_t end = std::min(names_.size(), name + kReach);
  for (size_t other = first; other < end && near < kMostNeighbours; ++other) {
    const Candidate* chosen = meanings_[other].candidate;
    if (chosen == nullptr || context_.key(other) == context_.key(name)) continue;
    if (world_.entity(chosen->entity).kind == EntityKind::kState) continue;
    near += are_near(world_, place, chosen->entity) ? 1 : 0;
  }
  return near;
}

// A name that the gazetteer lacks lies in the state that the report names most, and there in the
// region that it names most.
void PlaceChoice::put_unknown_somewhere() {
  std::map<EntityIndex, int> states, regions;
  for (const PlaceMeaning& meaning : meanings_) {
    if (meaning.candidate == nullptr) continue;
    const EntityIndex place = meaning.candidate->entity;
    const EntityIndex state = world_.find_state(world_.entity(place).country);
    if (state != kNoEntity) ++states[state];
    const EntityIndex region =
        is_first_level_region(world_, place) ? place : world_.region_of(place);
    if (region != kNoEntity) ++regions[region];
  }
  const EntityIndex state = most_named(states);
  if (state == kNoEntity) return;
  std::erase_if(regions, [&](const auto& each) { return !lies_in(world_, each.first, state); });
  const EntityIndex region = most_named(regions);
  for (PlaceMeaning& meaning : meanings_) {
    const bool open = meaning.candidate == nullptr && meaning.within == kNoEntity;
    if (open) meaning.within = region != kNoEntity ? region : state;
  }
}

}  // namespace sanudo
