// SPDX-License-Identifier: Apache-2.0
// How an answer stays quick on ten million events without statistics: every criterion with an index
// says how many events it leads to, counted no further than kFew. The shortest list below that is
// looked at whole and sorted; without one the events are common, and looking at them by day until
// the limit is reached soon finds enough.
#include "store/event_query.h"

namespace sanudo {
namespace {

constexpr int64_t kFew = 20'000;

const char* view_of(View view) {
  switch (view) {
    case View::kClaims: return "SELECT * FROM claims WHERE event = ?1 ORDER BY link";
    case View::kChronology: return "SELECT * FROM chronology WHERE event = ?1";
    case View::kReports: return "SELECT * FROM reports WHERE event = ?1";
    default: return "SELECT * FROM events WHERE id = ?1";
  }
}

int64_t count_candidates(Database* database, const Clause& candidates) {
  Clause count;
  count.add("SELECT count(*) FROM (").add(candidates).add(" LIMIT ").value(kFew).add(")");
  Statement statement(database, count.sql);
  bind(&statement, count);
  return statement.step() ? statement.integer(0) : kFew;
}

Clause all_conditions(const std::vector<Criterion>& criteria) {
  Clause all;
  for (const Criterion& criterion : criteria) all.join(" AND ", criterion.condition);
  return all;
}

// What the view itself leaves out.
EventFilter narrowed(const Query& query) {
  EventFilter filter = query.filter;
  if (query.view == View::kChronology) filter.one_a_story = true;
  if (query.view == View::kClaims) filter.min_level = std::max(1, filter.min_level.value_or(1));
  return filter;
}

Clause choose_events(Database* database, const std::vector<Criterion>& criteria,
                     const Query& query) {
  const Clause few = few_candidates(database, criteria);
  const Clause where = all_conditions(criteria);
  Clause choice = few_events(few);
  choice.add("SELECT e.id FROM ");
  choice.add(few.empty() ? "event e INDEXED BY event_by_date"
                         : "few CROSS JOIN event e ON e.id = few.event");
  if (!where.empty()) choice.add(" WHERE ").add(where);
  choice.add(query.newest_first ? " ORDER BY e.date DESC, e.id DESC" : " ORDER BY e.date, e.id");
  // A claim is a row of its own: they are counted when they are read.
  if (query.view != View::kClaims) choice.add(window_of(query));
  return choice;
}

Status query_events(Database* database, const Query& query, RowSink* sink) {
  auto criteria = criteria_of(database, narrowed(query));
  if (!criteria.is_ok()) return criteria.status();
  const Clause choice = choose_events(database, criteria.value(), query);
  Statement events(database, choice.sql);
  bind(&events, choice);
  Statement view(database, view_of(query.view));
  give_columns(view, sink);
  const bool counted = query.view == View::kClaims;
  RowWindow window(counted ? query.offset : 0, counted ? query.limit : -1, sink);
  bool more = true;
  while (more && events.step()) {
    view.bind(events.integer(0));
    while (more && view.step()) more = window.give(&view);
  }
  return database->take_fault();
}

}  // namespace

Clause few_candidates(Database* database, const std::vector<Criterion>& criteria) {
  int64_t least = kFew;
  Clause few;
  for (const Criterion& criterion : criteria) {
    if (criterion.candidates.empty()) continue;
    const int64_t count = count_candidates(database, criterion.candidates);
    if (count >= least) continue;
    least = count;
    few = criterion.candidates;
  }
  return few;
}

Clause few_events(const Clause& candidates) {
  Clause with;
  if (candidates.empty()) return with;
  with.add("WITH every (event) AS (").add(candidates);
  return std::move(with.add("), few AS (SELECT DISTINCT event FROM every) "));
}

bool RowWindow::give(Statement* statement) {
  if (left_ == 0) return false;
  if (skip_ > 0) {
    --skip_;
    return true;
  }
  std::vector<Cell> cells;
  for (int i = 0; i < statement->columns(); ++i) cells.push_back(statement->cell(i));
  if (left_ > 0) --left_;
  return sink_->row(cells) && left_ != 0;
}

void give_columns(const Statement& statement, RowSink* sink) {
  std::vector<std::string> names;
  for (int i = 0; i < statement.columns(); ++i) names.push_back(statement.name(i));
  sink->columns(names);
}

void give_rows(Statement* statement, RowSink* sink) {
  give_columns(*statement, sink);
  RowWindow window(0, -1, sink);
  bool more = true;
  while (more && statement->step()) more = window.give(statement);
}

Clause window_of(const Query& query) {
  Clause clause;
  clause.add(" LIMIT ").value(query.limit).add(" OFFSET ").value(query.offset);
  return clause;
}

Status run_query(Database* database, const Query& query, RowSink* sink) {
  switch (query.view) {
    case View::kDyads: return query_dyads(database, query, sink);
    case View::kDyadMonths: return query_dyad_months(database, query, sink);
    case View::kOneADay: return query_one_a_day(database, query, sink);
    default: return query_events(database, query, sink);
  }
}

Status each_document(Database* database, const EventFilter& filter,
                     const std::function<bool(std::string_view, std::string_view)>& take) {
  auto criteria = criteria_of(database, filter);
  if (!criteria.is_ok()) return criteria.status();
  const Clause where = all_conditions(criteria.value());
  const Clause few = few_candidates(database, criteria.value());
  Clause choice = few_events(few);
  choice.add("SELECT record, text FROM document");
  if (!where.empty()) {
    choice.add(" WHERE id IN (SELECT e.document FROM ");
    choice.add(few.empty() ? "event e" : "few CROSS JOIN event e ON e.id = few.event");
    choice.add(" WHERE ").add(where).add(")");
  }
  choice.add(" ORDER BY id");
  Statement documents(database, choice.sql);
  bind(&documents, choice);
  while (documents.step() && take(documents.text(0), documents.text(1))) {
  }
  documents.reset();
  return database->take_fault();
}

}  // namespace sanudo
