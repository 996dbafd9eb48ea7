// SPDX-License-Identifier: Apache-2.0
#include "evaluate/attribution_spans.h"

#include <gtest/gtest.h>

#include "tests/quote/sentences.h"

namespace sanudo {
namespace {

// "source | cue | content" of each attribution, one a line.
std::string read(const TestSentence& sentence) {
  const TestReport report = build_report({{sentence}});
  const QuoteFinder finder = QuoteFinder::load("data/lexicon/en").value();
  const auto quotations = finder.find(report.text, report.trees, {}, {});
  std::string out;
  for (const AttributionSpans& each : attribution_spans(report.text, report.trees, quotations,
                                                        finder.find_attitudes(report.trees))) {
    out += (out.empty() ? "" : "\n") + describe_attribution(report.text.utf8(), each);
  }
  return out;
}

TEST(AttributionSpansTest, MarksAndTheCommaInsideThemBelongToTheContent) {
  EXPECT_EQ(read(kDirectBefore), "the minister | said | “We will not sign the treaty,”");
}

TEST(AttributionSpansTest, AConjunctionBeforeTheMarksBelongsToTheContent) {
  EXPECT_EQ(read(kComplementiserOutside),
            "The minister | stressed | that “no state may stand above the law.”");
}

TEST(AttributionSpansTest, NegationAndAuxiliariesBelongToTheCue) {
  EXPECT_EQ(read(kRefusal), "The envoy | has not yet refused | to sign the treaty");
}

TEST(AttributionSpansTest, APrepositionThatTheCueTakesBelongsToIt) {
  EXPECT_EQ(read(kCallFor), "The envoy | called for | new talks");
}

TEST(AttributionSpansTest, InARelativeClauseThePronounIsTheSource) {
  EXPECT_EQ(read(kRelative).substr(0, 3), "who");
}

TEST(AttributionSpansTest, NothingIsMarkedInsideWhatAnotherReports) {
  EXPECT_EQ(read(kReportOfAWish), "The minister | said | the envoy refused to sign");
}

TEST(AttributionSpansTest, AVerbRightBeforeTheCueBelongsToIt) {
  EXPECT_EQ(read(kTriedToExplain), "The envoy | tried to explain | that the talks had failed");
}

TEST(AttributionSpansTest, TheVerbOfANounThatTellsTheStandBelongsToIt) {
  EXPECT_EQ(read(kVoicedSupport), "The envoy | voiced strong support for | the plan");
}

TEST(AttributionSpansTest, WhatSeemsHasNoSource) {
  EXPECT_EQ(read(kSeeming), " | seem | The talks ... to have failed");
}

}  // namespace
}  // namespace sanudo
