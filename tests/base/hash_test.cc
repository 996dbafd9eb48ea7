// SPDX-License-Identifier: Apache-2.0
#include "base/hash.h"

#include <gtest/gtest.h>

namespace sanudo {
namespace {

// Models and record ids hang on these values; XXH3 promises them for good.
TEST(Hash, IsTheSameForEver) {
  EXPECT_EQ(hash64(""), 0x2D06800538D394C2u);
  EXPECT_EQ(fingerprint(""), "99aa06d3014798d86001c324468d497f");
}

TEST(Hash, TellsSeedsAndBytesApart) {
  EXPECT_NE(hash64("treaty", 1), hash64("treaty", 2));
  EXPECT_NE(hash64("treaty"), hash64("Treaty"));
  EXPECT_EQ(fingerprint("treaty").size(), 32u);
}

}  // namespace
}  // namespace sanudo
