// SPDX-License-Identifier: Apache-2.0
#include "document/document_reader.h"

#include <gtest/gtest.h>
#include <zlib.h>

#include "tests/document/documents.h"

namespace sanudo {
namespace {

std::string gzip(std::string_view bytes) {
  z_stream stream{};
  deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
  std::string out(bytes.size() + 1000, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);
  out.resize(out.size() - stream.avail_out);
  deflateEnd(&stream);
  return out;
}

std::string warc_record(std::string_view url, std::string_view body,
                        std::string_view type = "text/html; charset=utf-8") {
  const std::string response =
      "HTTP/1.1 200 OK\r\nContent-Type: " + std::string(type) + "\r\n\r\n" + std::string(body);
  return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + std::string(url) +
         "\r\nContent-Length: " + std::to_string(response.size()) + "\r\n\r\n" + response +
         "\r\n\r\n";
}

TEST(DocumentReader, PlainTextIsOneDocumentWithItsBytes) {
  const auto all = read_all("From Moscow with a note:\nIran agreed.\n", "a.txt");
  ASSERT_EQ(all.size(), 1u);
  EXPECT_EQ(all[0].document.bytes, "From Moscow with a note:\nIran agreed.\n");
  EXPECT_EQ(all[0].document.markup, Markup::kPlain);
  EXPECT_EQ(all[0].document.input, "a.txt");
}

TEST(DocumentReader, TooLongADocumentIsAFault) {
  ReadOptions options;
  options.max_bytes = 10;
  const auto all = read_all("more than ten bytes", "a.txt", options);
  ASSERT_EQ(all.size(), 1u);
  EXPECT_EQ(all[0].status.code(), StatusCode::kTooLarge);
}

TEST(DocumentReader, GzipMembersFollowEachOtherAndABrokenOneIsOneFault) {
  std::string broken = gzip(warc_record("http://b.example/", "<p>two</p>"));
  broken[20] ^= 0x55;
  broken[21] ^= 0x55;
  const auto all = read_all(gzip(warc_record("http://a.example/", "<p>one</p>")) + broken +
                                gzip(warc_record("http://c.example/", "<p>three</p>")),
                            "news.warc.gz");
  ASSERT_GE(all.size(), 3u);
  EXPECT_EQ(all.front().document.url, "http://a.example/");
  EXPECT_EQ(all[1].status.code(), StatusCode::kBadFormat);
  EXPECT_EQ(all.back().document.url, "http://c.example/");
}

TEST(DocumentReader, WarcGoesOnBehindARecordWithoutLength) {
  const auto all = read_all("WARC/1.0\r\nWARC-Type: response\r\n\r\nlost\r\n\r\n" +
                                warc_record("http://a.example/", "<p>one</p>"),
                            "news.warc");
  ASSERT_GE(all.size(), 2u);
  EXPECT_FALSE(all[0].status.is_ok());
  EXPECT_EQ(all.back().document.url, "http://a.example/");
  EXPECT_EQ(all.back().document.bytes, "<p>one</p>");
  EXPECT_EQ(all.back().document.charset, "utf-8");
}

TEST(DocumentReader, AFeedInAnArchiveHangsItsLinksOnItsAddress) {
  const auto all =
      read_all(warc_record("http://a.example/news/feed",
                           "<rss><channel><link>http://other.example/</link>"
                           "<item><title>Talks</title><link>one.html</link></item>"
                           "<item><title>Strike</title><link>/two</link></item></channel></rss>",
                           "application/rss+xml") +
                   warc_record("http://b.example/", "<p>three</p>"),
               "news.warc");
  ASSERT_EQ(all.size(), 3u);
  EXPECT_EQ(all[0].document.url, "http://a.example/news/one.html");
  EXPECT_EQ(all[0].document.input, "news.warc:1:1");
  EXPECT_EQ(all[1].document.url, "http://a.example/two");
  EXPECT_EQ(all[2].document.url, "http://b.example/");
}

TEST(DocumentReader, ADeclarationThatIsCutInItsCharsetIsNoFeed) {
  ReadOptions options;
  options.format = InputFormat::kFeed;
  for (const char* bytes : {"<?xml encoding=", "<?xml encoding='", "<?xml encoding='utf-8"}) {
    const auto all = read_all(bytes, "a.xml", options);
    ASSERT_EQ(all.size(), 1u) << bytes;
    EXPECT_EQ(all[0].status.code(), StatusCode::kBadFormat);
  }
}

TEST(DocumentReader, XmlThatIsNoFeedIsPassedOver) {
  EXPECT_TRUE(
      read_all(warc_record("http://a.example/map", "<urlset/>", "text/xml"), "a.warc").empty());
}

TEST(DocumentReader, JsonLinesByTheirUsualNamesAndByGivenOnes) {
  ReadOptions options;
  ASSERT_TRUE(options.fields.map("text=Volltext"));
  const auto all = read_all(
      "{\"headline\": \"Talks\", \"maintext\": \"Iran agreed.\", \"authors\": [\"A. B.\", \"C. "
      "D.\"],"
      " \"date_publish\": \"2021-03-09 10:00:00\", \"source\": {\"name\": \"Post\"}}\n"
      "{broken\n"
      "{\"Volltext\": \"Iran refused.\", \"text\": \"other\"}\n",
      "a.jsonl", options);
  ASSERT_EQ(all.size(), 3u);
  EXPECT_EQ(all[0].document.title, "Talks");
  EXPECT_EQ(all[0].document.bytes, "Iran agreed.");
  EXPECT_EQ(all[0].document.author, (std::vector<std::string>{"A. B.", "C. D."}));
  EXPECT_EQ(to_string(all[0].document.date), "2021-03-09");
  EXPECT_EQ(all[0].document.publisher, "Post");
  EXPECT_EQ(all[1].status.code(), StatusCode::kBadFormat);
  EXPECT_EQ(all[1].document.input, "a.jsonl:2");
  EXPECT_EQ(all[2].document.bytes, "Iran refused.");
}

TEST(DocumentReader, AnArrayOfObjectsIsReadObjectByObject) {
  const auto all = read_all("[ {\"text\": \"a } in a string\"},\n {\"text\": \"b\"} ]", "a.json");
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(all[0].document.bytes, "a } in a string");
  EXPECT_EQ(all[1].document.bytes, "b");
}

TEST(DocumentReader, TableCellsHoldSeparatorsBreaksAndQuotes) {
  const auto all =
      read_all("title,text\n\"Talks, again\",\"He said \"\"no\"\".\nThen left.\"\n,\n", "a.csv");
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(all[0].document.title, "Talks, again");
  EXPECT_EQ(all[0].document.bytes, "He said \"no\".\nThen left.");
  EXPECT_EQ(all[0].document.input, "a.csv:2");
  EXPECT_EQ(all[1].status.code(), StatusCode::kEmpty);
}

TEST(DocumentReader, FeedGivesTheFullestContentOfEachItem) {
  const auto all = read_all(
      "<?xml version=\"1.0\"?><rss version=\"2.0\" "
      "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Post</title>"
      "<item><title>Talks</title><link>http://a.example/1</link>"
      "<pubDate>Tue, 09 Mar 2021 10:00:00 GMT</pubDate><description>Short.</description>"
      "<content:encoded><![CDATA[<p>Iran agreed to talks.</p>]]></content:encoded></item>"
      "<item><title>More</title></item></channel></rss>",
      "feed.xml");
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(all[0].document.title, "Talks");
  EXPECT_EQ(all[0].document.url, "http://a.example/1");
  EXPECT_EQ(to_string(all[0].document.date), "2021-03-09");
  EXPECT_EQ(all[0].document.bytes, "<p>Iran agreed to talks.</p>");
  EXPECT_EQ(all[0].document.markup, Markup::kFragment);
  EXPECT_EQ(all[0].document.publisher, "Post");
  EXPECT_EQ(all[1].document.title, "More");
}

TEST(DocumentReader, OfSeveralDaysOfAnEntryTheLastCounts) {
  const auto all = read_all(
      "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><title>Talks</title>"
      "<updated>2021-03-09T10:00:00Z</updated><updated>2021-03-11T10:00:00Z</updated></entry>"
      "<entry><title>More</title><updated>2021-03-11T10:00:00Z</updated>"
      "<published>2021-03-08T10:00:00Z</published></entry></feed>",
      "feed.xml");
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(to_string(all[0].document.date), "2021-03-11");
  EXPECT_EQ(to_string(all[1].document.date), "2021-03-08");
}

TEST(DocumentReader, ChannelsKeepFactsInAttributes) {
  const auto all = read_all(
      "<CHANNEL><ITEM HREF=\"http://a.example/1\" LASTMOD=\"2021-03-09T23:05:00-05:00\">"
      "<TITLE>Talks</TITLE></ITEM></CHANNEL>",
      "news.cdf");
  ASSERT_EQ(all.size(), 1u);
  EXPECT_EQ(all[0].document.url, "http://a.example/1");
  EXPECT_EQ(to_string(all[0].document.date), "2021-03-09");
}

TEST(DocumentReader, ABrokenFeedGivesWhatStandsBeforeTheFault) {
  const auto all =
      read_all("<rss><channel><item><title>Talks</title></item><item></b>", "feed.xml");
  ASSERT_GE(all.size(), 2u);
  EXPECT_EQ(all[0].document.title, "Talks");
  EXPECT_EQ(all.back().status.code(), StatusCode::kBadFormat);
}

TEST(DocumentReader, MailByItsPartsAndCodings) {
  const auto all = read_all(
      "From a@b.example Tue Mar  9 10:00:00 2021\n"
      "From: =?utf-8?Q?J=C3=B6rg?= <a@b.example>\nSubject: =?utf-8?B?VGFsa3M=?=\n"
      "Date: Tue, 9 Mar 2021 10:00:00 +0100\nMIME-Version: 1.0\n"
      "Content-Type: multipart/alternative; boundary=\"xx\"\n\n--xx\nContent-Type: text/html\n\n"
      "<p>no</p>\n--xx\nContent-Type: text/plain; charset=utf-8\n"
      "Content-Transfer-Encoding: quoted-printable\n\nIran agr=\need.\n--xx--\n\n"
      "From c@d.example Wed Mar 10 10:00:00 2021\nSubject: Two\n\n>From here on.\n",
      "box.mbox");
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(all[0].document.author, std::vector<std::string>{"Jörg"});
  EXPECT_EQ(all[0].document.title, "Talks");
  EXPECT_EQ(to_string(all[0].document.date), "2021-03-09");
  EXPECT_EQ(all[0].document.bytes, "Iran agreed.\n");
  EXPECT_EQ(all[1].document.bytes, "From here on.\n");
}

TEST(DocumentReader, ArchivesInArchivesEndSomewhere) {
  std::string packed = "Iran agreed.";
  for (int i = 0; i < 3; ++i) packed = gzip(packed);
  EXPECT_EQ(read_all(packed, "a.gz")[0].document.bytes, "Iran agreed.");
  for (int i = 0; i < 9; ++i) packed = gzip(packed);
  EXPECT_EQ(read_all(packed, "a.gz")[0].status.code(), StatusCode::kTooLarge);
}

}  // namespace
}  // namespace sanudo
