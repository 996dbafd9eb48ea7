// SPDX-License-Identifier: Apache-2.0
// The columns of every table; data/knowledge/README.md says what they mean.
#include "knowledge/table.h"

namespace sanudo {
namespace {

constexpr const char* kBody = "org:|bloc:|group:";
constexpr const char* kActor = "state:|org:|bloc:|group:";
constexpr const char* kTerritory = "state:|region:";
constexpr const char* kAnything = "state:|region:|place:|org:|bloc:|group:|office:|person:|treaty:";
constexpr const char* kSector =
    "|GOV|MIL|REB|OPP|PTY|COP|JUD|SPY|IGO|MNC|NGO|NGM|LEG|AGR|BUS|CRM|CVL|EDU|ELI|JRN|LAB|MED|"
    "REF|REL|SOC|UAF|PRM|PRE|UNK|INT|TOP|DEV|ENV|HRI|RAD|SEP|INS";

TableSchema names(const std::string& file, const char* prefixes) {
  return {
      file,
      {{"id", Cell::kMust, prefixes},
       {"form", Cell::kNeeded},
       {"type", Cell::kOneOf,
        "common|official|adjective|demonym|demonym_pl|capital_metonym|seat_metonym|abbrev|alias|"
        "historic|nickname|family|full"},
       {"from", Cell::kDate},
       {"to", Cell::kDate},
       {"only_in", Cell::kOneOf, "|y|n"},
       {"amb", Cell::kFlags, "case|ctx|place|weak|given|pl|small|shared"},
       {"src", Cell::kSource}},
      3,
      true};
}

TableSchema states() {
  return {"states.tsv",
          {{"id", Cell::kId, kTerritory},
           {"kind", Cell::kOneOf, "state|territory|unrecognised|former|region"},
           {"iso2"},
           {"iso3"},
           {"cameo"},
           {"cow"},
           {"wikidata"},
           {"from", Cell::kDate},
           {"to", Cell::kDate},
           {"parent", Cell::kRef, kTerritory},
           {"lat", Cell::kDegrees},
           {"lon", Cell::kDegrees},
           {"src", Cell::kSource}}};
}

TableSchema orgs() {
  return {"orgs.tsv",
          {{"id", Cell::kId, kBody},
           {"kind", Cell::kOneOf,
            "igo|bloc|alliance|regime|court|agency|military|police|intelligence|parliament|party|"
            "company|media|ngo|armed_group|criminal|ethnic|religious|union|university"},
           {"cameo"},
           {"plover", Cell::kOneOf, kSector},
           {"home", Cell::kRef, "state:"},
           {"parent", Cell::kRef, kActor},
           {"from", Cell::kDate},
           {"to", Cell::kDate},
           {"wikidata"},
           {"src", Cell::kSource}},
          1,
          true};
}

TableSchema offices() {
  return {"offices.tsv",
          {{"id", Cell::kId, "office:"},
           {"of", Cell::kRef, kActor},
           {"office", Cell::kNeeded},
           {"rank", Cell::kOneOf,
            "hos|hog|minister|leader|envoy|commander|legislator|governor|spokes|other"},
           {"sector", Cell::kOneOf, kSector},
           {"exclusive", Cell::kOneOf, "y|n"},
           {"src", Cell::kSource}}};
}

TableSchema people() {
  return {"people.tsv",
          {{"id", Cell::kId, "person:"},
           {"wikidata"},
           {"family_first", Cell::kOneOf, "|y|n"},
           {"born", Cell::kDate},
           {"died", Cell::kDate},
           {"home", Cell::kRef, "state:"},
           {"sector", Cell::kOneOf, kSector},
           {"src", Cell::kSource}}};
}

TableSchema roles() {
  return {"roles.tsv",
          {{"person", Cell::kMust, "person:"},
           {"office", Cell::kOffice},
           {"of", Cell::kMust, kActor},
           {"from", Cell::kDate},
           {"to", Cell::kDate},
           {"status", Cell::kOneOf, "full|acting|elect|claimed|disputed|exile|joint"},
           {"src", Cell::kSource}},
          4};
}

TableSchema members() {
  return {"members.tsv",
          {{"org", Cell::kMust, kBody},
           {"member", Cell::kMust, kActor},
           {"from", Cell::kDate},
           {"to", Cell::kDate},
           {"status", Cell::kOneOf, "full|associate|observer|partner|candidate|suspended"},
           {"src", Cell::kSource}},
          3,
          true};
}

TableSchema treaties() {
  return {"treaties.tsv",
          {{"id", Cell::kId, "treaty:"},
           {"kind", Cell::kOneOf, "bilateral|multilateral|politically_binding"},
           {"opened", Cell::kDate},
           {"in_force", Cell::kDate},
           {"ended", Cell::kDate},
           {"binds", Cell::kOneOf,
            "|30d|later_30d|90d|3m|6m|first_after_60d|first_after_3m|first_of_6m"},
           {"depositary"},
           {"src", Cell::kSource}},
          1,
          true};
}

TableSchema treaty_acts() {
  return {"treaty_acts.tsv",
          {{"treaty", Cell::kMust, "treaty:"},
           {"party", Cell::kRef, kActor},
           {"act", Cell::kOneOf,
            "sign|ratify|accede|succeed|apply_provisionally|enter_force|suspend|resume|notice|"
            "withdraw|revoke_ratification|expire"},
           {"date", Cell::kDate},
           {"src", Cell::kSource}},
          4,
          true};
}

TableSchema relations() {
  return {"relations.tsv",
          {{"subject", Cell::kMust, kAnything},
           {"relation", Cell::kOneOf,
            "successor_of|renamed_to|part_of|capital_of|seat_of|controls|claims|proxy_of|wing_of|"
            "twin_of|headed_by"},
           {"object", Cell::kMust, kAnything},
           {"from", Cell::kDate},
           {"to", Cell::kDate},
           {"src", Cell::kSource}},
          4};
}

TableSchema things() {
  return {"things.tsv",
          {{"id", Cell::kId, "thing:"},
           {"kind", Cell::kOneOf, "weapon|commodity|sector|issue|project"},
           {"broader", Cell::kRef, "thing:"},
           {"src", Cell::kSource}}};
}

TableSchema places() {
  return {"places.tsv",
          {{"id", Cell::kId, "place:"},
           {"kind", Cell::kOneOf, "city|capital|region|island|sea|site"},
           {"lat", Cell::kDegrees},
           {"lon", Cell::kDegrees},
           {"state", Cell::kRef, "state:"},
           {"admin1"},
           {"pop", Cell::kCount},
           {"geonames", Cell::kCount},
           {"wikidata"},
           {"src", Cell::kSource}}};
}

TableSchema agents() {
  return {"agents.en.tsv",
          {{"form", Cell::kNeeded},
           {"plural"},
           {"sector", Cell::kOneOf, kSector},
           {"office", Cell::kOffice, "|"},
           {"collective", Cell::kOneOf, "y|n"},
           {"needs_state", Cell::kOneOf, "y|n"},
           {"src", Cell::kSource}},
          1,
          true};
}

struct NamedKind {
  const char* kind;
  const char* table;
  const char* prefixes;
};
constexpr NamedKind kNamedKinds[] = {
    {"state", "states.tsv", kTerritory},   {"org", "orgs.tsv", kBody},
    {"office", "offices.tsv", "office:"},  {"person", "people.tsv", "person:"},
    {"treaty", "treaties.tsv", "treaty:"}, {"place", "places.tsv", "place:"},
    {"thing", "things.tsv", "thing:"}};
constexpr const char* kLanguages[] = {"en", "ar", "be", "bg", "bn", "de", "el", "es", "fa",
                                      "fr", "he", "hi", "hy", "ja", "ka", "kk", "ko", "mk",
                                      "ne", "pt", "ru", "sr", "th", "uk", "ur", "zh"};

std::string name_file(const char* kind, const char* language) {
  return std::string("names/") + kind + "." + language + ".tsv";
}

std::vector<TableSchema> make_schemas() {
  std::vector<TableSchema> schemas = {
      {"sources.tsv",
       {{"key", Cell::kNeeded}, {"origin", Cell::kNeeded}, {"licence"}, {"read_on"}, {"note"}}},
      states(),
      orgs(),
      offices(),
      people(),
      roles(),
      members(),
      treaties(),
      treaty_acts(),
      relations(),
      places(),
      things(),
      agents()};
  for (const NamedKind& kind : kNamedKinds) {
    for (const char* language : kLanguages) {
      schemas.push_back(names(name_file(kind.kind, language), kind.prefixes));
    }
  }
  return schemas;
}

}  // namespace

const std::vector<TableSchema>& knowledge_schemas() {
  static const std::vector<TableSchema> schemas = make_schemas();
  return schemas;
}

const std::vector<NameTable>& name_tables() {
  static const std::vector<NameTable> tables = [] {
    std::vector<NameTable> all;
    for (const NamedKind& kind : kNamedKinds) {
      for (const char* language : kLanguages) {
        all.push_back({name_file(kind.kind, language), kind.table, language});
      }
    }
    return all;
  }();
  return tables;
}

}  // namespace sanudo
