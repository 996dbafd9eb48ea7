// SPDX-License-Identifier: Apache-2.0
#include "sanudo/query.h"

#include <gmock/gmock.h>
#include <unistd.h>

#include <random>

#include "tests/store/samples.h"

namespace sanudo {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// Four reports with what the filters ask for.
std::vector<CodedDocument> sample_reports() {
  Event sanction = event("SANCTION", 4, -6, {country("CAN")}, {country("BLR")}, "2021-03-09");
  sanction.mode = "expel";
  sanction.cameo = "1623";
  sanction.contexts = {"diplomatic", "human_rights"};
  sanction.place = Place{"Minsk", "Minsk", "BLR", 53.9, 27.5, 625144, "city"};
  sanction.confidence = 0.9;
  Event meeting = event("CONSULT", 1, 2.5, {country("CAN"), country("USA"), body("org:un", "UN")},
                        {}, "2021-03-10");
  Event killing =
      event("ASSAULT", 4, -9, {country("RUS", "MIL")}, {country("UKR", "CVL")}, "2021-04-01");
  killing.amounts = {{"killed", 12, "least", "", "at least 12", {0, 5}}};
  killing.said_by = {{{country("UKR")}, "said", Stance::kAccuse, QuoteKind::kDirect, "d3-q1"}};
  Event demand = event("REQUEST", 3, 0, {country("RUS")}, {body("org:nato", "NATO")}, "");
  demand.status.negated = true;
  demand.about = {{"the treaty", {0, 5}, "treaty:inf", "treaty"}};
  CodedDocument third = report("d3", "Twelve people died, Kyiv said.", {killing});
  third.quotes = {
      {"d3-q1", QuoteKind::kDirect, Stance::kAccuse, "Twelve died", {0, 5}, {}, "", {}}};
  third.quotes[0].speakers = {country("UKR")};
  third.document.publisher = "The Gazette";
  third.document.url = "https://gazette.example/3";
  return {report("d1", "Canada expelled two diplomats.", {sanction}),
          report("d2", "They met at the UN on the cease-fire.", {meeting}), third,
          report("d4", "Russia did not demand it.", {demand})};
}

class QueryTest : public StoreTest {
 protected:
  QueryTest() : store_(open()) { EXPECT_TRUE(store_.add(batch_of(sample_reports())).is_ok()); }

  // The values of one column.
  std::vector<std::string> column(const Query& query, const std::string& name) {
    RowList rows;
    const Status status = store_.query(query, &rows);
    EXPECT_TRUE(status.is_ok()) << status.message();
    const auto at = std::find(rows.names().begin(), rows.names().end(), name);
    EXPECT_NE(at, rows.names().end()) << name;
    std::vector<std::string> values;
    for (const auto& row : rows.rows()) {
      values.push_back(text_of(row[static_cast<size_t>(at - rows.names().begin())]));
    }
    return values;
  }

  std::vector<std::string> events(const EventFilter& filter) {
    return column({.filter = filter}, "key");
  }

  Store store_;
};

TEST_F(QueryTest, EventsComeByDay) {
  EXPECT_THAT(events({}), ElementsAre("d4-e1", "d1-e1", "d2-e1", "d3-e1"));
  EXPECT_THAT(column({.newest_first = true, .limit = 2, .offset = 1}, "key"),
              ElementsAre("d2-e1", "d1-e1"));
}

TEST_F(QueryTest, Days) {
  EXPECT_THAT(events({.from = "2021-03-10", .to = "2021-03-10"}), ElementsAre("d2-e1"));
  EXPECT_THAT(events({.from = "2021", .to = "2021-03"}), ElementsAre("d1-e1", "d2-e1"));
  RowList rows;
  EXPECT_EQ(store_.query({.filter = {.from = "March"}}, &rows).code(), StatusCode::kBadArgument);
}

TEST_F(QueryTest, Somebody) {
  EXPECT_THAT(events({.actors = {"CAN"}}), ElementsAre("d1-e1", "d2-e1"));
  EXPECT_THAT(events({.actors = {"RUSMIL"}}), ElementsAre("d3-e1"));
  EXPECT_THAT(events({.actors = {"mil"}}), ElementsAre("d3-e1"));
  EXPECT_THAT(events({.actors = {"org:un"}}), ElementsAre("d2-e1"));
  EXPECT_THAT(events({.actors = {"land of rus"}}), ElementsAre("d4-e1", "d3-e1"));
  EXPECT_THAT(events({.actors = {"Land of C*"}}), ElementsAre("d1-e1", "d2-e1"));
  EXPECT_THAT(events({.actors = {"Nobody"}}), IsEmpty());
  EXPECT_THAT(events({.recipients = {"USA"}}), ElementsAre("d2-e1"));  // a meeting
  EXPECT_THAT(events({.actors = {"CAN", "RUS"}, .recipients = {"BLR"}}), ElementsAre("d1-e1"));
  EXPECT_THAT(events({.parties = {"UKR"}}), ElementsAre("d3-e1"));
  EXPECT_THAT(events({.speakers = {"UKR"}}), ElementsAre("d3-e1"));
}

TEST_F(QueryTest, What) {
  EXPECT_THAT(events({.types = {"SANCTION"}}), ElementsAre("d1-e1"));
  EXPECT_THAT(events({.types = {"SANCTION/expel"}}), ElementsAre("d1-e1"));
  EXPECT_THAT(events({.types = {"SANCTION/boycott"}}), IsEmpty());
  EXPECT_THAT(events({.types = {"162", "ASSAULT"}}), ElementsAre("d1-e1", "d3-e1"));
  EXPECT_THAT(events({.contexts = {"human_rights"}}), ElementsAre("d1-e1"));
  EXPECT_THAT(events({.contexts = {"human"}}), IsEmpty());
  EXPECT_THAT(events({.quads = {1, 3}}), ElementsAre("d4-e1", "d2-e1"));
  EXPECT_THAT(events({.places = {"BLR"}}), ElementsAre("d1-e1"));
  EXPECT_THAT(events({.places = {"minsk"}}), ElementsAre("d1-e1"));
  EXPECT_THAT(events({.about = {"treaty:inf"}}), ElementsAre("d4-e1"));
  EXPECT_THAT(events({.about = {"The Treaty"}}), ElementsAre("d4-e1"));
  EXPECT_THAT(events({.amounts = {"killed"}}), ElementsAre("d3-e1"));
  EXPECT_THAT(events({.amounts = {"killed>=13"}}), IsEmpty());
  RowList rows;
  EXPECT_EQ(store_.query({.filter = {.amounts = {"killed>many"}}}, &rows).code(),
            StatusCode::kBadArgument);
}

TEST_F(QueryTest, HowSureAndWhoSaysSo) {
  EXPECT_THAT(events({.actual = false}), ElementsAre("d4-e1"));
  EXPECT_THAT(events({.negated = true}), ElementsAre("d4-e1"));
  EXPECT_THAT(events({.future = true}), IsEmpty());
  EXPECT_THAT(events({.min_level = 1}), ElementsAre("d3-e1"));
  EXPECT_THAT(events({.max_level = 0}), ElementsAre("d4-e1", "d1-e1", "d2-e1"));
  EXPECT_THAT(events({.min_confidence = 0.8}), ElementsAre("d1-e1"));
}

TEST_F(QueryTest, OfWhichReports) {
  EXPECT_THAT(events({.publishers = {"The Gazette"}}), ElementsAre("d3-e1"));
  EXPECT_THAT(events({.languages = {"de"}}), IsEmpty());
  EXPECT_THAT(events({.documents = {"d1", "d4"}}), ElementsAre("d4-e1", "d1-e1"));
  EXPECT_THAT(events({.events = {"d2-e1"}}), ElementsAre("d2-e1"));
  EXPECT_THAT(events({.text = "diplomats OR kyiv"}), ElementsAre("d1-e1", "d3-e1"));
  EXPECT_THAT(events({.text = "cease-fire"}), ElementsAre("d2-e1"));
  EXPECT_THAT(events({.text = "\"unclosed"}), IsEmpty());
}

TEST_F(QueryTest, CopiesAndStories) {
  ASSERT_TRUE(store_.link_copies({{"d2", "d1", "near", 0.9}}).is_ok());
  ASSERT_TRUE(store_.link_stories({{"d3-e1", "d1-e1", 0.9, ""}}).is_ok());
  EXPECT_THAT(events({.without_copies = true}), ElementsAre("d4-e1", "d1-e1", "d3-e1"));
  EXPECT_THAT(events({.one_a_story = true}), ElementsAre("d4-e1", "d1-e1", "d2-e1"));
}

TEST_F(QueryTest, Dyads) {
  const Query all = {.view = View::kDyads};
  EXPECT_THAT(column(all, "actor"),
              ElementsAre("RUS", "CAN", "CAN", "CAN", "USA", "USA", "org:un", "org:un", "RUS"));
  EXPECT_THAT(column(all, "recipient"), ElementsAre("org:nato", "BLR", "USA", "org:un", "CAN",
                                                    "org:un", "CAN", "USA", "UKR"));
  EXPECT_THAT(column({.view = View::kDyads, .filter = {.actors = {"RUS"}, .recipients = {"UKR"}}},
                     "recipient_code"),
              ElementsAre("UKRCVL"));
  EXPECT_THAT(column({.view = View::kDyads, .filter = {.recipients = {"CAN"}}}, "actor"),
              ElementsAre("USA", "org:un"));
  EXPECT_THAT(column({.view = View::kDyads, .filter = {.parties = {"cvl"}}}, "event_key"),
              ElementsAre("d3-e1"));
}

TEST_F(QueryTest, DyadMonths) {
  EXPECT_THAT(column({.view = View::kDyadMonths, .filter = {.actors = {"CAN"}}}, "recipient"),
              ElementsAre("BLR", "USA", "org:un"));
  EXPECT_THAT(column({.view = View::kDyadMonths, .filter = {.actors = {"CAN"}}}, "mean_score"),
              ElementsAre("-6", "2.5", "2.5"));
  EXPECT_THAT(column({.view = View::kDyadMonths, .filter = {.from = "2021-04-01"}}, "month"),
              ElementsAre("2021-04"));
  EXPECT_THAT(column({.view = View::kDyadMonths, .filter = {.min_level = 1}}, "actor"),
              ElementsAre("RUS"));
  RowList rows;
  for (const EventFilter& filter :
       {EventFilter{.actors = {"RUSMIL"}}, EventFilter{.types = {"SANCTION/expel"}},
        EventFilter{.text = "x"}}) {
    EXPECT_EQ(store_.query({.view = View::kDyadMonths, .filter = filter}, &rows).code(),
              StatusCode::kBadArgument);
  }
}

TEST_F(QueryTest, OneADay) {
  ASSERT_TRUE(
      store_.add(batch_of({report("d5", "Again.", {sample_reports()[0].events[0]})})).is_ok());
  const Query query = {.view = View::kOneADay,
                       .filter = {.actors = {"CAN"}, .recipients = {"BLR"}}};
  EXPECT_THAT(column(query, "events"), ElementsAre("2"));
  EXPECT_THAT(column(query, "documents"), ElementsAre("2"));
}

TEST_F(QueryTest, Claims) {
  const Query query = {.view = View::kClaims};
  EXPECT_THAT(column(query, "speakers"), ElementsAre("Land of UKR"));
  EXPECT_THAT(column(query, "stance"), ElementsAre("accuse"));
  EXPECT_THAT(column(query, "quote"), ElementsAre("Twelve died"));
  EXPECT_THAT(column({.view = View::kClaims, .limit = 0}, "speakers"), IsEmpty());
  EXPECT_THAT(column({.view = View::kClaims, .offset = 1}, "speakers"), IsEmpty());
}

TEST_F(QueryTest, Chronology) {
  ASSERT_TRUE(store_.link_stories({{"d2-e1", "d1-e1", 0.9, ""}}).is_ok());
  const Query query = {.view = View::kChronology, .filter = {.from = "2021"}};
  EXPECT_THAT(column(query, "act"), ElementsAre("SANCTION/expel", "ASSAULT"));
  EXPECT_THAT(column(query, "words"), ElementsAre("Canad", "Twelv"));
  EXPECT_THAT(column(query, "reports"), ElementsAre("2", "1"));
  EXPECT_THAT(column(query, "url"), ElementsAre("-", "https://gazette.example/3"));
}

TEST_F(QueryTest, TheViewsOfSqlAndOfTheProgramAgree) {
  const std::vector<std::pair<View, std::string>> views = {
      {View::kEvents, "SELECT * FROM events ORDER BY date, id"},
      {View::kDyads,
       "SELECT * FROM dyads ORDER BY date, event, actor_position, recipient_position"},
      {View::kDyadMonths, "SELECT * FROM dyad_months"},
      {View::kOneADay, "SELECT * FROM one_a_day"},
      {View::kClaims, "SELECT * FROM claims"},
      {View::kChronology, "SELECT * FROM chronology ORDER BY date, event"}};
  for (const auto& [view, sql] : views) {
    RowList of_program;
    RowList of_sql;
    Query query = {.view = view};
    if (view == View::kDyadMonths || view == View::kOneADay) query.filter.actual = true;
    ASSERT_TRUE(store_.query(query, &of_program).is_ok());
    ASSERT_TRUE(store_.sql(sql, {}, &of_sql).is_ok());
    EXPECT_EQ(of_program.names(), of_sql.names()) << view_name(view);
    EXPECT_EQ(lines(of_program), lines(of_sql)) << view_name(view);
    EXPECT_EQ(view_named(view_name(view)), view);
  }
  EXPECT_EQ(view_named("none"), std::nullopt);
}

// Random events: the counts that are kept agree with a count of all dyads, and every path of the
// chooser (short lists, days) gives what a look at every event gives.
TEST_F(StoreTest, CountsAgreeWithACountOfAll) {
  std::mt19937 random(7);
  const std::vector<std::string> countries = {"CAN", "USA", "RUS", "UKR"};
  auto somebody = [&] { return country(countries[random() % 4], random() % 2 ? "GOV" : "MIL"); };
  std::vector<CodedDocument> reports;
  for (int i = 0; i < 200; ++i) {
    std::vector<Event> events;
    for (unsigned j = 0; j < random() % 4; ++j) {
      Event one = event(random() % 2 ? "SANCTION" : "AID", random() % 2 ? 4 : 2,
                        static_cast<double>(random() % 21) / 2 - 5, {somebody()}, {somebody()},
                        fmt::format("2021-0{}-1{}", 1 + random() % 3, random() % 9));
      if (random() % 2) one.actors.push_back(somebody());
      if (random() % 4 == 0) one.recipients.clear();
      one.status.future = random() % 3 == 0;
      if (random() % 3 == 0) one.said_by.push_back({{somebody()}, "said", {}, {}, ""});
      events.push_back(one);
    }
    reports.push_back(report(fmt::format("d{}", i), "Text.", events));
  }
  Store store = open();
  ASSERT_TRUE(store.add(batch_of(reports)).is_ok());
  Batch again = batch_of({reports[3], reports[5], reports[8]}, "b.jsonl");
  again.replace = true;
  ASSERT_TRUE(store.add(again).is_ok());
  EXPECT_EQ(ask(&store,
                "SELECT actor, recipient, month, type, quad, actual, claimed, events,"
                " score FROM dyad_count"),
            ask(&store,
                "SELECT actor, recipient, substr(date, 1, 7), type, quad, actual, level > 0,"
                " count(*), sum(CAST(round(1000 * score) AS INTEGER)) FROM"
                " (SELECT DISTINCT y.event, y.actor, y.recipient, y.date, y.type, e.quad, y.actual,"
                "  y.level, e.score FROM dyad y JOIN event e ON e.id = y.event)"
                " GROUP BY 1, 2, 3, 4, 5, 6, 7"));
  RowList chosen;
  ASSERT_TRUE(
      store
          .query({.filter = {.from = "2021-02", .actors = {"RUS"}, .recipients = {"UKR"}}}, &chosen)
          .is_ok());
  EXPECT_EQ(lines(chosen),
            ask(&store,
                "SELECT * FROM events WHERE date >= '2021-02' AND actor_codes LIKE '%RUS%'"
                " AND (recipient_codes LIKE '%UKR%' OR recipients IS NULL AND actors LIKE"
                " '%|%' AND actor_codes LIKE '%UKR%') ORDER BY date, id"));
}

}  // namespace
}  // namespace sanudo
