// SPDX-License-Identifier: Apache-2.0
#include "serve/target.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sanudo {
namespace {

using testing::ElementsAre;
using testing::Pair;

TEST(Target, SplitsPathAndQuery) {
  const Result<Target> target = parse_target("/api/v1/entities/state%3Arus?q=a+b&q=%C3%A9&x=");
  ASSERT_TRUE(target.is_ok());
  EXPECT_EQ(target.value().path, "/api/v1/entities/state%3Arus");
  EXPECT_THAT(target.value().segments, ElementsAre("api", "v1", "entities", "state:rus"));
  EXPECT_THAT(target.value().query, ElementsAre(Pair("q", "a b"), Pair("q", "é"), Pair("x", "")));
}

TEST(Target, PlusIsABlankInQueriesOnly) {
  EXPECT_THAT(parse_target("/a+b?c+d").value().segments, ElementsAre("a+b"));
  EXPECT_THAT(parse_target("/a+b?c+d").value().query, ElementsAre(Pair("c d", "")));
}

TEST(Target, RefusesTricks) {
  for (const char* text :
       {"", "api", "*", "/a/../b", "/%2e%2e/b", "/a/%2E/b", "/%", "/%4", "/%zz", "/a%00b", "/a%2fb",
        "/a%5Cb", "/a?b=%0d%0aSet-Cookie:x", "/%ff", "/a?x=%c0%af"}) {
    EXPECT_FALSE(parse_target(text).is_ok()) << text;
  }
}

TEST(Target, RefusesTooManyParameters) {
  std::string text = "/a?";
  for (int i = 0; i < 101; ++i) text += "b&";
  EXPECT_FALSE(parse_target(text).is_ok());
}

}  // namespace
}  // namespace sanudo
