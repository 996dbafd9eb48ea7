// SPDX-License-Identifier: Apache-2.0
// Requests to a whole site without a network.
#include "serve/site.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "serve/gzip.h"

namespace sanudo {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr StaticFile kFiles[] = {
    {"/index.html", "text/html", "<p>explorer</p>", ""},
    {"/assets/a-1.js", "text/javascript", "let a;", "packed"},
};

std::unique_ptr<const Desk> load_desk() {
  Result<Desk> desk = Desk::load("");
  return desk.is_ok() ? std::make_unique<const Desk>(std::move(desk).value()) : nullptr;
}

class SiteTest : public testing::Test {
 protected:
  static void SetUpTestSuite() { site_ = new Site(load_desk(), nullptr, {}, kFiles); }
  static void TearDownTestSuite() { delete site_; }

  static Response get(const std::string& target, std::vector<Header> headers = {}) {
    headers.push_back({"host", "localhost"});
    return site_->answer({"GET", target, std::move(headers), ""});
  }
  static Response post(const std::string& target, std::string body) {
    return site_->answer({"POST",
                          target,
                          {{"host", "localhost"}, {"content-type", "application/json"}},
                          std::move(body)});
  }
  static std::string header(const Response& response, std::string_view name) {
    for (const Header& header : response.headers) {
      if (header.name == name) return header.value;
    }
    return "";
  }

  static Site* site_;
};
Site* SiteTest::site_ = nullptr;

constexpr const char* kReport =
    R"({"text":"Iran condemned Israel on Friday.","date":"2024-04-19"})";

TEST_F(SiteTest, CodesAPostedText) {
  const Response response = post("/api/v1/code", kReport);
  EXPECT_EQ(response.status, 200);
  EXPECT_THAT(response.body, HasSubstr(R"("type":"ACCUSE")"));
  EXPECT_THAT(response.body, HasSubstr(R"("entity":"state:irn")"));
}

TEST_F(SiteTest, ExplainsAnEventOfIt) {
  const std::string coded = post("/api/v1/code", kReport).body;
  const size_t at = coded.find(R"("events":[{"id":")") + 17;
  const std::string id = coded.substr(at, coded.find('"', at) - at);
  const Response response = post("/api/v1/code/explanation?event=" + id, kReport);
  EXPECT_EQ(response.status, 200);
  EXPECT_THAT(response.body, HasSubstr("A verb of the lexicon reports the act."));
  EXPECT_EQ(post("/api/v1/code/explanation?event=none", kReport).status, 404);
  EXPECT_EQ(post("/api/v1/code/explanation", kReport).status, 400);
}

TEST_F(SiteTest, ShowsItsTrees) {
  const Response response = post("/api/v1/code/trees?sentence=0", kReport);
  EXPECT_EQ(response.status, 200);
  EXPECT_THAT(response.body, HasSubstr(R"("lemma":"condemn","upos":"VERB")"));
  EXPECT_EQ(post("/api/v1/code/trees?sentence=7", kReport).status, 404);
}

TEST_F(SiteTest, SaysWhatIsWrongWithABody) {
  const auto message = [](const char* body) { return post("/api/v1/code", body).body; };
  EXPECT_THAT(message("{"), HasSubstr(R"("error":{"code":"bad_format")"));
  EXPECT_THAT(message("{}"), HasSubstr("text is missing"));
  EXPECT_THAT(message(R"({"text":3})"), HasSubstr("body.text: no string"));
  EXPECT_THAT(message(R"({"text":"a","tetx":"b"})"), HasSubstr("no field \\\"tetx\\\""));
  EXPECT_THAT(message(R"({"text":"a","date":"x"})"), HasSubstr("not a date"));
  EXPECT_EQ(post("/api/v1/code", R"({"text":" "})").status, 422);
  EXPECT_EQ(post("/api/v1/code", "{\"text\":\"" + std::string(2 << 20, 'a') + "\"}").status, 413);
}

TEST_F(SiteTest, FindsWhoANameMeans) {
  const Response response = get("/api/v1/entities?q=Russian+president&date=2009-05-01");
  EXPECT_THAT(response.body, HasSubstr("person:dmitry-medvedev"));
  EXPECT_THAT(get("/api/v1/entities?q=vladimir+pu").body, HasSubstr("person:vladimir-putin"));
  EXPECT_THAT(get("/api/v1/entities?q=russia&kind=treaty").body, Not(HasSubstr("state:rus")));
  EXPECT_THAT(get("/api/v1/entities/person:vladimir-putin").body,
              HasSubstr(R"("office":"head of state")"));
  EXPECT_THAT(get("/api/v1/entities/org:nato?date=2000-01-01").body, HasSubstr("state:usa"));
  EXPECT_EQ(get("/api/v1/entities/state:nowhere").status, 404);
  EXPECT_EQ(get("/api/v1/entities?q=").status, 400);
}

TEST_F(SiteTest, GivesTheExplorer) {
  EXPECT_EQ(get("/").body, "<p>explorer</p>");
  EXPECT_EQ(get("/events/some-view").body, "<p>explorer</p>");
  EXPECT_EQ(get("/assets/a-1.js").body, "let a;");
  EXPECT_EQ(get("/assets/a-1.js", {{"accept-encoding", "gzip"}}).body, "packed");
  EXPECT_EQ(get("/assets/none.js").status, 404);
  EXPECT_EQ(get("/api/nothing").status, 404);
  EXPECT_EQ(post("/", "{}").status, 405);
}

TEST_F(SiteTest, CarriesAStrictPolicy) {
  for (const char* target : {"/", "/api/v1/health", "/api/v1/none", "/%"}) {
    const std::string policy = header(get(target), "Content-Security-Policy");
    EXPECT_THAT(policy, HasSubstr("default-src 'none'")) << target;
    EXPECT_THAT(policy, Not(HasSubstr("unsafe"))) << target;
  }
}

TEST_F(SiteTest, SendsNothingTwice) {
  const std::string tag = header(get("/api/v1/codebook"), "ETag");
  ASSERT_FALSE(tag.empty());
  const Response again = get("/api/v1/codebook", {{"if-none-match", tag}});
  EXPECT_EQ(again.status, 304);
  EXPECT_EQ(again.body, "");
  EXPECT_EQ(get("/api/v1/codebook", {{"if-none-match", "W/\"other\""}}).status, 200);
}

TEST_F(SiteTest, PacksForThoseWhoTakeIt) {
  const Response plain = get("/api/v1/codebook");
  const Response packed = get("/api/v1/codebook", {{"accept-encoding", "gzip"}});
  EXPECT_EQ(header(packed, "Content-Encoding"), "gzip");
  EXPECT_EQ(packed.body, gzip(plain.body));
}

TEST_F(SiteTest, NamesTheMethodsOfAPath) {
  const Response response = get("/api/v1/code");
  EXPECT_EQ(response.status, 405);
  EXPECT_EQ(header(response, "Allow"), "POST");
}

TEST_F(SiteTest, CountsItsAnswers) {
  get("/api/v1/health");
  EXPECT_THAT(get("/api/v1/metrics").body,
              HasSubstr(R"(sanudo_answers_total{route="/api/v1/health",status="200"})"));
}

}  // namespace
}  // namespace sanudo
