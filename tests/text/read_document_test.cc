// SPDX-License-Identifier: Apache-2.0
#include "text/read_document.h"

#include <gtest/gtest.h>

namespace sanudo {
namespace {

struct Made {
  Document document;
  std::string text;
  std::string headline;
  Status status;
};

Made make(std::string bytes, Markup markup, std::string title = "", std::string charset = "") {
  Made made;
  made.document.bytes = std::move(bytes);
  made.document.markup = markup;
  made.document.title = std::move(title);
  made.document.charset = std::move(charset);
  std::vector<Warning> warnings;
  const Result<Text> text = read_document(&made.document, &warnings);
  made.status = text.status();
  if (!text.is_ok()) return made;
  made.text = text.value().utf8();
  const Paragraph& first = text.value().paragraphs()[0];
  if (first.headline) made.headline = text.value().words(first.span);
  return made;
}

constexpr const char* kPage =
    R"(<!doctype html><html><head><title>Canal reopens | The Port Post</title>
<meta property="og:site_name" content="The Port Post"><link rel="canonical" href="https://post.example/canal">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",
"headline":"Canal reopens after strike","datePublished":"2021-03-09T08:00:00Z",
"author":[{"@type":"Person","name":"Ana Ruiz"}],"isAccessibleForFree":false}</script></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<div class="cookie-banner">We use cookies, as every site does, and you may agree to all of them here.</div>
<article><h1>Canal reopens after strike</h1><p>Pilots of the canal ended their strike on Tuesday, after
the company had raised their pay, the union said.</p><div class="related-links"><p>More: Why the pilots of the
canal went on strike in the first place, and what they wanted.</p></div><p>Some forty ships, most of them tankers, had
waited at the southern entrance, and the first of them passed at dawn.</p><h3>Related</h3></article>
<div id="comments"><p>I have waited there myself, and it was no pleasure at all, believe me.</p></div>
<footer>All rights reserved</footer></body></html>)";

TEST(ReadDocument, MainTextAndFactsOfAPage) {
  const Made made = make(kPage, Markup::kPage);
  EXPECT_EQ(
      made.text,
      "Canal reopens after strike\nPilots of the canal ended their strike on Tuesday, after the "
      "company had raised their pay, the union said.\nSome forty ships, most of them tankers, had "
      "waited at the southern entrance, and the first of them passed at dawn.");
  EXPECT_EQ(made.headline, "Canal reopens after strike");
  EXPECT_EQ(made.document.title, "Canal reopens after strike");
  EXPECT_EQ(to_string(made.document.date), "2021-03-09");
  EXPECT_EQ(made.document.author, std::vector<std::string>{"Ana Ruiz"});
  EXPECT_EQ(made.document.publisher, "The Port Post");
  EXPECT_EQ(made.document.url, "https://post.example/canal");
  EXPECT_EQ(made.document.access, "paywall");
}

TEST(ReadDocument, WhatCameAlongWinsOverThePage) {
  const Made made = make(kPage, Markup::kPage, "Canal open");
  EXPECT_EQ(made.document.title, "Canal open");
  EXPECT_EQ(made.headline, "Canal open");
}

TEST(ReadDocument, ATitleIsPutBeforeTheTextOnce) {
  EXPECT_EQ(make("Iran agreed.", Markup::kPlain, "Talks").text, "Talks\nIran agreed.");
  EXPECT_EQ(make("Talks\nIran agreed.", Markup::kPlain, "Talks").text, "Talks\nIran agreed.");
  EXPECT_EQ(make("<p>Iran <b>agreed</b>.</p><p>So it said.</p>", Markup::kFragment, "Talks").text,
            "Talks\nIran agreed.\nSo it said.");
}

TEST(ReadDocument, WhatStandsInAFrameIsReadInFragments) {
  EXPECT_EQ(make("Iran <iframe src='a'>agreed <b>to</b> talks</iframe>.", Markup::kFragment).text,
            "Iran agreed to talks.");
  EXPECT_EQ(make("Iran agreed.<iframe", Markup::kFragment).text, "Iran agreed.");
  const Made page = make(
      "<article><p>Iran agreed to talks on Friday, it was said.</p>"
      "<iframe><p>Buy now.</p></iframe></article>",
      Markup::kPage);
  EXPECT_EQ(page.text, "Iran agreed to talks on Friday, it was said.");
}

TEST(ReadDocument, CharsetsOfPagesAndTexts) {
  EXPECT_EQ(make("<p>Caf\xE9 de l'Europe</p>", Markup::kFragment, "", "iso-8859-1").text,
            "Café de l'Europe");
  EXPECT_EQ(make("<meta charset=windows-1251><p>\xCC\xE8\xF0</p>", Markup::kFragment).text, "Мир");
  EXPECT_EQ(
      make("\xCC\xE8\xED\xE8\xF1\xF2\xF0 \xEE\xE1\xFA\xFF\xE2\xE8\xEB \xEE \xF1\xE0\xED\xEA\xF6"
           "\xE8\xFF\xF5 \xEF\xF0\xEE\xF2\xE8\xE2 \xE1\xE0\xED\xEA\xE0.",
           Markup::kPlain)
          .text,
      "Министр объявил о санкциях против банка.");
}

TEST(ReadDocument, PagesThatNestWithoutEndAreTurnedAway) {
  std::string deep;
  for (int i = 0; i < 100000; ++i) deep += "<div>";
  EXPECT_EQ(make(deep, Markup::kPage).status.code(), StatusCode::kTooLarge);
}

}  // namespace
}  // namespace sanudo
