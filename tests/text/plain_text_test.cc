// SPDX-License-Identifier: Apache-2.0
#include "text/plain_text.h"

#include <gtest/gtest.h>

#include <random>

#include "unicode/utf8.h"

namespace sanudo {
namespace {

struct Made {
  Result<Text> text = Status();
  std::vector<Warning> warnings;
};

Made make(std::string bytes) {
  Document document;
  document.bytes = std::move(bytes);
  document.input = "report.txt";
  Made made;
  made.text = make_text(document, &made.warnings);
  return made;
}

std::vector<std::string> paragraphs_of(const std::string& bytes) {
  const Made made = make(bytes);
  std::vector<std::string> paragraphs;
  if (!made.text.is_ok()) return {made.text.status().message()};
  for (const Paragraph& paragraph : made.text.value().paragraphs()) {
    paragraphs.emplace_back(made.text.value().words(paragraph.span));
  }
  return paragraphs;
}

std::string clean(const std::string& bytes) { return paragraphs_of(bytes).at(0); }

using Lines = std::vector<std::string>;

TEST(PlainText, TakesMarksOfByteOrder) {
  EXPECT_EQ(clean("\xEF\xBB\xBFOslo spoke."), "Oslo spoke.");
  EXPECT_EQ(clean(std::string("\xFF\xFEO\0s\0l\0o\0", 10)), "Oslo");
  EXPECT_EQ(clean(std::string("\xFE\xFF\0O\0s\0l\0o", 10)), "Oslo");
  EXPECT_EQ(clean(std::string("\xFE\xFF\xD8\x3D\xDE\x00\0!", 8)), "😀!");
}

TEST(PlainText, UnifiesLineBreaks) {
  EXPECT_EQ(paragraphs_of("One.\r\nTwo.\rThree.\n\n\nFour."),
            (Lines{"One.", "Two.", "Three.", "Four."}));
}

TEST(PlainText, TakesABackslashBetweenWordsForALostBreak) {
  EXPECT_EQ(clean("met on\\Tuesday in\\the capital"), "met on Tuesday in the capital");
  EXPECT_EQ(clean("C:\\temp and \\\\host"), "C:\\temp and \\\\host");
}

TEST(PlainText, ReplacesBadBytesAndSaysSo) {
  const Made made = make("Talks in Bras\xEDlia went on for two days without any result, he said.");
  ASSERT_TRUE(made.text.is_ok());
  EXPECT_TRUE(is_valid_utf8(made.text.value().utf8()));
  ASSERT_EQ(made.warnings.size(), 1u);
  EXPECT_EQ(made.warnings[0].code, "bad_encoding");
}

TEST(PlainText, RefusesWhatIsNoText) {
  EXPECT_EQ(make(std::string("\x7F"
                             "ELF\0\0\1\2",
                             8))
                .text.status()
                .code(),
            StatusCode::kBadEncoding);
  EXPECT_EQ(make("\x89\xF1\xF2\x01\x02\xFF\xFE\x03").text.status().code(),
            StatusCode::kBadEncoding);
  EXPECT_EQ(make("").text.status().code(), StatusCode::kEmpty);
  EXPECT_EQ(make(" \n\t\xC2\xA0\n").text.status().code(), StatusCode::kEmpty);
}

TEST(PlainText, UndoesWhatFeedsMangle) {
  EXPECT_EQ(clean("Chile #39;s navy sailed."), "Chile's navy sailed.");
  EXPECT_EQ(clean("&quot;No,&quot; she said."), "\"No,\" she said.");
  EXPECT_EQ(clean("Costs rose by #36;3 million."), "Costs rose by $3 million.");
  EXPECT_EQ(clean("AT&amp;T &#8212; a firm"), "AT&T — a firm");
  EXPECT_EQ(clean("Group #3; and R&D stay."), "Group #3; and R&D stay.");
}

TEST(Paragraphs, OfWrappedTextAreItsBlocks) {
  EXPECT_EQ(paragraphs_of("The two ministers met on Monday to speak about the border\n"
                          "and agreed that their engineers would mark it again before\n"
                          "the winter comes.\n\nA second meeting is planned.\n"),
            (Lines{"The two ministers met on Monday to speak about the border\nand agreed that "
                   "their engineers would mark it again before\nthe winter comes.",
                   "A second meeting is planned."}));
}

TEST(Paragraphs, OfOtherTextAreItsLines) {
  EXPECT_EQ(paragraphs_of("Ministers meet\nThe two ministers met.\nThey spoke.\n").size(), 3u);
}

TEST(Paragraphs, KnowTheHeadline) {
  const auto headline = [](const char* bytes) {
    const Made made = make(bytes);
    return made.text.value().paragraphs()[0].headline;
  };
  EXPECT_TRUE(headline("Ministers meet\nThe two ministers met."));
  EXPECT_FALSE(headline("The two ministers met.\nThey spoke."));
  EXPECT_FALSE(headline("Ministers meet"));
}

TEST(Offsets, CountCodePointsOfAnyText) {
  std::string bytes;
  for (int i = 0; i < 100; ++i) bytes += i % 3 == 0 ? "é" : i % 3 == 1 ? "中" : "a😀";
  const Made made = make(bytes);
  ASSERT_TRUE(made.text.is_ok());
  const Text& text = made.text.value();
  size_t length = 0;
  uint32_t characters = 0;
  for (size_t at = 0; at < text.utf8().size(); at += length) {
    ASSERT_EQ(text.char_offset(static_cast<ByteOffset>(at)), characters++);
    decode(text.utf8(), at, &length);
  }
  EXPECT_EQ(text.char_offset(static_cast<ByteOffset>(text.utf8().size())), characters);
}

TEST(PlainText, NeverFallsOverRandomBytes) {
  std::mt19937 random(11);
  const std::string signs = "&#;39quotamp \n\r\t\"'.aZ\xC3\xA9\xE4\xFF-";
  for (int round = 0; round < 2000; ++round) {
    std::string bytes;
    for (size_t i = random() % 80; i > 0; --i) bytes.push_back(signs[random() % signs.size()]);
    const Made made = make(bytes);
    if (!made.text.is_ok()) continue;
    const Text& text = made.text.value();
    ASSERT_TRUE(is_valid_utf8(text.utf8()));
    ByteOffset behind = 0;
    for (const Paragraph& paragraph : text.paragraphs()) {
      ASSERT_LE(behind, paragraph.span.begin);
      ASSERT_LT(paragraph.span.begin, paragraph.span.end);
      ASSERT_LE(paragraph.span.end, text.utf8().size());
      behind = paragraph.span.end;
    }
  }
}

}  // namespace
}  // namespace sanudo
