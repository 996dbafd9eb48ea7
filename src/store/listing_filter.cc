// SPDX-License-Identifier: Apache-2.0
#include "store/listing_filter.h"

#include <string>

namespace sanudo {
namespace {

constexpr const char* kActs = "p.role = 'actor'";
constexpr const char* kReceives = "(p.role = 'recipient' OR e.mutual AND p.role = 'actor')";
constexpr const char* kEitherSide = "p.role IN ('actor', 'recipient')";
constexpr char kAfterAll = '~';  // comes after every digit and '-'

Clause in_brackets(const Clause& any) {
  if (any.empty()) return any;
  return std::move(Clause().add("(").add(any).add(")"));
}

Clause takes_part(const Clause& who, const char* role) {
  Clause clause;
  clause.add("EXISTS (SELECT 1 FROM participant p WHERE p.event = e.id AND ").add(role);
  return std::move(clause.add(" AND ").add(who).add(")"));
}

Clause cameos(const std::vector<std::string>& codes) {
  Clause any;
  for (const std::string& code : codes) {
    Clause begins;
    begins.add("substr(e.cameo, 1, ").value(static_cast<int64_t>(code.size())).add(") = ");
    any.join(" OR ", begins.value(code));
  }
  return in_brackets(any);
}

// A box over 180 degrees has two parts.
Clause inside(const GeoBox& box) {
  Clause clause;
  clause.add("e.lat BETWEEN ").value(box.south).add(" AND ").value(box.north);
  clause.add(" AND (e.lon >= ").value(box.west);
  clause.add(box.west <= box.east ? " AND " : " OR ").add("e.lon <= ").value(box.east);
  return std::move(clause.add(")"));
}

// Words that are columns of the event's table.
Clause statuses(const std::vector<std::string>& words) {
  Clause any;
  for (const char* column : {"actual", "negated", "future", "hypothetical", "historical"}) {
    for (const std::string& word : words) {
      if (word == column) any.join(" OR ", Clause{std::string("e.") + column, {}});
    }
  }
  return in_brackets(any);
}

Clause voices(const std::vector<std::string>& words) {
  Clause any;
  for (const std::string& word : words) {
    const char* claimed = word == "nested" ? "e.level >= 2" : "e.level >= 1";
    any.join(" OR ", Clause{word == "own" ? "e.level = 0" : claimed, {}});
  }
  return in_brackets(any);
}

class ListingCriteria {
 public:
  ListingCriteria(Database* database, const EventFilter& filter)
      : database_(database), filter_(filter) {}

  std::vector<Criterion> all() {
    add(one_of("e.mode", filter_.modes));
    add(cameos(filter_.cameos));
    countries();
    sectors();
    sides();
    add(one_of("e.place_precision", filter_.precisions));
    add(one_of("e.geonames", filter_.geonames));
    if (filter_.box) add(inside(*filter_.box));
    add(statuses(filter_.statuses));
    add(voices(filter_.voices));
    reported();
    verdicts();
    return std::move(criteria_);
  }

 private:
  void add(Clause condition, Clause candidates = {}) {
    if (condition.empty()) return;
    criteria_.push_back({std::move(condition), std::move(candidates)});
  }

  // The events of those who take part on either side.
  Clause events_of(const Clause& who) const {
    Clause candidates;
    candidates.add("SELECT p.event FROM participant p WHERE ").add(who).add(" AND ");
    candidates.add(kEitherSide).join(" AND ", within_days("p.date", filter_));
    return candidates;
  }

  void countries() {
    const Clause who = one_of("p.country", filter_.countries);
    if (!who.empty()) add(takes_part(who, kEitherSide), events_of(who));
  }

  void sectors() {
    const Clause who = one_of("p.sector", filter_.sectors);
    if (!who.empty()) add(takes_part(who, kEitherSide));
  }

  void sides() {
    if (filter_.side.empty() || filter_.other_side.empty()) return;
    const Parties one = find_parties(database_, filter_.side);
    const Parties other = find_parties(database_, filter_.other_side);
    const Clause who = is_one_of(one, "p");
    const Clause whom = is_one_of(other, "p");
    Clause either;
    either.add("(").add(takes_part(who, kActs)).add(" AND ").add(takes_part(whom, kReceives));
    either.add(" OR ").add(takes_part(whom, kActs)).add(" AND ").add(takes_part(who, kReceives));
    add(std::move(either.add(")")), one.indexed() ? events_of(who) : Clause());
    if (other.indexed()) add(Clause{"1", {}}, events_of(whom));
  }

  void reported() {
    Clause days;
    if (!filter_.reported_from.empty()) days.add("d.date >= ").value(filter_.reported_from);
    if (!filter_.reported_to.empty()) {
      days.join(" AND ", Clause().add("d.date <= ").value(filter_.reported_to + kAfterAll));
    }
    if (days.empty()) return;
    Clause condition;
    condition.add("EXISTS (SELECT 1 FROM document d WHERE d.id = e.document AND ").add(days);
    Clause candidates;
    candidates.add("SELECT x.id FROM document d CROSS JOIN event x ON x.document = d.id WHERE ");
    add(std::move(condition.add(")")), std::move(candidates.add(days)));
  }

  void verdicts() {
    bool unreviewed = false;
    for (const std::string& verdict : filter_.verdicts) unreviewed |= verdict == "none";
    add(one_of("coalesce((SELECT r.verdict FROM review r WHERE r.event = e.id "
               "ORDER BY r.id DESC LIMIT 1), 'none')",
               filter_.verdicts),
        unreviewed ? Clause() : Clause{"SELECT event FROM review", {}});
  }

  Database* database_;
  const EventFilter& filter_;
  std::vector<Criterion> criteria_;
};

}  // namespace

std::vector<Criterion> listing_criteria(Database* database, const EventFilter& filter) {
  return ListingCriteria(database, filter).all();
}

}  // namespace sanudo
