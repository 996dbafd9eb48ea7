// SPDX-License-Identifier: Apache-2.0
#include "mention/mention.h"

#include <gtest/gtest.h>

#include "tests/mention/shipped.h"

namespace sanudo {
namespace {

// "words[kind]" of each mention.
std::vector<std::string> mentions_of(const std::string& bytes) {
  const ReadText read = read_text(bytes);
  std::vector<std::string> out;
  for (const Mention& mention : find_mentions(read.text, read.trees, shipped_world())) {
    const char* kinds[] = {"name", "nominal", "pronoun"};
    out.push_back(std::string(read.text.words(mention.span)) + "[" +
                  kinds[static_cast<int>(mention.kind)] + "]");
  }
  return out;
}

using Words = std::vector<std::string>;

TEST(MentionTest, CoordinatedPhrasesAreOneEach) {
  EXPECT_EQ(mentions_of("Norway and Sweden met them."),
            (Words{"Norway[name]", "Sweden[name]", "them[pronoun]"}));
}

TEST(MentionTest, AdjectivesOfNationsBelongToTheirPhrase) {
  const ReadText read = read_text("Russian troops attacked.");
  const std::vector<Mention> mentions = find_mentions(read.text, read.trees, shipped_world());
  ASSERT_EQ(mentions.size(), 1u);
  ASSERT_EQ(mentions[0].names.size(), 1u);
  EXPECT_EQ(mentions[0].names[0].first, 0);
  EXPECT_TRUE(mentions[0].plural);
}

TEST(MentionTest, NamesOfTheBaseAreOnePhrase) {
  const ReadText read =
      read_text("The United Arab Emirates joined the North Atlantic Treaty Organization.");
  size_t long_names = 0;
  for (const Mention& mention : find_mentions(read.text, read.trees, shipped_world())) {
    for (const NameMatch& name : mention.names) long_names += name.last - name.first >= 2 ? 1 : 0;
  }
  EXPECT_EQ(long_names, 2u);
}

TEST(MentionTest, AnInitialBetweenTheNamesOfAKnownPersonIsPassedOver) {
  const ReadText read = read_text("Colin L. Powell met them.");
  const std::vector<Mention> mentions = find_mentions(read.text, read.trees, shipped_world());
  ASSERT_EQ(mentions[0].names.size(), 1u);
  EXPECT_EQ(mentions[0].names[0].last, 2);
  EXPECT_EQ(mentions_of("Colin L. Powell met them.").front(), "Colin L. Powell[name]");
}

TEST(MentionTest, RelativeClausesStayOutside) {
  const Words found = mentions_of("The rebels who attacked the town fled.");
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(found[0], "The rebels[nominal]");
}

TEST(MentionTest, SpansHoldTheirHead) {
  const ReadText read = read_text(
      "The Presidents of Chad and Mali, old friends, praised the UN's quick help in the north.");
  for (const Mention& mention : find_mentions(read.text, read.trees, shipped_world())) {
    EXPECT_LE(mention.first, mention.head);
    EXPECT_GE(mention.last, mention.head);
    EXPECT_TRUE(mention.span.contains(read.trees[mention.sentence][mention.head].span));
  }
}

}  // namespace
}  // namespace sanudo
