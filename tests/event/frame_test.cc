// SPDX-License-Identifier: Apache-2.0
#include "event/frame.h"

#include <gtest/gtest.h>

namespace sanudo {
namespace {

TEST(FrameTest, ReadsRolesPathsAndWords) {
  Result<Frame> frame = parse_frame("A=subj R!=obl:on|upon T=obj:@treaty|pact C=xcomp", "t:1");
  ASSERT_TRUE(frame.is_ok()) << frame.status().message();
  ASSERT_EQ(frame.value().parts.size(), 4u);
  const FramePart* recipient = frame.value().part(FrameRole::kRecipient);
  ASSERT_NE(recipient, nullptr);
  EXPECT_TRUE(recipient->required);
  EXPECT_EQ(recipient->paths[0].kind, PathKind::kOblique);
  EXPECT_EQ(recipient->paths[0].markers, (std::vector<std::string>{"on", "upon"}));
  const FramePart* thing = frame.value().part(FrameRole::kThing);
  EXPECT_EQ(thing->paths[0].classes, (std::vector<std::string>{"treaty"}));
  EXPECT_EQ(thing->paths[0].lemmas, (std::vector<std::string>{"pact"}));
  EXPECT_EQ(frame.value().part(FrameRole::kContent)->paths[0].relation, "xcomp");
}

TEST(FrameTest, AlternativesAreTriedFromTheLeft) {
  Result<Frame> frame = parse_frame("A=poss/by/nmod:between|with/mod", "t:1");
  ASSERT_TRUE(frame.is_ok());
  const std::vector<Path>& paths = frame.value().parts[0].paths;
  ASSERT_EQ(paths.size(), 4u);
  EXPECT_EQ(paths[0].kind, PathKind::kPossessor);
  EXPECT_EQ(paths[1].markers, (std::vector<std::string>{"by"}));
  EXPECT_EQ(paths[3].kind, PathKind::kModifier);
}

TEST(FrameTest, MoreConditionsWeighMore) {
  const Frame plain = parse_frame("A=subj R=obl:from", "t:1").value();
  const Frame treaty = parse_frame("A!=subj obl:from:@treaty", "t:1").value();
  EXPECT_GT(treaty.conditions, plain.conditions);
}

TEST(FrameTest, AbsentAndNegatedConditions) {
  const Frame frame = parse_frame("A=subj !obj obl:in:!@sport", "t:1").value();
  EXPECT_TRUE(frame.parts[1].absent);
  EXPECT_TRUE(frame.parts[2].paths[0].not_class);
}

TEST(FrameTest, SaysWhereAFrameIsWrong) {
  const Result<Frame> frame = parse_frame("A=subject", "verbs.tsv:7");
  ASSERT_FALSE(frame.is_ok());
  EXPECT_EQ(frame.status().code(), StatusCode::kBadFormat);
  EXPECT_NE(frame.status().message().find("verbs.tsv:7"), std::string::npos);
}

}  // namespace
}  // namespace sanudo
