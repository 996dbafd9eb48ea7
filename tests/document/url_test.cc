// SPDX-License-Identifier: Apache-2.0
#include "document/url.h"

#include <gtest/gtest.h>

namespace sanudo {
namespace {

// RFC 3986, section 5.4.1.
TEST(Url, ReferencesAsTheStandardResolvesThem) {
  constexpr std::string_view kBase = "http://a/b/c/d;p?q";
  EXPECT_EQ(resolve_url(kBase, "g"), "http://a/b/c/g");
  EXPECT_EQ(resolve_url(kBase, "./g"), "http://a/b/c/g");
  EXPECT_EQ(resolve_url(kBase, "g/"), "http://a/b/c/g/");
  EXPECT_EQ(resolve_url(kBase, "/g"), "http://a/g");
  EXPECT_EQ(resolve_url(kBase, "//g"), "http://g");
  EXPECT_EQ(resolve_url(kBase, "?y"), "http://a/b/c/d;p?y");
  EXPECT_EQ(resolve_url(kBase, "../g"), "http://a/b/g");
  EXPECT_EQ(resolve_url(kBase, "../../g"), "http://a/g");
  EXPECT_EQ(resolve_url(kBase, "g:h"), "g:h");
  EXPECT_EQ(resolve_url("", "g"), "g");
}

}  // namespace
}  // namespace sanudo
