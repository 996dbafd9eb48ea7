// SPDX-License-Identifier: Apache-2.0
#include "text/quote_marks.h"

#include <gtest/gtest.h>

namespace sanudo {
namespace {

using Found = std::vector<std::string>;

// The pieces of each marked stretch, joined by " | ".
Found read(const std::vector<std::string>& paragraphs) {
  std::string text;
  std::vector<Paragraph> spans;
  for (const std::string& each : paragraphs) {
    const auto begin = static_cast<ByteOffset>(text.size());
    text += each;
    spans.push_back({{begin, static_cast<ByteOffset>(text.size())}, false});
    text += "\n";
  }
  const Text report(text, spans, "en");
  Found found;
  for (const MarkedWords& marked : find_marked_words(report)) {
    std::string pieces;
    for (const ByteSpan& piece : marked.pieces) {
      pieces += (pieces.empty() ? "" : " | ") + std::string(report.words(piece));
    }
    found.push_back(pieces);
  }
  return found;
}

TEST(QuoteMarks, PairsEveryKind) {
  EXPECT_EQ(read({"“a b” and \"c d\" and «e f» and „g h” and ``i j''"}),
            (Found{"a b", "c d", "e f", "g h", "i j"}));
}

TEST(QuoteMarks, RunsOverParagraphsThatOpenAgain) {
  EXPECT_EQ(read({"He said: “One. Two.", "“Three.” Then he left.", "“Four.”"}),
            (Found{"One. Two. | Three.", "Four."}));
}

TEST(QuoteMarks, RunsOverParagraphsWhoseBreaksAreLost) {
  EXPECT_EQ(read({"\"One. Two. \"Three,\" he said. \"Four.\""}),
            (Found{"One. Two. | Three,", "Four."}));
}

TEST(QuoteMarks, AnOpenMarkEndsWithItsParagraph) {
  EXPECT_EQ(read({"He said: \"One. Two.", "Then he left.", "\"Three,\" she said."}),
            (Found{"Three,"}));
}

TEST(QuoteMarks, ApostrophesAndInchesAreNoMarks) {
  EXPECT_EQ(read({"The states' ministers didn't sign."}), Found{});
}

TEST(QuoteMarks, CurlyMarksMayBeSetTheWrongWayRound) {
  EXPECT_EQ(read({"“We go,“ he said. ”They stay,” she said."}), (Found{"We go,", "They stay,"}));
}

TEST(QuoteMarks, EmptyMarksHoldNothing) { EXPECT_EQ(read({"A \"\" and “ ”."}), Found{}); }

}  // namespace
}  // namespace sanudo
