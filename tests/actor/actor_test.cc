// SPDX-License-Identifier: Apache-2.0
#include "actor/actor.h"

#include <gtest/gtest.h>

#include "tests/mention/shipped.h"

namespace sanudo {
namespace {

// What the phrase with these words is on that day: entity ids, or codes where there is no id.
std::string who(const std::string& bytes, const std::string& words, Date day = {2012, 6, 1}) {
  const ReadText read = read_text(bytes);
  const auto mentions = find_mentions(read.text, read.trees, shipped_world());
  const Actors actors = resolve_actors(read.text, read.trees, mentions, shipped_world(), day);
  std::string out;
  for (const Resolution& resolution : actors.all()) {
    const Mention& mention = mentions[resolution.mention];
    if (read.text.words(mention.span) != words) continue;
    for (const Entity& entity : resolution.entities) {
      out += (out.empty() ? "" : " ") + (entity.entity.empty() ? entity.code : entity.entity);
    }
    if (!resolution.is_actor && !resolution.is_document) out += " (no actor)";
  }
  return out;
}

TEST(ActorTest, OfficesGoByTheDay) {
  const std::string text = "The Russian president arrived.";
  EXPECT_EQ(who(text, "The Russian president", {2009, 5, 1}), "person:dmitry-medvedev");
  EXPECT_EQ(who(text, "The Russian president", {2014, 5, 1}), "person:vladimir-putin");
}

TEST(ActorTest, CapitalsActButPlacesDoNot) {
  EXPECT_EQ(who("Beijing condemned the decision.", "Beijing"), "state:chn");
  EXPECT_EQ(who("They met in Beijing.", "Beijing"), "state:chn (no actor)");
}

TEST(ActorTest, AgentsTakeTheirStateFromThePhrase) {
  EXPECT_EQ(who("Israeli troops left.", "Israeli troops"), "ISRMIL");
  EXPECT_EQ(who("Police in Karachi arrested him.", "Police in Karachi"), "PAKCOP");
  EXPECT_EQ(who("The French government fell.", "The French government"), "state:fra");
}

TEST(ActorTest, UnknownPeopleTakeTitleAndNation) {
  EXPECT_EQ(who("Iraqi cleric Zuhair Balqini spoke.", "Iraqi cleric Zuhair Balqini"), "IRQREL");
}

TEST(ActorTest, ThePartiesAreThoseWhoActedTogether) {
  EXPECT_EQ(who("Chad and Mali signed an agreement. The parties praised it.", "The parties"),
            "state:tcd state:mli");
}

TEST(ActorTest, StatementsSpeakForTheirAuthors) {
  EXPECT_EQ(who("Chad and Mali issued a statement. The statement said nothing.", "The statement"),
            "state:tcd state:mli");
}

TEST(ActorTest, AnObjectPronounIsNotItsOwnSubject) {
  EXPECT_EQ(who("NATO praised Albania. The alliance helped it.", "The alliance"), "org:nato");
  EXPECT_NE(who("NATO praised Albania. The alliance helped it.", "it"), "org:nato");
}

TEST(ActorTest, WordsThatNameNobodyStayOpen) {
  EXPECT_EQ(who("The weather changed.", "The weather"), " (no actor)");
  EXPECT_EQ(who("It rained in the hills.", "the hills"), " (no actor)");
}

}  // namespace
}  // namespace sanudo
