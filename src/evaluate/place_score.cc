// SPDX-License-Identifier: Apache-2.0
#include "evaluate/place_score.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "evaluate/text_alignment.h"
#include "place/place_record.h"
#include "unicode/utf8.h"

namespace sanudo {
namespace {

constexpr double kNearKm = 161;

double distance_km(double lat_one, double lon_one, double lat_two, double lon_two) {
  constexpr double kEarthRadiusKm = 6371.0;
  const auto radians = [](double degrees) { return degrees * std::numbers::pi / 180; };
  const double north = std::sin(radians(lat_two - lat_one) / 2);
  const double east = std::sin(radians(lon_two - lon_one) / 2);
  const double square =
      north * north + std::cos(radians(lat_one)) * std::cos(radians(lat_two)) * east * east;
  return 2 * kEarthRadiusKm * std::asin(std::sqrt(std::min(1.0, square)));
}

// The country's code by its English name ("Palestinian Territory" begins with one); empty where
// unknown.
std::string code_of(const World& world, const std::string& country) {
  std::vector<std::string_view> words;
  std::string_view rest = country;
  while (!rest.empty()) {
    const size_t space = std::min(rest.find(' '), rest.size());
    words.push_back(rest.substr(0, space));
    rest.remove_prefix(std::min(space + 1, rest.size()));
  }
  std::vector<Candidate> candidates;
  world.match_place(words, 0, &candidates);
  for (const Candidate& each : candidates) {
    const EntityInfo info = world.entity(each.entity);
    if (info.kind == EntityKind::kState) return std::string(info.country);
  }
  return {};
}

// The words of a gold name; first kNoToken where its span is none of ours.
PlaceName name_at(const std::vector<Tree>& trees, ByteSpan span, const World& world) {
  for (uint32_t sentence = 0; sentence < trees.size(); ++sentence) {
    const Tree& tree = trees[sentence];
    if (!tree.span.contains(span)) continue;
    PlaceName name;
    for (TokenIndex word = 0; word < static_cast<TokenIndex>(tree.size()); ++word) {
      if (!tree[word].span.overlaps(span)) continue;
      if (name.first == kNoToken) name.first = word;
      name.last = word;
    }
    if (name.first != kNoToken) {
      return read_place_name(tree, sentence, name.first, name.last, world);
    }
  }
  return {};
}

bool clash(const PlaceName& a, const PlaceName& b) {
  return a.sentence == b.sentence && a.first <= b.last && b.first <= a.last;
}

// The gold names that are in the text, none over another, and beside them those of the program as
// their context.
std::vector<PlaceName> with_context(const std::vector<PlaceName>& gold,
                                    const std::vector<PlaceName>& found) {
  std::vector<PlaceName> names;
  for (const std::vector<PlaceName>* side : {&gold, &found}) {
    for (const PlaceName& each : *side) {
      const bool clashes = std::any_of(names.begin(), names.end(),
                                       [&](const PlaceName& name) { return clash(name, each); });
      if (each.first != kNoToken && !clashes) names.push_back(each);
    }
  }
  std::stable_sort(names.begin(), names.end(), [](const PlaceName& a, const PlaceName& b) {
    return std::pair(a.sentence, a.first) < std::pair(b.sentence, b.first);
  });
  return names;
}

double share(size_t part, size_t whole) {
  return whole == 0 ? 0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

Status PlaceScore::add(const ToponymText& gold, const Text& text, const std::vector<Tree>& trees,
                       const std::vector<Mention>& mentions) {
  const auto alignment = TextAlignment::make(gold.text, text.utf8(), gold.name);
  if (!alignment.is_ok()) return alignment.status();
  std::vector<PlaceName> names;
  for (const Toponym& toponym : gold.toponyms) {
    names.push_back(name_at(trees, alignment.value().to_clean(toponym.span), world_));
  }
  const std::vector<TimeExpression> times = find_times(text, trees, Date());
  const std::vector<PlaceName> found = find_place_names(trees, mentions, times, world_);
  const Places given = resolve_places(trees, with_context(names, found), world_);
  const Places own = find_places(trees, mentions, times, world_);
  own_ += own.all().size();
  for (size_t i = 0; i < names.size(); ++i) {
    const PlaceName& name = names[i];
    const NamedPlace* place =
        name.first == kNoToken ? nullptr : given.at(name.sentence, name.first);
    count_found(name, own);
    if (!gold.toponyms[i].has_entry) continue;
    judge(gold, gold.toponyms[i],
          place == nullptr ? std::nullopt
                           : make_place_record(text, trees[place->sentence], world_, *place));
  }
  return Status::ok();
}

void PlaceScore::count_found(const PlaceName& name, const Places& own) {
  ++names_;
  const NamedPlace* mine = name.first == kNoToken ? nullptr : own.at(name.sentence, name.first);
  if (mine == nullptr) return;
  ++overlapped_;
  found_ += mine->first == name.first && mine->last == name.last ? 1 : 0;
}

bool PlaceScore::right_country(const Toponym& toponym, const Place& place) {
  if (toponym.country.empty()) return place.country.empty();
  return place.country == code_of(world_, toponym.country);
}

bool PlaceScore::right_place(const Toponym& toponym, const Place& place) {
  const bool state = toponym.feature.starts_with("PCL") && place.precision == "country";
  const bool region = toponym.feature == "ADM1" && place.precision == "region" &&
                      fold(place.name) == fold(toponym.name);
  const bool part_of_world = place.precision == "bloc" && fold(place.name) == fold(toponym.name);
  if ((state || region || part_of_world) && right_country(toponym, place)) return true;
  if (place.geonames != 0 && place.geonames == toponym.geonames) return true;
  return distance_km(toponym.lat, toponym.lon, place.lat, place.lon) <= kNearKm;
}

void PlaceScore::judge(const ToponymText& gold, const Toponym& toponym,
                       const std::optional<Place>& place) {
  const bool country = place && right_country(toponym, *place);
  const bool right = place && right_place(toponym, *place);
  ++given_.all;
  given_.country += country ? 1 : 0;
  given_.place += right ? 1 : 0;
  if (country && right) return;
  const std::string shown = place
                                ? fmt::format("{} {} {:.2f} {:.2f} {}", place->name, place->country,
                                              place->lat, place->lon, place->precision)
                                : "-";
  misses_ += fmt::format("{}\t{}\t{} {} {} {:.2f} {:.2f}\t{}\n", gold.name,
                         words_of(gold.text, toponym.span), toponym.name, toponym.feature,
                         toponym.country, toponym.lat, toponym.lon, shown);
}

std::string PlaceScore::table() const {
  return fmt::format(
      "gold names with an entry {}\n  right country {:.1f}\n  right place (same, or within 161 km) "
      "{:.1f}\nall gold names {}\n  found in the same words {:.1f}, in some of them {:.1f}\n"
      "names found {}\n",
      given_.all, share(given_.country, given_.all), share(given_.place, given_.all), names_,
      share(found_, names_), share(overlapped_, names_), own_);
}

}  // namespace sanudo
