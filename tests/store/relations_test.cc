// SPDX-License-Identifier: Apache-2.0
// Copies and retold acts as the store finds them while documents come in.
#include <gmock/gmock.h>
#include <unistd.h>

#include "tests/store/samples.h"

namespace sanudo {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr const char* kAttack =
    "Rockets of the army hit the harbour of the northern town before dawn on Tuesday, wrecking two "
    "ships and a grain store, the mayor told reporters at the pier while firemen were at work.";
constexpr const char* kOther =
    "Farmers of the southern valley blocked three roads with their tractors and asked for lower "
    "prices of fuel, as the cabinet met to talk about the budget of the coming year.";

CodedDocument attack(const std::string& id, const std::string& text, double killed) {
  Event shelled = event("ASSAULT", 4, -10, {country("RUS")}, {country("UKR")}, "2021-03-09");
  shelled.evidence.trigger = "hit";
  shelled.evidence.span = {0, static_cast<uint32_t>(text.size())};
  if (killed > 0) shelled.amounts = {{"killed", killed, "exact", "", "some", {}}};
  return report(id, text, {shelled});
}

std::vector<CodedDocument> reports() {
  return {attack("aaaa", kAttack, 3), attack("bbbb", std::string("(Interwire) - ") + kAttack, 5),
          report("cccc", kOther, {}), attack("dddd", kAttack, 3)};
}

class RelationsTest : public StoreTest {
 protected:
  static void add(Store* store, Batch batch) {
    batch.relate = true;
    const Status status = store->add(batch);
    ASSERT_TRUE(status.is_ok()) << status.message();
  }
  static std::vector<std::string> copies(Store* store) {
    return ask(store,
               "SELECT d.key, o.key, kind, similarity > 0.8 FROM copy"
               " JOIN document d ON d.id = document JOIN document o ON o.id = original"
               " ORDER BY document");
  }
  static std::vector<std::string> stories(Store* store) {
    return ask(store,
               "SELECT e.key, f.key, s.score > 0.9 FROM same_event s"
               " JOIN event e ON e.id = s.event JOIN event f ON f.id = s.story"
               " ORDER BY s.event");
  }
};

TEST_F(RelationsTest, CopiesAndRetoldActsAreTiedToTheFirst) {
  Store store = open();
  add(&store, batch_of(reports()));
  EXPECT_THAT(copies(&store), ElementsAre("bbbb|aaaa|near|1", "dddd|aaaa|exact|1"));
  EXPECT_THAT(stories(&store), ElementsAre("bbbb-e1|aaaa-e1|1", "dddd-e1|aaaa-e1|1"));
  EXPECT_THAT(ask(&store, "SELECT field, value, other_value FROM contradiction"),
              ElementsAre("amount killed|3|5"));
  EXPECT_THAT(ask(&store, "SELECT events, acts FROM dyad_count"), ElementsAre("3|1"));
}

TEST_F(RelationsTest, TheLinksDoNotDependOnBatches) {
  Store store = open();
  int64_t record = 0;
  for (CodedDocument& coded : reports()) {
    Batch one;
    one.coder = "sanudo test";
    one.additions.push_back(found("a.jsonl", ++record, std::move(coded)));
    one.marks.push_back({"a.jsonl", 100, 5, record, record == 4});
    add(&store, std::move(one));
    store = open();  // nothing is remembered
  }
  EXPECT_THAT(copies(&store), ElementsAre("bbbb|aaaa|near|1", "dddd|aaaa|exact|1"));
  EXPECT_THAT(stories(&store), ElementsAre("bbbb-e1|aaaa-e1|1", "dddd-e1|aaaa-e1|1"));
}

// What was remembered of documents that were taken back is forgotten with them.
TEST_F(RelationsTest, ABatchThatFailsLeavesNothing) {
  Store store = open();
  Batch broken = batch_of({attack("xxxx", kAttack, 3)});
  broken.relate = true;
  broken.additions.push_back(found("no mark.jsonl", 1, report("yyyy", kOther, {})));
  EXPECT_FALSE(store.add(broken).is_ok());
  add(&store, batch_of({report("zzzz", kOther, {}), attack("aaaa", kAttack, 3)}));
  EXPECT_THAT(copies(&store), IsEmpty());
  EXPECT_THAT(stories(&store), IsEmpty());
}

TEST_F(RelationsTest, ANewCodingIsTiedAnew) {
  Store store = open();
  add(&store, batch_of(reports()));
  Batch again = batch_of({attack("bbbb", std::string("(Interwire) - ") + kAttack, 3)});
  again.replace = true;
  add(&store, again);
  EXPECT_THAT(stories(&store), ElementsAre("bbbb-e1|aaaa-e1|1", "dddd-e1|aaaa-e1|1"));
  EXPECT_THAT(ask(&store, "SELECT field FROM contradiction"), IsEmpty());
  EXPECT_THAT(ask(&store, "SELECT events, acts FROM dyad_count"), ElementsAre("3|1"));
}

TEST_F(RelationsTest, ReportsOfAnActAreFoundFromAnyOfThem) {
  Store store = open();
  add(&store, batch_of(reports()));
  for (const char* key : {"aaaa-e1", "dddd-e1"}) {
    RowList rows;
    Query query;
    query.view = View::kReports;
    query.filter.reports_of = {key};
    ASSERT_TRUE(store.query(query, &rows).is_ok());
    EXPECT_EQ(rows.rows().size(), 3u);
    EXPECT_EQ(rows.names().at(1), "story");
    for (const auto& row : rows.rows()) EXPECT_EQ(text_of(row.at(1)), "aaaa-e1");
  }
}

}  // namespace
}  // namespace sanudo
