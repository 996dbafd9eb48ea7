// SPDX-License-Identifier: Apache-2.0
#include "event/number_phrase.h"

#include <gtest/gtest.h>

#include "tests/event/tree_builder.h"

namespace sanudo {
namespace {

const Lexicon& lexicon() {
  static const Result<Lexicon> loaded = Lexicon::load("data/lexicon/en");
  return loaded.value();
}

TEST(NumberPhraseTest, FiguresAndWordsMultiply) {
  const Tree tree = build_tree(R"(
    $ $ SYM $ 0 root
    1.2 1.2 NUM CD 3 compound
    billion billion NUM CD 1 nummod)");
  const auto number = read_number(tree, lexicon(), 0);
  ASSERT_TRUE(number.has_value());
  EXPECT_DOUBLE_EQ(number->value, 1.2e9);
  EXPECT_STREQ(number->bound, "exact");
}

TEST(NumberPhraseTest, SpelledOut) {
  const Tree tree = build_tree(R"(
    three three NUM CD 2 compound
    hundred hundred NUM CD 3 nummod
    soldiers soldier NOUN NNS 0 root)");
  EXPECT_DOUBLE_EQ(read_number(tree, lexicon(), 2)->value, 300);
}

TEST(NumberPhraseTest, Bounds) {
  const Tree tree = build_tree(R"(
    at at ADP IN 2 case
    least least ADJ JJS 3 advmod
    1,500 1,500 NUM CD 4 nummod
    people people NOUN NNS 0 root)");
  const auto number = read_number(tree, lexicon(), 3);
  EXPECT_DOUBLE_EQ(number->value, 1500);
  EXPECT_STREQ(number->bound, "least");
}

TEST(NumberPhraseTest, WhatIsNoNumber) {
  const Tree tree = build_tree("F-15 F-15 NUM CD 2 nummod jets jet NOUN NNS 0 root");
  EXPECT_FALSE(read_number(tree, lexicon(), 1).has_value());
}

}  // namespace
}  // namespace sanudo
