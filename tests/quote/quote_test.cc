// SPDX-License-Identifier: Apache-2.0
#include "quote/quote.h"

#include <gtest/gtest.h>

#include "tests/quote/read_quotes.h"
#include "tests/quote/sentences.h"

namespace sanudo {
namespace {

TEST(Quote, WordsInMarksBeforeTheVerbAreDirect) {
  EXPECT_EQ(read({{kDirectBefore}}), "direct the minister: We will not sign the treaty,");
}

TEST(Quote, AThatClauseIsIndirect) {
  EXPECT_EQ(read({{kReportedClause}}), "indirect The minister: that the talks had failed");
}

TEST(Quote, SomeWordsInMarksMakeAClauseMixed) {
  EXPECT_EQ(read({{kMixed}}), "mixed The minister: the plan was “a threat to peace");
}

TEST(Quote, AWholeClauseInMarksBehindThatIsDirect) {
  EXPECT_EQ(read({{kComplementiserOutside}}),
            "direct The minister: no state may stand above the law.");
}

TEST(Quote, ThePhraseBehindAccordingToSpeaks) {
  EXPECT_EQ(read({{kAccordingTo}}), "indirect the ministry: The army left the town on Monday");
}

TEST(Quote, WordsInMarksWithoutACueAreNoQuotation) { EXPECT_EQ(read({{kScareQuotes}}), ""); }

TEST(Quote, WordsCarriedOnBehindTheCueAreOneQuotation) {
  EXPECT_EQ(read({{kSplit, kSplitRest}}),
            "direct the minister: We are ready, | The army will stay in the north.");
}

TEST(Quote, AParagraphInMarksGoesOnWithTheSpeaker) {
  EXPECT_EQ(read({{kSplit}, {kSplitRest}}),
            "direct the minister: We are ready,\n"
            "direct the minister: The army will stay in the north.");
}

TEST(Quote, MarkedWordsBelowAVerbAreQuotedWithWhatItGoverns) {
  EXPECT_EQ(read({{kGoverned}}), "mixed The minister: the plan “a total disaster” for the region");
}

TEST(Quote, DatelineAndDayOfTheSayingAreNobodysWords) {
  EXPECT_EQ(read({{kDateline}}), "indirect officials: Troops left the town");
  EXPECT_EQ(read({{kDaySaid}}), "indirect The minister: the talks had failed");
}

TEST(Quote, TheSubjectBeforeAnInsertedCueIsNotTheSpeaker) {
  EXPECT_EQ(read({{kTwoSubjects}}), "indirect the minister: Iran | was ready to talk");
}

TEST(Quote, WordsInMarksBehindAColonAreDirect) {
  EXPECT_EQ(read({{kColon}}), "direct The minister: The talks have failed.");
}

TEST(Quote, AQuotationInsideAnotherKnowsIt) {
  const std::vector<Quotation> quotations = find_quotes(build_report({{kNested}}));
  ASSERT_EQ(quotations.size(), 2u);
  EXPECT_EQ(quotations[0].parent, -1);
  EXPECT_EQ(quotations[1].parent, 0);
}

TEST(Quote, ARelativePronounSpeaksForItsNoun) {
  EXPECT_EQ(read({{kRelative}}), "indirect The envoy: that the talks had failed");
}

TEST(Quote, WhatNobodySaidIsNoQuotation) { EXPECT_EQ(read({{kDenied}}), ""); }

TEST(Quote, AStatementSpeaksForItsAuthors) {
  const TestReport report = build_report({{kReportedClause}});
  Mention mention;
  mention.head = 1;
  Resolution resolution;
  resolution.is_document = true;
  resolution.entities.resize(2);
  resolution.entities[0].entity = "state:fra";
  resolution.entities[1].entity = "state:deu";
  const std::vector<Quotation> quotations =
      find_quotes(report, Actors({resolution}, {mention}, report.trees));
  ASSERT_EQ(quotations.size(), 1u);
  ASSERT_EQ(quotations[0].speakers.size(), 2u);
  EXPECT_EQ(quotations[0].speakers[1].entity, "state:deu");
}

TEST(Quote, HearsayHasNoSpeaker) {
  EXPECT_EQ(read({{kReportedly}}), "indirect: The army | left the town");
  EXPECT_EQ(read({{kSaidTo}}), "indirect: The army | to have left");
}

TEST(Quote, WhomASpeakerCitesSaysTheSame) {
  EXPECT_EQ(read({{kCiting}}),
            "indirect The paper: the army left\n"
            "indirect officials: the army left");
  const std::vector<Quotation> quotations = find_quotes(build_report({{kCiting}}));
  ASSERT_EQ(quotations.size(), 2u);
  EXPECT_EQ(quotations[1].parent, 0);
}

TEST(Quote, ATurnOfAnInterviewIsItsSpeakersOwnWords) {
  EXPECT_EQ(read({{kReportedClause}, {kInterviewTurn}}),
            "indirect The minister: that the talks had failed\n"
            "direct MILLER: We will go on.");
}

TEST(Quote, ASubjectTakenForAnObjectBelongsToTheContent) {
  EXPECT_EQ(read({{kObjectForSubject}}), "indirect The envoy: the vote may fail");
}

TEST(Quote, ASecondCueBehindTheContentIsNoPartOfIt) {
  EXPECT_EQ(read({{kTrailingCue}}),
            "indirect The envoy: the talks failed\n"
            "indirect The envoy: that nobody was to blame");
}

TEST(Quote, ACueTellsTheStance) {
  TestReport report = build_report({{kReportedClause}});
  report.trees[0].words[2].lemma = "deny";
  ASSERT_EQ(find_quotes(report).size(), 1u);
  EXPECT_EQ(find_quotes(report)[0].stance, Stance::kDeny);
}

TEST(Quote, UnmarkedWordsAtTheStartAreTheSpeakersToo) {
  EXPECT_EQ(read({{kUnmarkedStart}}), "mixed the minister: The talks, though, “are over,");
}

TEST(Quote, ARelativeClauseBehindACommaIsTheReporters) {
  EXPECT_EQ(read({{kSideRemark}}), "indirect The minister: troops shot the envoy");
}

TEST(Quote, AMissingTableIsAnError) {
  EXPECT_EQ(QuoteFinder::load("data/lexicon/none").status().code(), StatusCode::kNotFound);
}

}  // namespace
}  // namespace sanudo
