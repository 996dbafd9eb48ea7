// SPDX-License-Identifier: Apache-2.0
#include "serve/guard.h"

#include <gtest/gtest.h>

namespace sanudo {
namespace {

// The status of the refusal; 0: the request may pass.
int refused(const GuardRules& rules, const Request& request) {
  const Target target = parse_target(request.target).value();
  const std::optional<Response> response = Guard(rules).refusal(request, target);
  return response ? response->status : 0;
}

Request get(const char* target, std::vector<Header> headers) {
  return {"GET", target, std::move(headers), ""};
}

TEST(Guard, AnswersToItsOwnNamesOnly) {
  for (const char* host : {"localhost:8765", "127.0.0.1", "LOCALHOST", "[::1]:80", "10.0.0.7:1"}) {
    EXPECT_EQ(refused({}, get("/", {{"host", host}})), 0) << host;
  }
  for (const char* host :
       {"", "evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "1234"}) {
    EXPECT_EQ(refused({}, get("/", {{"host", host}})), 403) << host;
  }
  EXPECT_EQ(refused({"", {"news.example"}, {}}, get("/", {{"host", "news.example:80"}})), 0);
}

TEST(Guard, RefusesOtherOrigins) {
  const auto from = [](const char* origin) {
    return get("/api/v1/store", {{"host", "localhost:1"}, {"origin", origin}});
  };
  EXPECT_EQ(refused({}, from("http://localhost:1")), 0);
  EXPECT_EQ(refused({}, from("http://localhost:2")), 403);
  EXPECT_EQ(refused({}, from("null")), 403);
  EXPECT_EQ(refused({"", {}, {"https://a.example"}}, from("https://a.example")), 0);
  EXPECT_EQ(
      refused({}, get("/api/v1/store", {{"host", "localhost"}, {"sec-fetch-site", "cross-site"}})),
      403);
}

TEST(Guard, WantsTheToken) {
  const GuardRules rules = {"secret", {}, {}};
  const auto with = [](const char* target, const char* value) {
    return get(target, {{"host", "localhost"}, {"authorization", value}});
  };
  EXPECT_EQ(refused(rules, with("/api/v1/store", "Bearer secret")), 0);
  for (const char* value : {"", "Bearer ", "Bearer secre", "Bearer secrets", "secret"}) {
    EXPECT_EQ(refused(rules, with("/api/v1/store", value)), 401) << value;
  }
  EXPECT_EQ(refused(rules, with("/api/v1/health", "")), 0);
  EXPECT_EQ(refused(rules, with("/", "")), 0);
}

TEST(Guard, TakesJsonBodiesOnly) {
  Request request = {"POST", "/api/v1/code", {{"host", "localhost"}}, "{}"};
  EXPECT_EQ(refused({}, request), 415);
  request.headers.push_back({"content-type", "Application/JSON; charset=utf-8"});
  EXPECT_EQ(refused({}, request), 0);
}

}  // namespace
}  // namespace sanudo
