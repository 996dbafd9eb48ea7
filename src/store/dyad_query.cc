// SPDX-License-Identifier: Apache-2.0
// The views of dyads: each with its event, once a day, and counted by month.
#include <fmt/format.h>

#include <algorithm>

#include "store/event_query.h"

namespace sanudo {
namespace {

// A side of the dyad `y`: by its party where the dyad knows it, else by its participant. The plus
// keeps SQLite from the index of parties: what drives the join is chosen here.
Clause side(Database* database, const std::vector<std::string>& names, const std::string& column,
            const char* role) {
  Clause clause;
  if (names.empty()) return clause;
  const Parties parties = find_parties(database, names);
  if (parties.in_dyads()) return one_of("+y." + column, parties.dyad_names());
  clause.add("EXISTS (SELECT 1 FROM participant p WHERE p.event = y.event AND p.role = ").add(role);
  clause.add(" AND p.position = y." + column + "_position AND ");
  return std::move(clause.add(is_one_of(parties, "+p")).add(")"));
}

Clause sides(Database* database, const EventFilter& filter) {
  const char* actor = "'actor'";
  const char* recipient = "y.recipient_role";
  Clause all = side(database, filter.actors, "actor", actor);
  all.join(" AND ", side(database, filter.recipients, "recipient", recipient));
  if (filter.parties.empty()) return all;
  Clause either{"(", {}};
  either.add(side(database, filter.parties, "actor", actor)).add(" OR ");
  either.add(side(database, filter.parties, "recipient", recipient)).add(")");
  return std::move(all.join(" AND ", either));
}

// One party each: the rows of the pair lie together, by day.
bool is_one_pair(Database* database, const EventFilter& filter) {
  return filter.actors.size() == 1 && filter.recipients.size() == 1 &&
         find_parties(database, filter.actors).in_dyads() &&
         find_parties(database, filter.recipients).in_dyads();
}

// Of one pair, for the index.
Clause both_sides(Database* database, const EventFilter& filter) {
  Clause both = one_of("y.actor", find_parties(database, filter.actors).dyad_names());
  both.join(" AND ", one_of("y.recipient", find_parties(database, filter.recipients).dyad_names()));
  EventFilter rest;
  rest.parties = filter.parties;
  return std::move(both.join(" AND ", sides(database, rest)));
}

// The conditions that are not on a side of the dyad.
Result<Clause> other_conditions(Database* database, EventFilter filter) {
  filter.actors = filter.recipients = filter.parties = {};
  auto criteria = criteria_of(database, filter);
  if (!criteria.is_ok()) return criteria.status();
  Clause all;
  for (const Criterion& criterion : criteria.value()) all.join(" AND ", criterion.condition);
  return all;
}

// "WITH ... SELECT columns FROM dyad y ... WHERE ..." for all of the filter.
Result<Clause> select_dyads(Database* database, const EventFilter& filter, const char* columns) {
  auto criteria = criteria_of(database, filter);
  if (!criteria.is_ok()) return criteria.status();
  const Result<Clause> others = other_conditions(database, filter);
  if (!others.is_ok()) return others.status();
  const bool pair = is_one_pair(database, filter);
  const Clause few = pair ? Clause() : few_candidates(database, criteria.value());
  Clause where = pair ? both_sides(database, filter) : sides(database, filter);
  where.join(" AND ", within_days(few.empty() ? "y.date" : "+y.date", filter));
  if (filter.actual) {
    where.join(" AND ", Clause().add("y.actual = ").value(int64_t{*filter.actual}));
  }
  where.join(" AND ", others.value());
  Clause select = few_events(few);
  select.add("SELECT ").add(columns).add(" FROM ");
  select.add(!few.empty() ? "few CROSS JOIN dyad y ON y.event = few.event"
             : pair       ? "dyad y INDEXED BY dyad_by_parties"
                          : "dyad y INDEXED BY dyad_by_day");
  select.add(" CROSS JOIN event e ON e.id = y.event");
  if (!where.empty()) select.add(" WHERE ").add(where);
  return select;
}

Status give_rows(Database* database, const Clause& select, RowSink* sink) {
  Statement statement(database, select.sql);
  bind(&statement, select);
  give_rows(&statement, sink);
  statement.reset();
  return database->take_fault();
}

// "column = 1 AND ..." for the flags that the counts know.
Clause count_flags(const EventFilter& filter) {
  Clause all;
  if (filter.actual) all.add("c.actual = ").value(int64_t{*filter.actual});
  if (filter.min_level && *filter.min_level > 0) all.join(" AND ", {"c.claimed = 1", {}});
  if (filter.max_level && *filter.max_level == 0) all.join(" AND ", {"c.claimed = 0", {}});
  return all;
}

Clause count_filter(const EventFilter& filter) {
  Clause all = one_of("c.actor", filter.actors);
  all.join(" AND ", one_of("c.recipient", filter.recipients));
  if (!filter.parties.empty()) {
    Clause either{"(", {}};
    either.add(one_of("c.actor", filter.parties)).add(" OR ");
    all.join(" AND ", either.add(one_of("c.recipient", filter.parties)).add(")"));
  }
  EventFilter months;
  months.from = filter.from.substr(0, 7);
  months.to = filter.to.substr(0, 7);
  all.join(" AND ", within_days("c.month", months));
  all.join(" AND ", one_of("c.type", filter.types));
  all.join(" AND ", one_of("c.quad", filter.quads));
  return std::move(all.join(" AND ", count_flags(filter)));
}

// What the counts cannot know is said, not passed over.
Status check_counts(Database* database, const EventFilter& filter) {
  const Status days = check_days(filter);
  if (!days.is_ok()) return days;
  for (const auto& names : {filter.actors, filter.recipients, filter.parties}) {
    if (find_parties(database, names).in_dyads()) continue;
    return Status(StatusCode::kBadArgument,
                  "dyad-month: name countries (RUS) or ids of entities (org:un)");
  }
  const bool types = std::all_of(filter.types.begin(), filter.types.end(), [](const auto& type) {
    return type.find('/') == std::string::npos && (type.empty() || type[0] > '9');
  });
  EventFilter rest = filter;
  rest.from = rest.to = "";
  rest.actors = rest.recipients = rest.parties = rest.types = {};
  rest.quads = {};
  rest.actual = std::nullopt;
  rest.min_level = rest.max_level = std::nullopt;
  auto others = criteria_of(database, rest);
  const bool levels = filter.min_level.value_or(0) <= 1 && filter.max_level.value_or(0) == 0;
  if (types && levels && others.is_ok() && others.value().empty()) return Status::ok();
  return Status(StatusCode::kBadArgument,
                "dyad-month: takes days, actors, recipients, parties, whole types, quads, actual "
                "and levels 0 and 1; for other filters use the view dyads");
}

}  // namespace

Status query_dyad_months(Database* database, const Query& query, RowSink* sink) {
  const Status heeded = check_counts(database, query.filter);
  if (!heeded.is_ok()) return heeded;
  Clause select{
      "SELECT c.actor, c.recipient, c.month, sum(c.events) AS events, sum(c.acts) AS acts,"
      " sum(iif(c.quad = 1, c.events, 0)) AS verbal_cooperation,"
      " sum(iif(c.quad = 2, c.events, 0)) AS material_cooperation,"
      " sum(iif(c.quad = 3, c.events, 0)) AS verbal_conflict,"
      " sum(iif(c.quad = 4, c.events, 0)) AS material_conflict,"
      " sum(c.score) / 1000.0 / sum(c.events) AS mean_score FROM dyad_count c",
      {}};
  const Clause where = count_filter(query.filter);
  if (!where.empty()) select.add(" WHERE ").add(where);
  select.add(" GROUP BY c.actor, c.recipient, c.month");
  if (query.newest_first) select.add(" ORDER BY c.month DESC, c.actor, c.recipient");
  select.add(window_of(query));
  return give_rows(database, select, sink);
}

Status query_one_a_day(Database* database, const Query& query, RowSink* sink) {
  Result<Clause> chosen = select_dyads(
      database, query.filter,
      "y.date, y.actor_code, y.recipient_code, y.type, count(DISTINCT y.event) AS events,"
      " count(DISTINCT e.document) AS documents, avg(e.score) AS mean_score, min(y.event) AS "
      "event");
  if (!chosen.is_ok()) return chosen.status();
  Clause& select = chosen.value();
  select.add(" GROUP BY y.date, y.actor_code, y.recipient_code, y.type");
  const std::string order = query.newest_first ? " DESC" : "";
  select.add(
      fmt::format(" ORDER BY y.date{0}, y.actor_code{0}, y.recipient_code{0}, y.type{0}", order));
  select.add(window_of(query));
  return give_rows(database, select, sink);
}

Status query_dyads(Database* database, const Query& query, RowSink* sink) {
  Result<Clause> chosen =
      select_dyads(database, query.filter, "y.event, y.actor_position, y.recipient_position");
  if (!chosen.is_ok()) return chosen.status();
  const std::string order = query.newest_first ? " DESC" : "";
  Clause& choice = chosen.value();
  choice.add(fmt::format(
      " ORDER BY y.date{0}, y.event{0}, y.actor_position{0}, y.recipient_position{0}", order));
  choice.add(window_of(query));
  Statement dyads(database, choice.sql);
  bind(&dyads, choice);
  Statement view(database,
                 "SELECT * FROM dyads WHERE event = ?1 AND actor_position = ?2"
                 " AND recipient_position = ?3");
  give_columns(view, sink);
  RowWindow window(0, -1, sink);
  bool more = true;
  while (more && dyads.step()) {
    view.bind(dyads.integer(0), dyads.integer(1), dyads.integer(2));
    while (more && view.step()) more = window.give(&view);
  }
  return database->take_fault();
}

}  // namespace sanudo
