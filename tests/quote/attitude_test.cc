// SPDX-License-Identifier: Apache-2.0
#include "quote/attitude.h"

#include <gtest/gtest.h>

#include "tests/quote/sentences.h"

namespace sanudo {
namespace {

constexpr const char* kTable =
    "lemma\tpos\tclass\tstance\ttakes\n"
    "refuse\tVERB\thold\tdeny\tinf\n"
    "call\tVERB\thold\tdemand\tfor\n"
    "refer\tVERB\thold\tassert\tto\n";

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

TEST(Attitude, WhatSomethingIsReferredToAsBelongsToTheContent) {
  const TestSentence refer = {
      "We refer to the plan as a threat.",
      R"(We/we/PRON/PRP/2/nsubj refer/refer/VERB/VBP/0/root to/to/ADP/IN/5/case )"
      R"(the/the/DET/DT/5/det plan/plan/NOUN/NN/2/obl as/as/ADP/IN/8/case a/a/DET/DT/8/det )"
      R"(threat/threat/NOUN/NN/2/obl ././PUNCT/./2/punct )"};
  EXPECT_EQ(read(refer), "We | refer to | the plan as a threat");
}

TEST(Attitude, WhatACueDoesNotTakeIsNoContent) { EXPECT_EQ(read(kGoverned), ""); }

}  // namespace
}  // namespace sanudo
