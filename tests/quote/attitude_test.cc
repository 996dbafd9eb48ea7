// SPDX-License-Identifier: Apache-2.0
#include "quote/attitude.h"

#include <gtest/gtest.h>

#include "tests/quote/sentences.h"

namespace sanudo {
namespace {

constexpr const char* kTable =
    "lemma\tpos\tclass\tstance\ttakes\n"
    "refuse\tVERB\thold\tdeny\tinf\n"
    "call\tVERB\thold\tdemand\tfor\n";

// "source | cue | content" of the only attitude; empty where there is none.
std::string read(const TestSentence& sentence) {
  const TestReport report = build_report({{sentence}});
  const Tree& tree = report.trees[0];
  const CueTable cues = CueTable::parse(kTable, "cues.tsv").value();
  const std::vector<Attitude> found = find_attitudes(tree, 0, cues);
  if (found.size() != 1) return {};
  const auto words = [&](TokenIndex first, TokenIndex last) {
    return std::string(report.text.words({tree[first].span.begin, tree[last].span.end}));
  };
  const Attitude& only = found[0];
  return tree[only.source].form + " | " + words(only.cue, only.cue_last) + " | " +
         words(only.content.front(), only.content.back());
}

TEST(Attitude, AnInfinitiveIsTheContent) {
  EXPECT_EQ(read(kRefusal), "envoy | refused | to sign the treaty");
}

TEST(Attitude, APrepositionThatTheCueTakesBelongsToIt) {
  EXPECT_EQ(read(kCallFor), "envoy | called for | new talks");
}

TEST(Attitude, WhatACueDoesNotTakeIsNoContent) { EXPECT_EQ(read(kGoverned), ""); }

}  // namespace
}  // namespace sanudo
