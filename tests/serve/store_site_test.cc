// SPDX-License-Identifier: Apache-2.0
// Requests about a small store to a whole site without a network.
#include <gmock/gmock.h>

#include "serve/site.h"
#include "tests/serve/samples.h"

namespace sanudo {
namespace {

using testing::HasSubstr;
using testing::Not;

const Entity kRussia = party("state:rus", "RUS", "");
const Entity kMilitary = party("group:rus-army", "RUS", "MIL");
const Entity kUkraine = party("state:ukr", "UKR", "");
const Entity kIran = party("state:irn", "IRN", "");

std::vector<CodedDocument> samples() {
  Event claimed = act("b-e1", "ACCUSE", 3, "2021-03-02", kUkraine, kRussia);
  claimed.said_by = {Claim{{kIran}, "said", Stance::kAssert, QuoteKind::kIndirect, ""}};
  Event placed = act("b-e2", "ASSAULT", 4, "2021-03-02", kMilitary, kUkraine);
  placed.place = Place{"Kiev", "Kyiv", "UKR", 50.45, 30.52, 703448, "city"};
  placed.amounts = {Amount{"killed", 3, "exact", "", "acted", {0, 5}}};
  Event retold = act("c-e1", "ASSAULT", 4, "2021-03-02", kMilitary, kUkraine);
  retold.amounts = {Amount{"killed", 5, "least", "", "acted", {0, 5}}};
  Event undated = act("c-e2", "AID", 2, "", kIran, kRussia);
  undated.status.future = true;
  return {report("a", "Gazette", "2021-01-05",
                 {act("a-e1", "CONSULT", 1, "2021-01-04", kRussia, kIran)}),
          report("b", "Courier", "2021-03-02", {claimed, placed}),
          report("c", "Gazette", "2021-03-03", {retold, undated})};
}

class StoreSiteTest : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(fill(folder_.store(), samples()).is_ok());
    Result<Desk> desk = Desk::load("");
    ASSERT_TRUE(desk.is_ok());
    Result<std::unique_ptr<Archive>> archive = Archive::open(folder_.store());
    ASSERT_TRUE(archive.is_ok());
    site_ = std::make_unique<Site>(std::make_unique<const Desk>(std::move(desk).value()),
                                   std::move(archive).value(), GuardRules{},
                                   std::span<const StaticFile>());
  }

  Response get(const std::string& target, std::vector<Header> headers = {}) {
    headers.push_back({"host", "localhost"});
    return site_->answer({"GET", "/api/v1/" + target, std::move(headers), ""});
  }
  Response post(const std::string& target, std::string body) {
    return site_->answer({"POST",
                          "/api/v1/" + target,
                          {{"host", "localhost"}, {"content-type", "application/json"}},
                          std::move(body)});
  }

  // The ids of the events of an answer, in its order.
  std::string ids(const std::string& query) {
    const std::string body = get("events?" + query).body;
    std::string found;
    for (size_t at = body.find("{\"id\":\""); at != std::string::npos;
         at = body.find("{\"id\":\"", at + 1)) {
      const std::string id = body.substr(at + 7, body.find('"', at + 7) - at - 7);
      if (id.find("-e") == std::string::npos) continue;
      found += (found.empty() ? "" : " ") + id;
    }
    return found;
  }

  SampleFolder folder_;
  std::unique_ptr<Site> site_;
};

TEST_F(StoreSiteTest, ListsLatestFirstAndUndatedLast) {
  EXPECT_EQ(ids(""), "c-e1 b-e2 b-e1 a-e1 c-e2");
  EXPECT_EQ(ids("order=date"), "a-e1 b-e1 b-e2 c-e1 c-e2");
}

TEST_F(StoreSiteTest, FiltersByEachParameter) {
  EXPECT_EQ(ids("actor=RUS"), "c-e1 b-e2 a-e1");
  EXPECT_EQ(ids("actor=RUSMIL"), "c-e1 b-e2");
  EXPECT_EQ(ids("recipient=state:rus"), "b-e1 c-e2");
  EXPECT_EQ(ids("party=IRN"), "a-e1 c-e2");
  EXPECT_EQ(ids("between=RUS,UKR"), "c-e1 b-e2 b-e1");
  EXPECT_EQ(ids("between=IRN,UKR"), "");
  EXPECT_EQ(ids("country=UKR&sector=MIL"), "c-e1 b-e2");
  EXPECT_EQ(ids("said_by=IRN"), "b-e1");
  EXPECT_EQ(ids("type=AID&type=CONSULT"), "a-e1 c-e2");
  EXPECT_EQ(ids("quad=4&quad=3&publisher=Courier"), "b-e2 b-e1");
  EXPECT_EQ(ids("from=2021-01-04&to=2021-01-31"), "a-e1");
  EXPECT_EQ(ids("reported_from=2021-03-03"), "c-e1 c-e2");
  EXPECT_EQ(ids("bbox=20,40,40,60"), "b-e2");
  EXPECT_EQ(ids("bbox=170,-60,40,60"), "b-e2");
  EXPECT_EQ(ids("place=703448&precision=city"), "b-e2");
  EXPECT_EQ(ids("place=UKR"), "b-e2");
  EXPECT_EQ(ids("status=future"), "c-e2");
  EXPECT_EQ(ids("status=actual&voice=own"), "c-e1 b-e2 a-e1");
  EXPECT_EQ(ids("voice=claimed"), "b-e1");
  EXPECT_EQ(ids("voice=nested"), "");
  EXPECT_EQ(ids("confidence=0.8"), "");
  EXPECT_EQ(ids("document=b"), "b-e2 b-e1");
  EXPECT_EQ(ids("actor=members:org:nato"), "");
}

TEST_F(StoreSiteTest, PagesThroughDatedAndUndated) {
  std::string all;
  std::string cursor;
  for (int i = 0; i < 5; ++i) {
    all += ids("limit=1" + cursor) + " ";
    const std::string body = get("events?limit=1" + cursor).body;
    const size_t at = body.rfind("\"next\":\"");
    if (at == std::string::npos) break;
    cursor = "&cursor=" + body.substr(at + 8, body.find('"', at + 8) - at - 8);
  }
  EXPECT_EQ(all, "c-e1 b-e2 b-e1 a-e1 c-e2 ");
}

TEST_F(StoreSiteTest, CountsByTimeAndKey) {
  EXPECT_THAT(get("aggregates/time?split=quad").body,
              HasSubstr(R"({"time":"2021-03-01","group":"4","events":2)"));
  EXPECT_THAT(get("aggregates/time?unit=week").body,
              HasSubstr(R"({"time":"2021-01-04","group":null,"events":1)"));
  EXPECT_THAT(get("aggregates/counts?by=dyad").body, HasSubstr(R"({"key":"RUS>UKR")"));
  EXPECT_THAT(get("aggregates/counts?by=actor_country&limit=1").body,
              HasSubstr(R"({"key":"RUS","name":"Russia","group":null,"events":3)"));
  EXPECT_THAT(get("aggregates/places").body, HasSubstr(R"("unplaced":4)"));
  EXPECT_THAT(get("aggregates/network?level=country&nodes=2").body,
              HasSubstr(R"({"from":"RUS","to":"UKR","events":2)"));
}

TEST_F(StoreSiteTest, ComparesTheReportsOfOneEvent) {
  Result<Store> store = Store::open(folder_.store(), StoreAccess::kWrite);
  ASSERT_TRUE(store.is_ok());
  ASSERT_TRUE(store.value().link_stories({{"c-e1", "b-e2", 0.9, "same"}}).is_ok());
  const std::string body = get("events/b-e2/reports").body;
  EXPECT_THAT(body, HasSubstr(R"("same":"b-e2","reports":[{"event":{"id":"c-e1")"));
  EXPECT_THAT(body, HasSubstr("{\"field\":\"amounts\",\"here\":\"killed 3 (exact)\","
                              "\"there\":\"killed 5 (least)\"}"));
  EXPECT_THAT(get("events/c-e1").body, HasSubstr(R"("same":{"id":"b-e2","reports":2})"));
}

TEST_F(StoreSiteTest, KeepsReviewsAndGivesThemAsGold) {
  EXPECT_EQ(post("reviews", R"({"event":"b-e2","verdict":"correct","reason":"no attack",)"
                            R"("correction":{"type":"COERCE","actors":["state:rus"]}})")
                .status,
            201);
  EXPECT_EQ(post("reviews", R"({"event":"c-e1","verdict":"accept","reason":""})").status, 201);
  EXPECT_EQ(ids("review=correct"), "b-e2");
  EXPECT_EQ(ids("review=none"), "b-e1 a-e1 c-e2");
  EXPECT_THAT(get("reviews?verdict=correct").body,
              HasSubstr(R"("correction":{"type":"COERCE","actors":["state:rus"]})"));
  EXPECT_THAT(get("reviews/gold").body, HasSubstr(R"({"id":"b-e2","type":"COERCE")"));
  EXPECT_THAT(get("quality").body,
              HasSubstr(R"("reviewed":2,"accepted":1,"corrected":1,"rejected":0,"precision":0.5)"));
}

TEST_F(StoreSiteTest, RefusesReviewsThatSayNothing) {
  EXPECT_EQ(post("reviews", R"({"event":"b-e2","verdict":"reject","reason":""})").status, 400);
  EXPECT_EQ(post("reviews", R"({"event":"b-e2","verdict":"correct","reason":"x"})").status, 400);
  EXPECT_EQ(post("reviews", R"({"event":"none","verdict":"accept","reason":""})").status, 404);
  EXPECT_EQ(post("reviews", R"({"event":"b-e2","verdict":"correct","reason":"x",)"
                            R"("correction":{"type":"WAR"}})")
                .status,
            400);
}

TEST_F(StoreSiteTest, AnswersAnewWhenTheStoreChanges) {
  const Response first = get("events?limit=1");
  std::string tag;
  for (const Header& header : first.headers) {
    if (header.name == "ETag") tag = header.value;
  }
  EXPECT_EQ(get("events?limit=1", {{"if-none-match", tag}}).status, 304);
  const std::string since = get("live").body;
  ASSERT_TRUE(
      fill(folder_.store(), {report("d", "Courier", "2022-01-01",
                                    {act("d-e1", "REJECT", 3, "2022-01-01", kIran, kUkraine)})})
          .is_ok());
  const Response again = get("events?limit=1", {{"if-none-match", tag}});
  EXPECT_EQ(again.status, 200);
  EXPECT_THAT(again.body, HasSubstr("d-e1"));
  const size_t at = since.find("\"since\":\"") + 9;
  const std::string live = get("live?since=" + since.substr(at, since.find('"', at) - at)).body;
  EXPECT_THAT(live, HasSubstr("d-e1"));
  EXPECT_THAT(live, Not(HasSubstr("c-e1")));
}

TEST_F(StoreSiteTest, SaysWhatThereIs) {
  EXPECT_THAT(get("store").body, HasSubstr(R"("store":"filled","documents":3,"events":5)"));
  EXPECT_THAT(get("entities/state:rus").body,
              HasSubstr(R"("activity":{"acts":1,"receives":2,"claims":0,"speaks":0,"about":0})"));
  EXPECT_THAT(get("documents?publisher=Gazette&limit=1").body,
              HasSubstr(R"("id":"c","title":"c","publisher":"Gazette")"));
  EXPECT_EQ(get("documents/none").status, 404);
}

}  // namespace
}  // namespace sanudo
