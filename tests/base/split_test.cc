// SPDX-License-Identifier: Apache-2.0
#include "base/split.h"

#include <gmock/gmock.h>

namespace sanudo {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(SplitTest, KeepsEmptyPieces) {
  EXPECT_THAT(split("a\t\tb", '\t'), ElementsAre("a", "", "b"));
  EXPECT_THAT(split("a|", '|'), ElementsAre("a", ""));
  EXPECT_THAT(split("", '|'), ElementsAre(""));
}

TEST(SplitTest, LeavesEmptyPiecesOut) {
  EXPECT_THAT(split_filled("|a||b|", '|'), ElementsAre("a", "b"));
  EXPECT_THAT(split_filled("", '|'), IsEmpty());
}

TEST(SplitTest, FindsTheLongestPiece) {
  EXPECT_EQ(longest_piece("peace_talk", "_-"), "peace");
  EXPECT_EQ(longest_piece("cease-fire_line", "_-"), "cease");
  EXPECT_EQ(longest_piece("", "_"), "");
}

}  // namespace
}  // namespace sanudo
