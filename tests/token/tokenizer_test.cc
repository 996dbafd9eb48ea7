// SPDX-License-Identifier: Apache-2.0
#include "token/tokenizer.h"

#include <gtest/gtest.h>

#include <random>

#include "model_file/model_file.h"
#include "text/plain_text.h"
#include "unicode/utf8.h"

namespace sanudo {
namespace {

const Tokenizer& english() {
  static const Tokenizer kTokenizer = [] {
    const auto file = ModelFile::open("models/en.model");
    return Tokenizer::load(file.value().section("tokenizer").value()).value();
  }();
  return kTokenizer;
}

Text text_of(std::string bytes) {
  Document document;
  document.bytes = std::move(bytes);
  std::vector<Warning> warnings;
  Result<Text> text = make_text(document, &warnings);
  return text.is_ok() ? std::move(text).value() : Text();
}

// Words with blanks between them, sentences with " | ".
std::string cut(const std::string& bytes) {
  const Text text = text_of(bytes);
  std::string words;
  for (const Sentence& sentence : english().segment(text)) {
    if (!words.empty()) words += " |";
    for (const Token& token : sentence.tokens) {
      if (!words.empty()) words += ' ';
      words += text.words(token.span);
    }
  }
  return words;
}

TEST(Words, OfContractionsAndGenitives) {
  EXPECT_EQ(cut("We don't know what Peru's envoys can't say."),
            "We do n't know what Peru 's envoys ca n't say .");
  EXPECT_EQ(cut("It’s what they’ll sign; he cannot."), "It ’s what they ’ll sign ; he can not .");
  EXPECT_EQ(cut("The farmers' leader won't yield."), "The farmers ' leader wo n't yield .");
}

TEST(Words, OfHyphens) {
  EXPECT_EQ(cut("A long-term, anti-war and pro-reform pact."),
            "A long - term , anti-war and pro-reform pact .");
  EXPECT_EQ(cut("The medium- and short-range arms."), "The medium - and short - range arms .");
}

TEST(Words, OfNumbersSumsAndAddresses) {
  EXPECT_EQ(cut("It paid $1,500.50 (3.5%) at 10:30 on 04/02/2022."),
            "It paid $ 1,500.50 ( 3.5 % ) at 10:30 on 04/02/2022 .");
  EXPECT_EQ(cut("See https://example.org/a-b,c or mail press@example.org."),
            "See https://example.org/a-b,c or mail press@example.org .");
  EXPECT_EQ(cut("They voted 14-1 for it."), "They voted 14 - 1 for it .");
}

TEST(Words, OfUnitsBehindTheirNumbers) {
  EXPECT_EQ(cut("At 7:30pm it lent €2.5m, 40km off, as in the 1980s and on the 5th."),
            "At 7:30 pm it lent € 2.5 m , 40 km off , as in the 1980s and on the 5th .");
}

TEST(Words, OfContractionsWithoutTheirApostrophe) {
  EXPECT_EQ(cut("They dont know that its a plan, and Peru lost its envoy."),
            "They do nt know that it s a plan , and Peru lost its envoy .");
}

TEST(Words, OfMarksThatStandTogether) {
  EXPECT_EQ(cut("it is war?! no... << see below >> :-)"),
            "it is war ?! no ... << see below >> :-)");
  EXPECT_EQ(cut("AT&T and PG&E paid, R&D did not."), "AT&T and PG&E paid , R&D did not .");
}

TEST(Words, OfSentencesWithoutABlankBetween) {
  EXPECT_EQ(cut("The talks failed.They will meet again."),
            "The talks failed . | They will meet again .");
}

TEST(Words, OfAddressesInBrackets) {
  EXPECT_EQ(cut("\"Ana Silva\"<ana@example.org> sent <http://example.org/a/> and plan-2.doc"),
            "\" Ana Silva \" < ana@example.org > sent < http://example.org/a/ > and plan-2.doc");
}

TEST(Words, OfDashesAndQuotes) {
  EXPECT_EQ(cut("The pact—signed in Rome—fails."), "The pact — signed in Rome — fails .");
  EXPECT_EQ(cut("“Never,” she said."), "“ Never , ” she said .");
}

TEST(Words, OfOneTokenAreMarked) {
  const Text text = text_of("Peru's envoys don't go.");
  const auto sentences = english().segment(text);
  ASSERT_EQ(sentences.size(), 1u);
  std::vector<int> parts;
  for (const Token& token : sentences[0].tokens) parts.push_back(token.part);
  EXPECT_EQ(parts, (std::vector<int>{1, 2, 0, 1, 2, 0, 0}));
  EXPECT_FALSE(sentences[0].tokens[0].space_after);
  EXPECT_TRUE(sentences[0].tokens[1].space_after);
}

TEST(Sentences, DoNotEndAtAbbreviations) {
  EXPECT_EQ(cut("Mr. Silva met U.S. envoys in St. Lucia on Feb. 4. They spoke."),
            "Mr. Silva met U.S. envoys in St. Lucia on Feb. 4 . | They spoke .");
  EXPECT_EQ(cut("Gen. A. B. Costa is No. 2 of the army."),
            "Gen. A. B. Costa is No. 2 of the army .");
  EXPECT_EQ(cut("She lives in the U.S. He left."), "She lives in the U.S. | He left .");
}

TEST(Sentences, EndInNumbers) {
  EXPECT_EQ(cut("Troops left on May 3. The army said little."),
            "Troops left on May 3 . | The army said little .");
  EXPECT_EQ(cut("They lost by 25 to 3. Members walked out."),
            "They lost by 25 to 3 . | Members walked out .");
  EXPECT_EQ(cut("3. Peace talks"), "3 . Peace talks");
}

TEST(Sentences, EndBehindTheQuote) {
  EXPECT_EQ(cut("\"We agreed.\" The minister left."), "\" We agreed . \" | The minister left .");
  EXPECT_EQ(cut("“We agreed,” he said. “It is done.”"),
            "“ We agreed , ” he said . | “ It is done . ”");
  EXPECT_EQ(cut("\"Why now?\" she asked."), "\" Why now ? \" she asked .");
}

TEST(Sentences, GoOnBeforeLowerCase) {
  EXPECT_EQ(cut("The state gave $3bn a year to them."), "The state gave $ 3 bn a year to them .");
}

TEST(Sentences, KeepInitialsAndTitles) {
  EXPECT_EQ(cut("Judge T. S. Okafor Jr. met Sen. Mary Platt, D-Ohio. Rep. John Roe did not."),
            "Judge T. S. Okafor Jr. met Sen. Mary Platt , D - Ohio . | Rep. John Roe did not .");
}

TEST(Sentences, EndInsideLongQuotations) {
  EXPECT_EQ(cut("“We have the means. We will use them,” the general said."),
            "“ We have the means . | We will use them , ” the general said .");
  EXPECT_EQ(cut("She said: \"We have no choice. They leave us none.\" Reporters left."),
            "She said : \" We have no choice . | They leave us none . \" | Reporters left .");
}

TEST(Sentences, DoNotEndAtWordsInQuotationMarks) {
  EXPECT_EQ(cut("The envoy was “mocking” Peru."), "The envoy was “ mocking ” Peru .");
  EXPECT_EQ(cut("Peru: Envoy Was ‘Mocking’ Lima Camp"), "Peru : Envoy Was ‘ Mocking ’ Lima Camp");
}

TEST(Sentences, OfHeadlinesAreWholeWithoutAStop) {
  EXPECT_EQ(cut("Rebels seize town in north; dozens killed\n\nPeru recalled its envoy."),
            "Rebels seize town in north ; dozens killed | Peru recalled its envoy .");
  EXPECT_EQ(cut("President: “No deal with rebels”\n\nTalks ended."),
            "President : “ No deal with rebels ” | Talks ended .");
}

TEST(Sentences, OfListsAreItemsWithTheirMarkers) {
  EXPECT_EQ(cut("- Peru recalls its envoy\n\n• Talks failed.\n\n* Two soldiers died."),
            "- Peru recalls its envoy | • Talks failed . | * Two soldiers died .");
  EXPECT_EQ(cut("1. The parties shall cease fire.\n\n2) They shall free all prisoners."),
            "1 . The parties shall cease fire . | 2 ) They shall free all prisoners .");
}

TEST(Sentences, OfBylinesAreWhole) {
  EXPECT_EQ(cut("By JOHN ROE, Associated Press Writer\n\nPeru left."),
            "By JOHN ROE , Associated Press Writer | Peru left .");
  EXPECT_EQ(cut("(Reporting by Ana Silva in Lima; editing by John Roe)"),
            "( Reporting by Ana Silva in Lima ; editing by John Roe )");
}

TEST(Sentences, PutTheDatelineApart) {
  EXPECT_EQ(cut("LIMA, Feb 4 (Agency) - Peru recalled its envoy."),
            "LIMA , Feb 4 ( Agency ) - | Peru recalled its envoy .");
  EXPECT_EQ(cut("WASHINGTON -- U.S. envoys left."), "WASHINGTON -- | U.S. envoys left .");
}

TEST(Sentences, NeverCrossParagraphs) {
  EXPECT_EQ(cut("Peru recalls envoy\nPeru recalled its envoy."),
            "Peru recalls envoy | Peru recalled its envoy .");
}

// Spans are exact, rise, hold no white space and together hold everything else.
void expect_lawful(const Text& text) {
  ByteOffset behind = 0;
  const auto blank = [&](ByteOffset begin, ByteOffset end) {
    size_t length = 0;
    for (size_t at = begin; at < end; at += length) {
      if (!is_space(decode(text.utf8(), at, &length))) return false;
    }
    return true;
  };
  for (const Sentence& sentence : english().segment(text)) {
    ASSERT_FALSE(sentence.tokens.empty());
    ASSERT_EQ(sentence.span.begin, sentence.tokens.front().span.begin);
    ASSERT_EQ(sentence.span.end, sentence.tokens.back().span.end);
    for (const Token& token : sentence.tokens) {
      ASSERT_LT(token.span.begin, token.span.end);
      ASSERT_LE(behind, token.span.begin);
      ASSERT_TRUE(blank(behind, token.span.begin));
      const std::string_view word = text.words(token.span);
      ASSERT_TRUE(is_valid_utf8(word));
      size_t length = 0;
      for (size_t at = 0; at < word.size(); at += length) {
        ASSERT_FALSE(is_space(decode(word, at, &length))) << word;
      }
      behind = token.span.end;
    }
  }
  ASSERT_TRUE(blank(behind, static_cast<ByteOffset>(text.utf8().size())));
}

TEST(Laws, HoldOnRandomText) {
  std::mt19937 random(5);
  const std::vector<std::string> pieces = {
      "a", "Bc", "'", "’", "s",    "n't",  ".",    "..",       ",",    "-",  "--", "\"",
      "“", "”",  " ", " ", " ",    "\n",   "1",    "/",        "é",    "中", "\t", "!?",
      "(", ")",  ":", "@", "U.S.", "www.", "dont", "\xC2\xA0", "\xFF", "😀", "$",  "don"};
  for (int round = 0; round < 3000; ++round) {
    std::string bytes;
    for (size_t i = random() % 40; i > 0; --i) bytes += pieces[random() % pieces.size()];
    ASSERT_NO_FATAL_FAILURE(expect_lawful(text_of(bytes))) << bytes;
  }
}

// A line without a blank is cut, and neither marks nor long words make it slow.
TEST(Laws, HoldOnLongLines) {
  for (const char* piece : {"x", ".", "中", "'-", "a.", "!.", "(a)", "\"", "1-"}) {
    std::string bytes;
    while (bytes.size() < 300000) bytes += piece;
    ASSERT_NO_FATAL_FAILURE(expect_lawful(text_of(bytes))) << piece;
  }
}

TEST(Sections, AreRefusedWhenDamaged) {
  EXPECT_FALSE(Tokenizer::load("").is_ok());
  EXPECT_FALSE(Tokenizer::load("\xFF\xFF\xFF\xFFshort").is_ok());
  const auto file = ModelFile::open("models/en.model");
  ASSERT_TRUE(file.is_ok());
  const std::string_view all = file.value().section("tokenizer").value();
  EXPECT_FALSE(Tokenizer::load(all.substr(0, all.size() - 1)).is_ok());
}

}  // namespace
}  // namespace sanudo
