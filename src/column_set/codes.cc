// SPDX-License-Identifier: Apache-2.0
#include "column_set/codes.h"

#include <algorithm>
#include <array>
#include <span>
#include <unordered_map>

#include "column_set/code_table.h"
#include "ontology/ontology.h"

namespace sanudo {
namespace {

using Countries = std::unordered_map<std::string_view, const CountryRow*>;

std::span<const CountryRow> countries() { return {kCountryRows, kCountryCount}; }

Countries by(std::string_view CountryRow::* field) {
  Countries map;
  for (const CountryRow& row : countries()) {
    if (!(row.*field).empty()) map.emplace(row.*field, &row);
  }
  return map;
}

Countries by_names() {
  Countries map = by(&CountryRow::name);
  map.merge(by(&CountryRow::icews));
  map.merge(by(&CountryRow::iso3));
  for (const CountryRow& row : countries()) {
    for (std::string_view rest = row.others; !rest.empty();) {
      const size_t bar = std::min(rest.find('|'), rest.size());
      map.emplace(rest.substr(0, bar), &row);
      rest.remove_prefix(std::min(bar + 1, rest.size()));
    }
  }
  return map;
}

std::string_view found(const Countries& map, std::string_view key,
                       std::string_view CountryRow::* field) {
  const auto place = map.find(key);
  return place == map.end() ? std::string_view() : place->second->*field;
}

std::string_view of_iso3(std::string_view iso3, std::string_view CountryRow::* field) {
  static const Countries kMap = by(&CountryRow::iso3);
  return found(kMap, iso3, field);
}

struct Agent {
  std::string_view cameo;
  std::string_view sector;
  bool written;  // for this sector
};
// Where the two differ.
constexpr std::array<Agent, 8> kAgents = {{{"MED", "JRN", true},
                                           {"HLH", "MED", true},
                                           {"INS", "REB", false},
                                           {"SEP", "REB", false},
                                           {"RAD", "REB", false},
                                           {"NGM", "NGO", false},
                                           {"SET", "CVL", false},
                                           {"STU", "EDU", false}}};

std::string_view sector_of_label(std::string_view label) {
  static const auto kMap = [] {
    std::unordered_map<std::string_view, std::string_view> map;
    for (const auto& row : std::span(kIcewsSectorRows, kIcewsSectorCount)) {
      map.emplace(row.label, row.sector);
    }
    return map;
  }();
  const auto place = kMap.find(label);
  return place == kMap.end() ? std::string_view() : place->second;
}

}  // namespace

std::string_view country_of_cameo(std::string_view cameo) {
  static const Countries kMap = by(&CountryRow::cameo);
  const std::string_view iso3 = found(kMap, cameo, &CountryRow::iso3);
  return iso3.empty() ? of_iso3(cameo, &CountryRow::iso3) : iso3;
}

std::string_view country_of_fips(std::string_view fips) {
  static const Countries kMap = by(&CountryRow::fips);
  if (fips == "GZ") return "PSE";  // Gaza, which FIPS keeps apart from the West Bank
  return found(kMap, fips, &CountryRow::iso3);
}

std::string_view country_of_name(std::string_view name) {
  static const Countries kMap = by_names();
  return found(kMap, name, &CountryRow::iso3);
}

std::string_view cameo_country(std::string_view iso3) {
  const std::string_view cameo = of_iso3(iso3, &CountryRow::cameo);
  return cameo.empty() ? iso3 : cameo;
}

std::string_view fips_country(std::string_view iso3) { return of_iso3(iso3, &CountryRow::fips); }
std::string_view cow_country(std::string_view iso3) { return of_iso3(iso3, &CountryRow::cow); }
std::string_view usual_country(std::string_view iso3) { return of_iso3(iso3, &CountryRow::name); }

std::string_view icews_country(std::string_view iso3) {
  const std::string_view icews = of_iso3(iso3, &CountryRow::icews);
  return icews.empty() ? usual_country(iso3) : icews;
}

std::string_view sector_of_cameo(std::string_view agent) {
  for (const Agent& row : kAgents) {
    if (row.cameo == agent) return row.sector;
  }
  return is_sector(agent) ? agent : std::string_view();
}

std::string_view cameo_agent(std::string_view sector) {
  for (const Agent& row : kAgents) {
    if (row.sector == sector && row.written) return row.cameo;
  }
  return sector;
}

std::string_view sector_of_icews(std::string_view labels) {
  while (!labels.empty()) {
    const size_t comma = std::min(labels.find(','), labels.size());
    const std::string_view sector = sector_of_label(labels.substr(0, comma));
    if (!sector.empty()) return sector;
    labels.remove_prefix(std::min(comma + 1, labels.size()));
  }
  return {};
}

std::string_view icews_sector(std::string_view sector) {
  for (const auto& row : std::span(kIcewsSectorRows, kIcewsSectorCount)) {
    if (row.sector == sector) return row.label;
  }
  return {};
}

std::string_view cameo_label(std::string_view code) {
  const std::span rows(kCameoLabelRows, kCameoLabelCount);
  const auto place = std::lower_bound(
      rows.begin(), rows.end(), code,
      [](const CameoLabelRow& row, std::string_view wanted) { return row.code < wanted; });
  return place != rows.end() && place->code == code ? place->label : std::string_view();
}

int gdelt_quad(std::string_view cameo) {
  const std::string_view root = cameo.substr(0, 2);
  if (root.size() < 2 || root < "01" || root > "20") return 0;
  return root <= "05" ? 1 : root <= "08" ? 2 : root <= "13" ? 3 : 4;
}

}  // namespace sanudo
