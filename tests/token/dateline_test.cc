// SPDX-License-Identifier: Apache-2.0
#include "token/dateline.h"

#include <gtest/gtest.h>

#include "token/word_splitter.h"

namespace sanudo {
namespace {

size_t length_of(const std::string& line) {
  const Text text(line, {{{0, static_cast<ByteOffset>(line.size())}, false}}, "en");
  return dateline_length(text,
                         WordSplitter(WordRules("feb.\n")).split(text, text.paragraphs()[0].span));
}

TEST(DatelineTest, EndsWithItsDash) {
  EXPECT_EQ(length_of("ABUJA (Reuters) - Sudan blamed the rebels."), 5u);
  EXPECT_EQ(length_of("NEW YORK, Feb. 4 - The court ruled."), 6u);
  EXPECT_EQ(length_of("BAGHDAD -- Gunmen attacked a convoy."), 2u);
}

TEST(DatelineTest, OfSeveralPartsNeedsNoCapitals) {
  EXPECT_EQ(length_of("Nairobi, Kenya – Police fired tear gas."), 4u);
  EXPECT_EQ(length_of("Lima (Agency) - Peru recalled its envoy."), 5u);
  EXPECT_EQ(length_of("Nairobi, Kenya - “We shall stay,” police said."), 4u);
  EXPECT_EQ(length_of("Ana Silva (May 2, 1972 – June 3, 2010) was a judge."), 0u);
  EXPECT_EQ(length_of("Nairobi, Kenya – where police fired tear gas."), 0u);
}

TEST(DatelineTest, OtherDashesAndCapitalsAreNone) {
  EXPECT_EQ(length_of("NATO said on Monday - and nobody disagreed - that it would stay."), 0u);
  EXPECT_EQ(length_of("US-led forces left."), 0u);
  EXPECT_EQ(length_of("Iran left the talks - again."), 0u);
  EXPECT_EQ(length_of("MOSCOW -"), 0u);
}

}  // namespace
}  // namespace sanudo
