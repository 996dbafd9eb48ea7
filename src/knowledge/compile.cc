// SPDX-License-Identifier: Apache-2.0
#include "knowledge/compile.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "knowledge/compile_cell.h"
#include "knowledge/image.h"
#include "knowledge/image_order.h"
#include "knowledge/interval.h"
#include "knowledge/treaty_force.h"
#include "knowledge/word_piece.h"
#include "knowledge/world.h"

namespace sanudo {
namespace {

// Offices in the order in which a person is known by them.
constexpr std::string_view kRanks =
    "hos|hog|minister|leader|envoy|commander|legislator|governor|spokes|other";

// A row that is read by the names of its columns.
class Row {
 public:
  Row(const Table& table, const TableRow& row) : table_(table), row_(row) {}
  const std::string& operator[](std::string_view column) const { return table_.cell(row_, column); }
  PartialDate date(std::string_view column) const {
    return parse_partial_date((*this)[column]).value_or(0);
  }
  Interval interval() const { return {date("from"), date("to")}; }

 private:
  const Table& table_;
  const TableRow& row_;
};

class Compiler {
 public:
  explicit Compiler(const Tables& tables) : tables_(tables) {}
  std::string run();

 private:
  template <typename Action>
  void each(std::string_view file, Action action) {
    const Table& table = tables_.find(file)->second;
    for (const TableRow& row : table.rows) action(Row(table, row));
  }
  uint32_t text(std::string_view value);
  uint32_t entity(std::string_view id) const;
  void declare();
  void add_states();
  void add_orgs();
  void add_offices();
  void add_people();
  void add_treaties();
  void add_places();
  void add_things();
  void link_regions();
  EntityRecord& open(std::string_view id, EntityKind kind, std::string_view subkind);
  void set_coordinates(const Row& row, EntityRecord* record);
  std::string country_of(std::string_view state) const;
  void label_entities();
  bool is_generic_office(uint32_t index) const;
  void add_name(const Row& row, const std::string& language);
  void add_roles();
  void add_members();
  void add_acts();
  void add_entries_into_force(const Row& treaty_row);
  void add_agents();
  void add_derived_roles();
  void add_labels();

  const Tables& tables_;
  std::map<std::string, uint32_t, std::less<>> string_ids_;
  std::map<std::string, uint32_t, std::less<>> entities_;
  std::map<std::string, std::string, std::less<>> countries_;  // state id -> alpha-3
  std::map<std::string, std::string, std::less<>> labels_;
  std::map<uint32_t, uint32_t> last_seen_;  // person -> latest day in office
  Strings strings_;
  KnowledgeRows rows_;
};

bool is_consent(std::string_view act) {
  return act == "ratify" || act == "accede" || act == "succeed";
}

bool is_label(std::string_view type) { return type == "common" || type == "full"; }

uint32_t Compiler::text(std::string_view value) {
  const auto found = string_ids_.find(value);
  if (found != string_ids_.end()) return found->second;
  const uint32_t id = static_cast<uint32_t>(string_ids_.size());
  const auto added = string_ids_.emplace(std::string(value), id).first;
  strings_.push_back(added->first);
  return id;
}

uint32_t Compiler::entity(std::string_view id) const {
  const auto found = entities_.find(id);
  return found == entities_.end() ? kNoRecord : found->second;
}

std::string Compiler::country_of(std::string_view state) const {
  const auto found = countries_.find(state);
  return found == countries_.end() ? "" : found->second;
}

// Entities are numbered by id before any row refers to one.
void Compiler::declare() {
  for (const char* file : {"states.tsv", "orgs.tsv", "offices.tsv", "people.tsv", "treaties.tsv",
                           "places.tsv", "things.tsv"}) {
    each(file, [&](const Row& row) { entities_.emplace(row["id"], 0); });
  }
  uint32_t next = 0;
  for (auto& [id, index] : entities_) index = next++;
  rows_.entities.resize(entities_.size());
  each("states.tsv", [&](const Row& row) {
    if (row["kind"] != "region") countries_[row["id"]] = upper(row["id"].substr(6));
  });
}

EntityRecord& Compiler::open(std::string_view id, EntityKind kind, std::string_view subkind) {
  EntityRecord& record = rows_.entities[entity(id)];
  record = EntityRecord{};
  record.id = text(id);
  record.kind = static_cast<uint32_t>(kind);
  record.subkind = text(subkind);
  record.lat_e5 = record.lon_e5 = kNoCoordinate;
  record.within = kNoRecord;
  return record;
}

void Compiler::set_coordinates(const Row& row, EntityRecord* record) {
  if (row["lat"].empty() || row["lon"].empty()) return;
  record->lat_e5 = hundred_thousandths(row["lat"]);
  record->lon_e5 = hundred_thousandths(row["lon"]);
}

void Compiler::add_states() {
  each("states.tsv", [&](const Row& row) {
    const bool region = row["kind"] == "region";
    EntityRecord& record =
        open(row["id"], region ? EntityKind::kPlace : EntityKind::kState, row["kind"]);
    record.country = text(country_of(row["id"]));
    record.life = row.interval();
    set_coordinates(row, &record);
  });
}

void Compiler::add_orgs() {
  each("orgs.tsv", [&](const Row& row) {
    EntityRecord& record = open(row["id"], EntityKind::kOrganisation, row["kind"]);
    record.country = text(country_of(row["home"]));
    record.sector = text(row["plover"]);
    record.code = text(row["cameo"]);
    record.life = row.interval();
  });
}

void Compiler::add_offices() {
  each("offices.tsv", [&](const Row& row) {
    EntityRecord& record = open(row["id"], EntityKind::kOffice, row["office"]);
    record.country = text(country_of(row["of"]));
    record.sector = text(row["sector"]);
  });
}

void Compiler::add_people() {
  each("people.tsv", [&](const Row& row) {
    EntityRecord& record = open(row["id"], EntityKind::kPerson, "");
    record.country = text(country_of(row["home"]));
    record.sector = text(row["sector"]);
    record.life = {row.date("born"), row.date("died")};
  });
}

void Compiler::add_treaties() {
  each("treaties.tsv", [&](const Row& row) {
    EntityRecord& record = open(row["id"], EntityKind::kTreaty, row["kind"]);
    record.life = {row.date("opened"), row.date("ended")};
  });
}

void Compiler::add_places() {
  each("places.tsv", [&](const Row& row) {
    EntityRecord& record = open(row["id"], EntityKind::kPlace, row["kind"]);
    record.country = text(country_of(row["state"]));
    record.geonames = count_of(row["geonames"]);
    record.population = count_of(row["pop"]);
    set_coordinates(row, &record);
  });
}

void Compiler::add_things() {
  each("things.tsv", [&](const Row& row) {
    open(row["id"], EntityKind::kThing, row["kind"]).within = entity(row["broader"]);
  });
}

// A city names its first-level region by one of the region's names.
void Compiler::link_regions() {
  std::map<std::string, std::string, std::less<>> states;  // of regions
  each("places.tsv", [&](const Row& row) {
    if (row["kind"] == "region") states[row["id"]] = row["state"];
  });
  std::map<std::pair<std::string, std::string>, uint32_t> regions;
  each("names/place.en.tsv", [&](const Row& row) {
    const auto region = states.find(row["id"]);
    if (region == states.end()) return;
    regions.emplace(std::pair(region->second, keys_of(row["form"])), entity(row["id"]));
  });
  each("places.tsv", [&](const Row& row) {
    if (row["kind"] == "region") return;
    const auto region = regions.find({row["state"], keys_of(row["admin1"])});
    if (region != regions.end()) rows_.entities[entity(row["id"])].within = region->second;
  });
}

// The label is the common (people: full) name that is still in use.
void Compiler::label_entities() {
  for (const NameTable& names : name_tables()) {
    if (names.language != "en") continue;
    each(names.file, [&](const Row& row) {
      if (is_label(row["type"]) && row["to"].empty()) labels_.emplace(row["id"], row["form"]);
    });
  }
  for (const auto& [id, index] : entities_) {
    const auto found = labels_.find(id);
    rows_.entities[index].name = text(found == labels_.end() ? id : found->second);
  }
}

// "Head of state" is a label, not somebody's name.
bool Compiler::is_generic_office(uint32_t index) const {
  const EntityRecord& record = rows_.entities[index];
  return record.kind == static_cast<uint32_t>(EntityKind::kOffice) &&
         strings_[record.country].empty();
}

// The labels that the entity's own does not tell: those of other days and other languages.
void Compiler::add_labels() {
  for (const NameTable& names : name_tables()) {
    each(names.file, [&](const Row& row) {
      const uint32_t owner = entity(row["id"]);
      if (owner == kNoRecord || !is_label(row["type"])) return;
      if (names.language == "en" && labels_[row["id"]] == row["form"]) return;
      rows_.labels.push_back({owner, text(names.language), text(row["form"]), row.interval()});
    });
  }
}

void Compiler::add_name(const Row& row, const std::string& language) {
  WordPieces pieces;
  add_phrase(row["form"], &pieces);
  const uint32_t owner = entity(row["id"]);
  if (owner == kNoRecord || pieces.size() == 0 || is_generic_office(owner)) return;
  std::string raw, key;
  for (size_t i = 0; i < pieces.size(); ++i) {
    raw += (i == 0 ? "" : " ") + pieces[i].raw;
    key += (i == 0 ? "" : " ") + pieces[i].key;
  }
  rows_.names.push_back({text(raw), text(key), owner, static_cast<uint32_t>(type_of(row["type"])),
                         flags_of(row["amb"], row["only_in"] == "y"), 0, text(language),
                         row.interval()});
}

void Compiler::add_roles() {
  std::map<std::string, std::pair<uint32_t, std::string>, std::less<>> offices;
  each("offices.tsv", [&](const Row& row) {
    const size_t at = kRanks.find(row["rank"]);
    offices.emplace(row["office"], std::pair(static_cast<uint32_t>(at), row["sector"]));
  });
  std::map<std::string, uint32_t, std::less<>> read_on;
  each("sources.tsv", [&](const Row& row) { read_on[row["key"]] = row.date("read_on"); });
  each("roles.tsv", [&](const Row& row) {
    const uint32_t person = entity(row["person"]), of = entity(row["of"]);
    const auto office = offices.find(row["office"]);
    if (person == kNoRecord || of == kNoRecord || office == offices.end()) return;
    const auto& [rank, sector] = office->second;
    rows_.roles.push_back({person, text(row["office"]), of, text(sector), text(row["status"]), rank,
                           row.interval(), vouched_until(row["src"], read_on)});
    const uint32_t until = row["to"].empty() ? 99990000 : row.date("to");
    last_seen_[person] = std::max(last_seen_[person], until);
  });
}

// Where the head of state heads the government, he holds that office too.
void Compiler::add_derived_roles() {
  std::map<uint32_t, std::vector<Interval>> headed;
  each("relations.tsv", [&](const Row& row) {
    if (row["relation"] == "headed_by" && row["object"] == "office:head-of-state") {
      headed[entity(row["subject"])].push_back(row.interval());
    }
  });
  const std::vector<RoleRecord> roles = rows_.roles;
  for (const RoleRecord& role : roles) {
    if (strings_[role.office] != "head_of_state") continue;
    for (const Interval& when : headed[role.of]) {
      if (!may_overlap(role.term, when)) continue;
      RoleRecord derived = role;
      derived.office = text("head_of_government");
      derived.rank = role.rank + 1;
      derived.term = common_part(role.term, when);
      rows_.roles.push_back(derived);
    }
  }
}

void Compiler::add_members() {
  each("members.tsv", [&](const Row& row) {
    const uint32_t body = entity(row["org"]), member = entity(row["member"]);
    if (body == kNoRecord || member == kNoRecord) return;
    rows_.members.push_back({body, member, text(row["status"]), row.interval()});
  });
}

void Compiler::add_acts() {
  each("treaty_acts.tsv", [&](const Row& row) {
    const uint32_t treaty = entity(row["treaty"]);
    if (treaty == kNoRecord) return;
    rows_.acts.push_back({treaty, entity(row["party"]), text(row["act"]), row.date("date")});
  });
  each("treaties.tsv", [&](const Row& row) { add_entries_into_force(row); });
}

// When the treaty is in force, and for whom from when, where its acts do not say so themselves.
void Compiler::add_entries_into_force(const Row& treaty_row) {
  const uint32_t treaty = entity(treaty_row["id"]);
  const PartialDate in_force = treaty_row.date("in_force");
  if (in_force == 0) return;
  const uint32_t enter_force = text("enter_force");
  std::set<uint32_t> told;  // parties
  std::vector<ActRecord> consents;
  for (const ActRecord& act : rows_.acts) {
    if (act.treaty != treaty) continue;
    if (act.act == enter_force) told.insert(act.party);
    if (is_consent(strings_[act.act]) && act.party != kNoRecord) consents.push_back(act);
  }
  if (!told.contains(kNoRecord)) {
    rows_.acts.push_back({treaty, kNoRecord, enter_force, in_force});
  }
  for (const ActRecord& act : consents) {
    if (told.contains(act.party)) continue;
    const std::string_view rule = strings_[act.act] == "succeed" ? "" : treaty_row["binds"];
    const Date effect = effect_of_consent(first_day(act.date), rule, first_day(in_force));
    rows_.acts.push_back({treaty, act.party, enter_force, partial_date(effect)});
  }
}

void Compiler::add_agents() {
  each("agents.en.tsv", [&](const Row& row) {
    for (const std::string& form : {row["form"], row["plural"]}) {
      const std::string key = keys_of(form);
      if (key.empty()) continue;
      rows_.agents.push_back({text(key), text(row["sector"]), text(row["office"]),
                              row["collective"] == "y", row["needs_state"] == "y"});
    }
  });
}

std::string Compiler::run() {
  text("");
  declare();
  add_states();
  add_orgs();
  add_offices();
  add_people();
  add_treaties();
  add_places();
  add_things();
  link_regions();
  label_entities();
  for (const NameTable& names : name_tables()) {
    each(names.file, [&](const Row& row) { add_name(row, names.language); });
  }
  add_labels();
  add_roles();
  add_derived_roles();
  add_members();
  add_acts();
  add_agents();
  sort_rows(strings_, last_seen_, &rows_);
  index_rows(strings_, &rows_);
  each("sources.tsv", [&](const Row& row) {
    if (row["key"] == "kb_as_of") rows_.as_of = row.date("read_on");
  });
  return write_image(strings_, rows_);
}

}  // namespace

std::string compile_tables(const Tables& tables) { return Compiler(tables).run(); }

}  // namespace sanudo
