// SPDX-License-Identifier: Apache-2.0
#include "serve/frame_words.h"

#include <gtest/gtest.h>

namespace sanudo {
namespace {

TEST(FrameWords, TakeAnEntryApart) {
  const EntryParts parts = split_entry("verbs.tsv:273 break_off A=subj R=obj");
  EXPECT_EQ(parts.place, "verbs.tsv:273");
  EXPECT_EQ(parts.lemma, "break off");
  EXPECT_EQ(parts.frame, "A=subj R=obj");
  EXPECT_EQ(split_entry("operators.tsv:8 + verbs.tsv:6 meet A!=subj").place,
            "operators.tsv:8 + verbs.tsv:6");
  EXPECT_EQ(split_entry("strange").place, "strange");
}

TEST(FrameWords, SayWhatAFrameWants) {
  EXPECT_EQ(frame_words("A!=subj obj:@prisoner|spy R=obl:on|against/iobj !subj:@sport"),
            "who does it is the subject, which must be there; there must be the object (a word for "
            "prisoner, or “spy”); to whom is a phrase with “on” or “against”, or else the indirect "
            "object; there must not be the subject (a word for sport)");
  EXPECT_EQ(frame_words("no frame = at : all"), "");
}

TEST(FrameWords, SayWhatAVerbIsLike) {
  EXPECT_EQ(rule_words("likeness to jail|lock_up"),
            "No entry has the verb: a model takes it for like “jail” or “lock up”.");
  EXPECT_EQ(
      rule_words("operator promise, likeness to jail"),
      "Another word changes what the act is: it says “promise”. No entry has the verb: a model "
      "takes it for like “jail”.");
}

TEST(FrameWords, SayWhatFilledIt) {
  EXPECT_EQ(path_words("launched > attack: actor=Israel recipient=base condition=x"),
            "“launched” with “attack” reports the act; “Israel” is who does it; “base” is to whom; "
            "“x” meets a condition of the entry.");
  EXPECT_EQ(path_words("met"), "“met” reports the act.");
}

TEST(FrameWords, SayEachRuleOfAChain) {
  EXPECT_EQ(
      rule_words("operator consent, verb"),
      "Another word changes what the act is: it says “consent”. A verb of the lexicon reports "
      "the act.");
}

}  // namespace
}  // namespace sanudo
