// SPDX-License-Identifier: Apache-2.0
#include "quote/cue_table.h"

#include <gtest/gtest.h>

namespace sanudo {
namespace {

TEST(CueTable, RefusesALineThatIsNoEntry) {
  const auto table = CueTable::parse(
      "lemma\tpos\tclass\tstance\ttakes\nsay\tVERB\tshout\tassert\t-\n", "cues.tsv");
  ASSERT_FALSE(table.is_ok());
  EXPECT_EQ(table.status().code(), StatusCode::kBadFormat);
  EXPECT_EQ(table.status().message().substr(0, 10), "cues.tsv:2");
}

TEST(CueTable, TellsAVerbFromANounOfTheSameForm) {
  const auto table = CueTable::parse(
      "lemma\tpos\tclass\tstance\ttakes\nclaim\tNOUN\tclaim\taccuse\tobj about\n", "cues.tsv");
  ASSERT_TRUE(table.is_ok());
  Tree tree;
  tree.words.resize(1);
  tree.words[0].lemma = "claim";
  tree.words[0].upos = Upos::kNoun;
  tree.index_children();
  TokenIndex last = kNoToken;
  const Cue& claim = table.value().of(tree, 0, &last);
  EXPECT_EQ(claim.cue_class, CueClass::kClaim);
  EXPECT_EQ(claim.stance, Stance::kAccuse);
  EXPECT_TRUE(claim.takes_object);
  EXPECT_TRUE(claim.takes("about"));
  tree.words[0].upos = Upos::kVerb;
  EXPECT_EQ(table.value().of(tree, 0, &last).cue_class, CueClass::kNone);
}

}  // namespace
}  // namespace sanudo
