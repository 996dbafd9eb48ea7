// SPDX-License-Identifier: Apache-2.0
#include "evaluate/place_score.h"

#include <gtest/gtest.h>

#include "evaluate/text_alignment.h"
#include "evaluate/toponyms.h"

namespace sanudo {
namespace {

constexpr const char* kFile =
    "<articles><article docid=\"7\"><text><![CDATA[D\xC3\xBCren and Bonn]]></text><toponyms>"
    "<toponym><start>10</start><end>14</end><phrase>Bonn</phrase><gaztag geonameid=\"2946447\">"
    "<name>Bonn</name><fclass>P</fclass><fcode>PPLA3</fcode><lat>50.73</lat><lon>7.1</lon>"
    "<country>Germany</country></gaztag></toponym>"
    "<toponym><start>0</start><end>5</end><phrase>D\xC3\xBCren</phrase></toponym>"
    "<toponym><start>2</start><end>5</end><phrase>Paris</phrase></toponym>"
    "</toponyms></article></articles>";

TEST(Toponyms, ComeInTheOrderOfTheTextWithTheirEntries) {
  const std::vector<ToponymText> texts = read_toponyms(kFile, "a.xml").value();
  ASSERT_EQ(texts.size(), 1u);
  EXPECT_EQ(texts[0].name, "a.xml:7");
  ASSERT_EQ(texts[0].toponyms.size(), 2u);  // "Paris" is not in the text
  const Toponym& dueren = texts[0].toponyms[0];
  EXPECT_EQ(words_of(texts[0].text, dueren.span), "D\xC3\xBCren");
  EXPECT_FALSE(dueren.has_entry);
  const Toponym& bonn = texts[0].toponyms[1];
  EXPECT_EQ(words_of(texts[0].text, bonn.span), "Bonn");
  EXPECT_EQ(bonn.geonames, 2946447u);
  EXPECT_EQ(bonn.country, "Germany");
  EXPECT_DOUBLE_EQ(bonn.lat, 50.73);
}

TEST(Toponyms, SayWhereAFileIsBroken) {
  EXPECT_NE(read_toponyms("<articles><article>", "b.xml").status().message().find("b.xml: byte"),
            std::string::npos);
  EXPECT_FALSE(read_toponyms("<a/>", "c.xml").is_ok());
}

TEST(TextAlignment, BridgesOtherWhiteSpace) {
  const auto alignment = TextAlignment::make("in New\nYork now", "in  New York now", "a").value();
  EXPECT_EQ(alignment.to_clean({3, 11}), (ByteSpan{4, 12}));
  EXPECT_EQ(alignment.to_clean({2, 11}), (ByteSpan{4, 12}));
  EXPECT_EQ(alignment.to_gold({4, 12}), (ByteSpan{3, 11}));
  EXPECT_FALSE(TextAlignment::make("a b", "a c", "a").is_ok());
}

}  // namespace
}  // namespace sanudo
