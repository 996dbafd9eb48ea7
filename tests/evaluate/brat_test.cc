// SPDX-License-Identifier: Apache-2.0
#include "evaluate/brat.h"

#include <gtest/gtest.h>

namespace sanudo {
namespace {

constexpr const char* kText = "Mr Li said it was \xE2\x80\x9Cover\xE2\x80\x9D.";
constexpr const char* kSpans =
    "T1\tSource 0 5\tMr Li\n"
    "T2\tCue 6 10\tsaid\n"
    "T3\tContent 11 17;18 24\tit was \xE2\x80\x9Cover\xE2\x80\x9D\n"
    "T4\tAttribution 6 10\tsaid\n";

TEST(BratTest, CountsCharactersWithoutWhiteSpace) {
  const auto read = read_brat_attributions(
      std::string(kSpans) + "E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1\n", "a.ann",
      PrintedPlaces(kText));
  ASSERT_TRUE(read.is_ok());
  ASSERT_EQ(read.value().size(), 1u);
  const AttributionSpans& found = read.value()[0];
  EXPECT_EQ(found.source, (Pieces{{0, 4}}));
  EXPECT_EQ(found.cue, (Pieces{{4, 8}}));
  EXPECT_EQ(found.content, (Pieces{{8, 19}}));
  EXPECT_EQ(describe_attribution(kText, found),
            "Mr Li | said | it was \xE2\x80\x9Cover\xE2\x80\x9D");
}

TEST(BratTest, AnAttributionMayHaveNoSource) {
  const auto read = read_brat_attributions(
      std::string(kSpans) + "E1\tAttribution-no-source:T4 Content:T3 Cue:T2\n", "a.ann",
      PrintedPlaces(kText));
  ASSERT_TRUE(read.is_ok());
  EXPECT_TRUE(read.value()[0].source.empty());
}

TEST(BratTest, ASpanOutsideTheTextIsAnErrorWithItsLine) {
  const auto read = read_brat_attributions("T1\tSource 0 5\tMr Li\nT2\tCue 30 40\tsaid\n", "a.ann",
                                           PrintedPlaces(kText));
  ASSERT_FALSE(read.is_ok());
  EXPECT_EQ(read.status().message().substr(0, 7), "a.ann:2");
}

TEST(BratTest, WordsThatRunOverLinesArePassedOver) {
  const auto read = read_brat_attributions("T1\tSource 0 5\tMr\nLi\n\nA1 note\n", "a.ann",
                                           PrintedPlaces(kText));
  ASSERT_TRUE(read.is_ok());
  EXPECT_TRUE(read.value().empty());
}

}  // namespace
}  // namespace sanudo
