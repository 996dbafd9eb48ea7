// SPDX-License-Identifier: Apache-2.0
// Picks the meaning of every place name of one report. Weights are whole numbers (place_weight.h);
// see docs/theory/places.md for what they stand for.
#ifndef SANUDO_PLACE_PLACE_CHOICE_H_
#define SANUDO_PLACE_PLACE_CHOICE_H_

#include <map>
#include <string>
#include <vector>

#include "knowledge/world.h"
#include "place/place_context.h"
#include "place/place_name.h"
#include "tree/tree.h"

namespace sanudo {

struct PlaceMeaning {
  const Candidate* candidate = nullptr;  // of the name; null: none of them
  EntityIndex within = kNoEntity;        // where there is no candidate: what lies around it
  bool supported = false;                // by more than the size of the place
};

// Holds on to all that it is made from.
class PlaceChoice {
 public:
  PlaceChoice(const std::vector<Tree>& trees, const std::vector<PlaceName>& names,
              const World& world);

  // One for each name.
  std::vector<PlaceMeaning> choose();

 private:
  void choose_each(bool with_neighbours);
  PlaceMeaning best_of(size_t name, bool with_neighbours) const;
  int weigh(size_t name, const Candidate& candidate, bool with_neighbours, bool* supported) const;
  int support_beside(size_t name, EntityIndex place) const;
  int support_in_report(size_t name, EntityIndex place) const;
  int fit_of_kind(size_t name, EntityIndex place) const;
  bool has_city_of_the_name(const PlaceName& name, EntityIndex region) const;
  int neighbours(size_t name, EntityIndex place) const;
  EntityIndex holder_without(size_t name) const;
  void share_in_report();
  void put_unknown_somewhere();

  const std::vector<PlaceName>& names_;
  const World& world_;
  PlaceContext context_;
  std::vector<PlaceMeaning> meanings_;
  std::map<std::string, EntityIndex> told_apart_;  // by the words: an entry, or ...
  std::map<std::string, EntityIndex> lacking_;     // ... what holds the place that has none
};

}  // namespace sanudo

#endif  // SANUDO_PLACE_PLACE_CHOICE_H_
