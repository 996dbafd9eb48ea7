// SPDX-License-Identifier: Apache-2.0
// Scores places as the evaluation of Mordecai 3 does (Halterman 2023; Gritta and others 2020): the
// gold names are given, and their meaning counts. Right is a place that is the same entry of
// GeoNames, the same state or first-level region, or lies within 161 km (100 miles). Beside it, how
// many of the names the program finds by itself.
#ifndef SANUDO_EVALUATE_PLACE_SCORE_H_
#define SANUDO_EVALUATE_PLACE_SCORE_H_

#include <optional>
#include <string>
#include <vector>

#include "evaluate/toponyms.h"
#include "knowledge/world.h"
#include "mention/mention.h"
#include "place/place.h"
#include "sanudo/record.h"
#include "text/text.h"
#include "tree/tree.h"

namespace sanudo {

class PlaceScore {
 public:
  explicit PlaceScore(const World& world) : world_(world) {}

  // Adds a report and its gold names. kBadFormat where the clean text is not the gold one.
  Status add(const ToponymText& gold, const Text& text, const std::vector<Tree>& trees,
             const std::vector<Mention>& mentions);

  // For people.
  std::string table() const;
  // One line for each wrong place: report, words, gold entry, the program's.
  const std::string& misses() const { return misses_; }

 private:
  struct Count {
    size_t all = 0;
    size_t country = 0;  // right
    size_t place = 0;    // right
  };

  void count_found(const PlaceName& name, const Places& own);
  void judge(const ToponymText& gold, const Toponym& toponym, const std::optional<Place>& place);
  bool right_country(const Toponym& toponym, const Place& place);
  bool right_place(const Toponym& toponym, const Place& place);

  const World& world_;
  Count given_;
  size_t names_ = 0;
  size_t found_ = 0;       // by the program, in the same words
  size_t overlapped_ = 0;  // in some of them
  size_t own_ = 0;         // names that the program finds
  std::string misses_;
};

}  // namespace sanudo

#endif  // SANUDO_EVALUATE_PLACE_SCORE_H_
