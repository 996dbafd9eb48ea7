// SPDX-License-Identifier: Apache-2.0
// Questions to a store (sanudo/store.h): what events to choose, in which view, and the rows that
// come back. Plain values; no thread rules but those of Store.
#ifndef SANUDO_QUERY_H_
#define SANUDO_QUERY_H_

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace sanudo {

// The ready views; docs/format/store.md lists the columns of each.
enum class View {
  kEvents,      // one row an event
  kDyads,       // one row for each actor with each recipient of an event
  kDyadMonths,  // counts and scores of each directed dyad by month
  kOneADay,     // the same day, actor, recipient and type once, however often reported
  kClaims,      // who says what of whom: one row for each link of a chain of claims
  kChronology,  // events by day with the words, the source and the link
  kReports,     // events with the story that they tell, how sure that is, why, and what differs
};
// "events", "dyads", "dyad-month", "one-a-day", "claims", "chronology", "reports".
const char* view_name(View view);
std::optional<View> view_named(const std::string& name);

// Degrees; `west` may be greater than `east`: over 180 degrees.
struct GeoBox {
  double west = 0;
  double south = 0;
  double east = 0;
  double north = 0;
};

// Which events. Every field that is set must hold; of a list one is enough. The default is all.
//
// Somebody (actors, recipients, speakers, parties) is named by a country ("RUS"), an actor code
// ("RUSGOV"), a sector in small letters ("gov"), the id of an entity ("person:vladimir-putin"), or
// else by a name, without regard to case ("Vladimir Putin"; "Putin*" begins so).
//
// kDyadMonths counts all events of a month and heeds only days (as whole months), actors,
// recipients and parties (countries and ids of entities), types, quads, actual and levels.
struct EventFilter {
  std::string from{};  // first and last day of the event, "YYYY-MM-DD", "YYYY-MM" or "YYYY"
  std::string to{};
  std::vector<std::string> actors{};
  std::vector<std::string> recipients{};
  std::vector<std::string> parties{};   // on either side
  std::vector<std::string> speakers{};  // somewhere in the chain of claims
  std::vector<std::string> types{};     // "SANCTION", "SANCTION/expel", or a CAMEO code's beginning
  std::vector<std::string> contexts{};
  std::vector<int> quads{};
  std::vector<std::string> places{};   // a country, or a place's name
  std::vector<std::string> about{};    // the id of an entity, or a name
  std::vector<std::string> amounts{};  // "killed", "killed>=10"
  std::vector<std::string> modes{};
  std::vector<std::string> cameos{};      // beginnings of codes
  std::vector<std::string> countries{};   // of an actor or a recipient
  std::vector<std::string> sectors{};     // "GOV", of an actor or a recipient
  std::vector<std::string> side{};        // acts of one side towards the other, either way:
  std::vector<std::string> other_side{};  // both are set, or none
  std::vector<int64_t> geonames{};        // GeoNames numbers of the place
  std::vector<std::string> precisions{};  // of the place
  std::optional<GeoBox> box{};
  std::vector<std::string> statuses{};  // "actual", "negated", "future" ...
  std::vector<std::string> voices{};  // "own": level 0, "claimed": 1 and more, "nested": 2 and more
  std::vector<std::string> verdicts{};  // of the latest review; "none": not reviewed
  std::string reported_from{};          // days of the report
  std::string reported_to{};
  std::vector<std::string> publishers{};  // exact
  std::vector<std::string> languages{};
  std::vector<std::string> documents{};   // ids
  std::vector<std::string> events{};      // ids
  std::vector<std::string> reports_of{};  // ids of events: all that tell the act of one of them
  std::optional<bool> actual{};           // none of the next four
  std::optional<bool> negated{};
  std::optional<bool> future{};
  std::optional<bool> hypothetical{};
  std::optional<bool> historical{};
  std::optional<int> min_level{};  // 0: the reporter's own voice; 1: somebody says so; 2 ...
  std::optional<int> max_level{};
  double min_confidence = 0;
  std::string text{};           // words of the report, in the language of FTS5
  bool without_copies = false;  // only of the first report of a group of copies
  bool one_a_story = false;     // only the first event of those that tell the same act
};

// A SELECT of the caller's over the rows `e` of event that a filter chooses; the tables are those
// of docs/format/store.md. `head` ends in "FROM event e" and perhaps JOINs.
struct Selection {
  EventFilter filter{};
  std::string head{};
  std::string condition{};  // one more; empty: none
  std::string tail{};       // GROUP BY, ORDER BY, LIMIT
  bool by_day = false;      // the tail orders by e.date, e.id and has a limit
};

struct Query {
  View view = View::kEvents;
  EventFilter filter{};
  bool newest_first = false;
  int64_t limit = -1;  // -1: all
  int64_t offset = 0;
};

// One value of a row: null, whole number, number, text.
using Cell = std::variant<std::monostate, int64_t, double, std::string>;

// Takes the rows of an answer, one by one.
class RowSink {
 public:
  virtual ~RowSink() = default;
  virtual void columns(const std::vector<std::string>& names) = 0;
  // false: enough.
  virtual bool row(const std::vector<Cell>& cells) = 0;
};

// The rows in memory, for small answers.
class RowList : public RowSink {
 public:
  void columns(const std::vector<std::string>& names) override { names_ = names; }
  bool row(const std::vector<Cell>& cells) override {
    rows_.push_back(cells);
    return true;
  }
  const std::vector<std::string>& names() const { return names_; }
  const std::vector<std::vector<Cell>>& rows() const { return rows_; }

 private:
  std::vector<std::string> names_;
  std::vector<std::vector<Cell>> rows_;
};

}  // namespace sanudo

#endif  // SANUDO_QUERY_H_
