// SPDX-License-Identifier: Apache-2.0
// Whom a filter names: "RUS", "RUSGOV", "gov", "person:vladimir-putin", "Vladimir Putin", "Putin*".
#ifndef SANUDO_STORE_PARTY_H_
#define SANUDO_STORE_PARTY_H_

#include <string>
#include <vector>

#include "store/clause.h"

namespace sanudo {

struct Parties {
  std::vector<std::string> countries;
  std::vector<std::string> codes;
  std::vector<std::string> sectors;
  std::vector<std::string> keys;  // of entities
  std::vector<int64_t> entities;  // rows: of the keys and of the names
  bool named = false;             // some are given by name

  // All are parties of dyads: countries and keys.
  bool in_dyads() const { return codes.empty() && sectors.empty() && !named; }
  std::vector<std::string> dyad_names() const;
  // An index leads to them.
  bool indexed() const { return sectors.empty(); }
};

Parties find_parties(Database* database, const std::vector<std::string>& names);
// Rows of entities with this id or name.
std::vector<int64_t> find_entities(Database* database, const std::string& name);

// On the columns of a row of `participant`; never empty.
Clause is_one_of(const Parties& parties, const std::string& alias);

bool is_country(std::string_view name);

}  // namespace sanudo

#endif  // SANUDO_STORE_PARTY_H_
