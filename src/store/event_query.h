// SPDX-License-Identifier: Apache-2.0
// Answers a Query: chooses events or dyads in order, then reads a row of the view for each.
#ifndef SANUDO_STORE_EVENT_QUERY_H_
#define SANUDO_STORE_EVENT_QUERY_H_

#include <functional>
#include <string_view>

#include "sanudo/query.h"
#include "sanudo/status.h"
#include "store/clause.h"
#include "store/event_filter.h"

namespace sanudo {

Status run_query(Database* database, const Query& query, RowSink* sink);

// The packed record and the text of every document of the chosen events, by id.
Status each_document(Database* database, const EventFilter& filter,
                     const std::function<bool(std::string_view, std::string_view)>& take);

// The shortest list of candidates, if it is short; else empty: better to look at events by day.
Clause few_candidates(Database* database, const std::vector<Criterion>& criteria);

// "WITH ... few (event)" of these candidates, to stand before a SELECT; empty without any.
Clause few_events(const Clause& candidates);

// Counts of dyads by month, and dyads once a day (dyad_query.cc).
Status query_dyad_months(Database* database, const Query& query, RowSink* sink);
Status query_one_a_day(Database* database, const Query& query, RowSink* sink);
Status query_dyads(Database* database, const Query& query, RowSink* sink);

// The rows of `statement` past the offset, up to the limit. False: enough.
class RowWindow {
 public:
  RowWindow(int64_t offset, int64_t limit, RowSink* sink)
      : skip_(offset), left_(limit), sink_(sink) {}
  bool give(Statement* statement);

 private:
  int64_t skip_;
  int64_t left_;  // -1: all
  RowSink* sink_;
};
// What the columns of the statement are called, before its rows.
void give_columns(const Statement& statement, RowSink* sink);
// All rows of the statement.
void give_rows(Statement* statement, RowSink* sink);
// " LIMIT ? OFFSET ?"
Clause window_of(const Query& query);

}  // namespace sanudo

#endif  // SANUDO_STORE_EVENT_QUERY_H_
