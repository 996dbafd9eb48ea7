// SPDX-License-Identifier: Apache-2.0
#include "sanudo/store.h"

#include <gmock/gmock.h>
#include <unistd.h>

#include <fstream>

#include "sanudo/coder.h"
#include "tests/store/samples.h"

namespace sanudo {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

CodedDocument sanctions(const std::string& id = "d1") {
  return report(id, "Canada imposed sanctions on Belarus.\n",
                {event("SANCTION", 4, -6, {country("CAN")}, {country("BLR")}, "2021-03-09")});
}

TEST_F(StoreTest, GivesTheLineBackByteForByte) {
  CodedDocument coded = sanctions();
  coded.document.text = "Ünïcödé \"quoted\"\tand\n" + std::string(100'000, 'x') + " end";
  const std::string line = to_json(coded);
  Store store = open();
  ASSERT_TRUE(store.add(batch_of({coded})).is_ok());
  EXPECT_EQ(store.json("d1").value(), line);
  EXPECT_EQ(to_json(store.document("d1").value()), line);
  EXPECT_EQ(store.json("none").status().code(), StatusCode::kNotFound);
}

TEST_F(StoreTest, KeepsADocumentWithoutText) {
  CodedDocument coded = sanctions();
  coded.document.text = "";
  Store store = open();
  ASSERT_TRUE(store.add(batch_of({coded})).is_ok());
  EXPECT_EQ(store.json("d1").value(), to_json(coded));
}

TEST_F(StoreTest, MovesItsLogIntoTheStoreWhileItGrows) {
  Store store = open();
  for (int i = 0; i < 12; ++i) {
    CodedDocument coded = sanctions("d" + std::to_string(i));
    coded.document.url = "https://a.example/" + coded.document.id;
    coded.document.text += std::string(2u << 20, 'x');
    ASSERT_TRUE(store.add(batch_of({coded})).is_ok());
  }
  EXPECT_GT(std::filesystem::file_size(path()), 16u << 20);
  EXPECT_LT(std::filesystem::file_size(path() + "-wal"), 16u << 20);
}

TEST_F(StoreTest, StoresADocumentOnceAndEveryPlaceWhereItWasSeen) {
  Store store = open();
  ASSERT_TRUE(store.add(batch_of({sanctions(), sanctions()}, "a.jsonl")).is_ok());
  ASSERT_TRUE(store.add(batch_of({sanctions()}, "b.jsonl")).is_ok());
  EXPECT_THAT(ask(&store, "SELECT count(*) FROM document"), ElementsAre("1"));
  EXPECT_THAT(ask(&store, "SELECT count(*) FROM event"), ElementsAre("1"));
  EXPECT_THAT(ask(&store, "SELECT sum(events) FROM dyad_count"), ElementsAre("1"));
  EXPECT_THAT(ask(&store, "SELECT place FROM sighting ORDER BY input, record"),
              ElementsAre("a.jsonl:1", "a.jsonl:2", "b.jsonl:1"));
}

TEST_F(StoreTest, KeepsErrorsUntilTheInputIsReadAgain) {
  Store store = open();
  Batch batch = batch_of({sanctions()});
  Addition broken;
  broken.path = "a.jsonl";
  broken.record = 2;
  broken.place = "a.jsonl:2";
  broken.error = Status(StatusCode::kBadFormat, "a.jsonl:2: broken JSON");
  batch.additions.push_back(broken);
  ASSERT_TRUE(store.add(batch).is_ok());
  EXPECT_THAT(ask(&store, "SELECT place, code FROM error"), ElementsAre("a.jsonl:2|bad_format"));
  ASSERT_TRUE(store.add(batch_of({sanctions(), sanctions("d2")})).is_ok());
  EXPECT_THAT(ask(&store, "SELECT place FROM error"), IsEmpty());
}

TEST_F(StoreTest, RemembersHowFarAnInputWasRead) {
  Store store = open();
  EXPECT_EQ(store.mark("a.jsonl").value().records, 0);
  ASSERT_TRUE(store.add(batch_of({sanctions()})).is_ok());
  const InputMark mark = store.mark("a.jsonl").value();
  EXPECT_EQ(mark.records, 1);
  EXPECT_EQ(mark.size, 100);
  EXPECT_EQ(mark.modified, 5);
  EXPECT_TRUE(mark.done);
  ASSERT_TRUE(store.rename_input("a.jsonl", "c.jsonl").is_ok());
  EXPECT_FALSE(store.mark("a.jsonl").value().done);
  EXPECT_TRUE(store.mark("c.jsonl").value().done);
  EXPECT_EQ(store.marks().value().size(), 1u);
}

TEST_F(StoreTest, ABatchThatFailsLeavesNothing) {
  Store store = open();
  Batch batch = batch_of({sanctions()});
  batch.additions.push_back(found("unmarked.jsonl", 1, sanctions("d2")));
  EXPECT_EQ(store.add(batch).code(), StatusCode::kBadArgument);
  EXPECT_THAT(ask(&store, "SELECT count(*) FROM document"), ElementsAre("0"));
  EXPECT_THAT(ask(&store, "SELECT count(*) FROM input"), ElementsAre("0"));
  ASSERT_TRUE(store.add(batch_of({sanctions()})).is_ok());
}

TEST_F(StoreTest, CountsTheTextsOfAnAddress) {
  Store store = open();
  CodedDocument first = sanctions("d1");
  CodedDocument second = sanctions("d2");
  first.document.url = second.document.url = "https://paper.example/a";
  ASSERT_TRUE(store.add(batch_of({first, second, sanctions("d3")})).is_ok());
  EXPECT_THAT(ask(&store, "SELECT version FROM document ORDER BY id"), ElementsAre("1", "2", "1"));
}

TEST_F(StoreTest, ReplacesACodingUnderTheSameIds) {
  Store store = open();
  ASSERT_TRUE(store.add(batch_of({sanctions(), sanctions("d2")})).is_ok());
  ASSERT_TRUE(store.link_stories({{"d2-e1", "d1-e1", 0.9, "same act"}}).is_ok());
  CodedDocument anew = sanctions("d2");
  anew.events[0].type = "REQUEST";
  anew.events[0].quad = 3;
  anew.events[0].score = 0;
  Batch batch = batch_of({anew});
  batch.replace = true;
  ASSERT_TRUE(store.add(batch).is_ok());
  EXPECT_EQ(store.json("d2").value(), to_json(anew));
  EXPECT_THAT(ask(&store, "SELECT type, events, acts, score FROM dyad_count ORDER BY type"),
              ElementsAre("REQUEST|1|1|0", "SANCTION|1|1|-6000"));
  EXPECT_THAT(ask(&store, "SELECT key FROM event ORDER BY id"), ElementsAre("d1-e1", "d2-e1"));
  EXPECT_THAT(ask(&store, "SELECT count(*) FROM same_event"), ElementsAre("0"));
  EXPECT_THAT(ask(&store, "SELECT count(*) FROM document_text WHERE document_text MATCH 'Belarus'"),
              ElementsAre("2"));
}

TEST_F(StoreTest, AStoryOfSeveralReportsIsOneAct) {
  Store store = open();
  ASSERT_TRUE(store.add(batch_of({sanctions(), sanctions("d2")})).is_ok());
  ASSERT_TRUE(store.link_stories({{"d2-e1", "d1-e1", 0.9, "same act"}}).is_ok());
  EXPECT_THAT(ask(&store, "SELECT events, acts FROM dyad_months"), ElementsAre("2|1"));
  EXPECT_THAT(ask(&store, "SELECT key, story FROM events ORDER BY id"),
              ElementsAre("d1-e1|1048577", "d2-e1|1048577"));
  ASSERT_TRUE(store.link_stories({{"d2-e1", "d2-e1", 0, ""}}).is_ok());
  EXPECT_THAT(ask(&store, "SELECT events, acts FROM dyad_months"), ElementsAre("2|2"));
  EXPECT_EQ(store.link_stories({{"none", "d1-e1", 1, ""}}).code(), StatusCode::kNotFound);
}

TEST_F(StoreTest, KeepsCopiesContradictionsAndReviews) {
  Store store = open();
  ASSERT_TRUE(store.add(batch_of({sanctions(), sanctions("d2")})).is_ok());
  ASSERT_TRUE(store.link_copies({{"d2", "d1", "near", 0.93}}).is_ok());
  EXPECT_THAT(ask(&store, "SELECT document, original, kind, similarity FROM copy"),
              ElementsAre("2|1|near|0.93"));
  ASSERT_TRUE(store.contradict({{"d1-e1", "amount killed", "d1-e1", "3", "d2-e1", "5"}}).is_ok());
  EXPECT_THAT(ask(&store, "SELECT value, other_value FROM contradiction"), ElementsAre("3|5"));
  ASSERT_TRUE(
      store.add_review({"d1-e1", "correct", "type", "REJECT", "no act", "ana", "2021-04-01"})
          .is_ok());
  const std::vector<Review> reviews = store.reviews("d1-e1").value();
  ASSERT_EQ(reviews.size(), 1u);
  EXPECT_EQ(reviews[0].value, "REJECT");
  EXPECT_EQ(reviews[0].at, "2021-04-01");
}

TEST_F(StoreTest, AWriterAndReadersAtOnce) {
  Store writer = open();
  ASSERT_TRUE(writer.add(batch_of({sanctions()})).is_ok());
  Store reader = open(StoreAccess::kRead);
  EXPECT_THAT(ask(&reader, "SELECT count(*) FROM document"), ElementsAre("1"));
  ASSERT_TRUE(writer.add(batch_of({sanctions("d2")}, "b.jsonl")).is_ok());
  EXPECT_THAT(ask(&reader, "SELECT count(*) FROM document"), ElementsAre("2"));
  EXPECT_EQ(reader.add(batch_of({sanctions("d3")})).code(), StatusCode::kUnreadable);
}

TEST_F(StoreTest, RefusesWhatIsNoStore) {
  EXPECT_EQ(Store::open(path(), StoreAccess::kRead).status().code(), StatusCode::kNotFound);
  std::ofstream(path()) << "Dear reader, this is a letter and not a database of any kind.";
  for (const StoreAccess access : {StoreAccess::kRead, StoreAccess::kWrite}) {
    EXPECT_EQ(Store::open(path(), access).status().code(), StatusCode::kBadFormat);
  }
}

TEST_F(StoreTest, FreeSqlOnlyReadsAndKeepsItsBudget) {
  Store store = open();
  ASSERT_TRUE(store.add(batch_of({sanctions()})).is_ok());
  RowList rows;
  for (const char* statement :
       {"DELETE FROM event", "DROP TABLE event", "ATTACH 'x.db' AS x", "PRAGMA journal_mode=OFF",
        "SELECT load_extension('x')", "not SQL", "", "CREATE TEMP TABLE t (a)"}) {
    EXPECT_EQ(store.sql(statement, {}, &rows).code(), StatusCode::kBadArgument) << statement;
  }
  const Status slow = store.sql(
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n",
      {.milliseconds = 50}, &rows);
  EXPECT_EQ(slow.code(), StatusCode::kTooLarge);
  EXPECT_THAT(slow.message(), HasSubstr("longer than 50 ms"));
  EXPECT_THAT(ask(&store, "SELECT type FROM event"), ElementsAre("SANCTION"));
}

TEST_F(StoreTest, GivesAllLinesInTheirOrder) {
  Store store = open();
  CodedDocument other = report("d2", "Nothing.", {});
  ASSERT_TRUE(store.add(batch_of({sanctions(), other, sanctions("d3")})).is_ok());
  std::vector<std::string> all;
  auto keep = [&all](std::string line) {
    all.push_back(std::move(line));
    return true;
  };
  ASSERT_TRUE(store.each_json({}, keep).is_ok());
  EXPECT_THAT(all, ElementsAre(to_json(sanctions()), to_json(other), to_json(sanctions("d3"))));
  all.clear();
  ASSERT_TRUE(store.each_json({.actors = {"CAN"}}, keep).is_ok());
  EXPECT_EQ(all.size(), 2u);
}

TEST_F(StoreTest, GivesManyLinesInTheirOrderAndStopsWhenAsked) {
  Store store = open();
  std::vector<CodedDocument> documents;
  for (int i = 0; i < 3000; ++i) documents.push_back(sanctions("d" + std::to_string(i)));
  ASSERT_TRUE(store.add(batch_of(documents)).is_ok());
  for (const size_t enough : {1u, 700u, 3000u, 9999u}) {
    std::vector<std::string> some;
    auto keep = [&](std::string line) {
      some.push_back(std::move(line));
      return some.size() < enough;
    };
    ASSERT_TRUE(store.each_json({}, keep).is_ok());
    ASSERT_EQ(some.size(), std::min<size_t>(enough, 3000));
    for (size_t i = 0; i < some.size(); ++i) ASSERT_EQ(some[i], to_json(documents[i]));
  }
}

}  // namespace
}  // namespace sanudo
