// SPDX-License-Identifier: Apache-2.0
#include "store/party.h"

#include <algorithm>

namespace sanudo {
namespace {

bool all_of_kind(std::string_view text, bool (*kind)(char)) {
  return std::all_of(text.begin(), text.end(), kind);
}

bool is_upper(char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

std::string upper(std::string text) {
  for (char& c : text) c = is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c;
  return text;
}

void add_entities(Database* database, const std::string& name, Parties* parties) {
  const std::vector<int64_t> rows = find_entities(database, name);
  parties->entities.insert(parties->entities.end(), rows.begin(), rows.end());
}

void add_party(Database* database, const std::string& name, Parties* parties) {
  if (name.find(':') != std::string::npos) {
    parties->keys.push_back(name);
    add_entities(database, name, parties);
  } else if (is_country(name)) {
    parties->countries.push_back(name);
  } else if (name.size() == 3 && all_of_kind(name, is_lower)) {
    parties->sectors.push_back(upper(name));
  } else if (name.size() > 3 && all_of_kind(name, is_upper)) {
    parties->codes.push_back(name);
  } else {
    parties->named = true;
    add_entities(database, name, parties);
  }
}

}  // namespace

bool is_country(std::string_view name) { return name.size() == 3 && all_of_kind(name, is_upper); }

std::vector<std::string> Parties::dyad_names() const {
  std::vector<std::string> names = countries;
  names.insert(names.end(), keys.begin(), keys.end());
  return names;
}

Parties find_parties(Database* database, const std::vector<std::string>& names) {
  Parties parties;
  for (const std::string& name : names) add_party(database, name, &parties);
  return parties;
}

std::vector<int64_t> find_entities(Database* database, const std::string& name) {
  const bool begins = !name.empty() && name.back() == '*';
  const std::string start = begins ? name.substr(0, name.size() - 1) : name;
  Statement& rows = database->prepared(
      "SELECT id FROM entity WHERE key = ?1 UNION SELECT id FROM entity"
      " WHERE name = ?1 COLLATE NOCASE UNION SELECT id FROM entity"
      " WHERE ?2 <> '' AND name >= ?2 COLLATE NOCASE AND name < ?2 || '~' COLLATE NOCASE");
  rows.bind(name, begins ? std::string_view(start) : std::string_view());
  std::vector<int64_t> found;
  while (rows.step()) found.push_back(rows.integer(0));
  return found;
}

Clause is_one_of(const Parties& parties, const std::string& alias) {
  Clause any = one_of(alias + ".country", parties.countries);
  any.join(" OR ", one_of(alias + ".entity", parties.entities));
  any.join(" OR ", one_of(alias + ".sector", parties.sectors));
  any.join(" OR ", one_of(alias + ".code", parties.codes));
  Clause clause;
  clause.add("(").add(any.empty() ? Clause{"0", {}} : any).add(")");
  return clause;
}

}  // namespace sanudo
