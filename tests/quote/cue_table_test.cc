// SPDX-License-Identifier: Apache-2.0
#include "quote/cue_table.h"

#include <gtest/gtest.h>

namespace sanudo {
namespace {

TEST(CueTable, RefusesALineThatIsNoEntry) {
  const auto table = CueTable::parse("lemma\tpos\tclass\nsay\tVERB\tshout\n", "cues.tsv");
  ASSERT_FALSE(table.is_ok());
  EXPECT_EQ(table.status().code(), StatusCode::kBadFormat);
  EXPECT_EQ(table.status().message().substr(0, 10), "cues.tsv:2");
}

TEST(CueTable, TellsAVerbFromANounOfTheSameForm) {
  const auto table = CueTable::parse("lemma\tpos\tclass\nclaim\tNOUN\tclaim\n", "cues.tsv");
  ASSERT_TRUE(table.is_ok());
  Tree tree;
  tree.words.resize(1);
  tree.words[0].lemma = "claim";
  tree.words[0].upos = Upos::kNoun;
  tree.index_children();
  TokenIndex last = kNoToken;
  EXPECT_EQ(table.value().of(tree, 0, &last), CueClass::kClaim);
  tree.words[0].upos = Upos::kVerb;
  EXPECT_EQ(table.value().of(tree, 0, &last), CueClass::kNone);
}

}  // namespace
}  // namespace sanudo
