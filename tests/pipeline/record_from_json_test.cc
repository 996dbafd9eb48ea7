// SPDX-License-Identifier: Apache-2.0
// The record read back: what is written must come out the same, and nothing hostile may break it.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

#include "sanudo/coder.h"

namespace sanudo {
namespace {

// Random records with every field: words of all the signs that JSON and UTF-8 make trouble with.
class RandomRecord {
 public:
  explicit RandomRecord(uint32_t seed) : random_(seed) {}

  CodedDocument document() {
    CodedDocument coded;
    coded.document = {word(), word(), words(), word(), word(), word(),
                      word(), word(), word(),  word(), word(), {}};
    for (size_t i = below(3); i > 0; --i) coded.document.sources.push_back({word(), word()});
    fill(&coded.events, [this] { return event(); });
    fill(&coded.quotes, [this] { return quote(); });
    fill(&coded.mentions,
         [this] { return MentionRecord{number(), word(), word(), span(), entities(), word()}; });
    fill(&coded.warnings, [this] { return Warning{word(), word()}; });
    return coded;
  }

 private:
  size_t below(size_t limit) { return random_() % limit; }
  bool coin() { return below(2) == 1; }
  uint32_t number() { return coin() ? static_cast<uint32_t>(below(9)) : UINT32_MAX; }
  CharSpan span() {
    const uint32_t end = number();
    return {end / 2, end};
  }
  double real() {
    constexpr double kValues[] = {0, -0.0, 1, -10, 0.1, 1e300, 5e-324, 1.0 / 3, 1e16, 123456789012};
    return kValues[below(std::size(kValues))];
  }
  std::string word() {
    constexpr const char* kParts[] = {"",  "a",  "\"", "\\",   "\n\t\r", "\x01",
                                      "é", "中", "😀", "\x7f", "/"};
    std::string text;
    for (size_t i = below(4); i > 0; --i) text += kParts[below(std::size(kParts))];
    if (below(20) == 0) text.push_back('\0');
    return text;
  }
  std::vector<std::string> words() {
    std::vector<std::string> list;
    fill(&list, [this] { return word(); });
    return list;
  }
  template <typename T, typename Make>
  void fill(std::vector<T>* list, Make make) {
    for (size_t i = below(3); i > 0; --i) list->push_back(make());
  }

  Entity entity() { return {word(), span(), word(), word(), word(), word(), word(), word()}; }
  std::vector<Entity> entities() {
    std::vector<Entity> list;
    fill(&list, [this] { return entity(); });
    return list;
  }
  QuoteKind kind() { return static_cast<QuoteKind>(below(3)); }
  Stance stance() { return static_cast<Stance>(below(5)); }
  Evidence evidence() { return {number(), span(), word(), span()}; }

  Event event() {
    Event event;
    event.id = word();
    event.type = word();
    event.mode = word();
    event.contexts = words();
    event.cameo = word();
    event.quad = static_cast<int>(below(5));
    event.score = real();
    if (coin()) event.goldstein = real();
    event.actors = entities();
    event.recipients = entities();
    fill(&event.about, [this] { return Thing{word(), span(), word(), word()}; });
    fill(&event.amounts, [this] { return Amount{word(), real(), word(), word(), word(), span()}; });
    if (coin()) event.place = {word(), word(), word(), real(), real(), number(), word()};
    if (coin()) event.date = {word(), word(), word(), word()};
    event.status = {coin(), coin(), coin(), coin()};
    fill(&event.said_by, [this] { return Claim{entities(), word(), stance(), kind(), word()}; });
    event.evidence = evidence();
    fill(&event.retold, [this] { return evidence(); });
    event.why = {word(), word(), word()};
    event.confidence = real();
    return event;
  }

  Quote quote() {
    Quote quote{word(), kind(), stance(), word(), span(), entities(), word(), {}};
    if (!quote.cue.empty()) quote.cue_span = span();
    return quote;
  }

  std::mt19937 random_;
};

TEST(RecordFromJsonTest, RandomRecordsComeBackByteForByte) {
  for (uint32_t seed = 0; seed < 2000; ++seed) {
    const std::string line = to_json(RandomRecord(seed).document());
    const Result<CodedDocument> read = from_json(line);
    ASSERT_TRUE(read.is_ok()) << read.status().message() << "\n" << line;
    ASSERT_EQ(to_json(read.value()), line);
  }
}

TEST(RecordFromJsonTest, WhatTheCoderPrintsComesBackByteForByte) {
  const Result<Coder> coder = Coder::load({});
  ASSERT_TRUE(coder.is_ok());
  CodeOptions options;
  options.mentions = true;
  size_t events = 0;
  for (const auto& entry : std::filesystem::directory_iterator("examples")) {
    if (entry.path().extension() != ".txt") continue;
    std::ifstream file(entry.path(), std::ios::binary);
    CodeInput input;
    input.text.assign(std::istreambuf_iterator<char>(file), {});
    const Result<CodedDocument> coded = coder.value().code(input, options);
    ASSERT_TRUE(coded.is_ok());
    events += coded.value().events.size();
    const std::string line = to_json(coded.value());
    const Result<CodedDocument> read = from_json(line);
    ASSERT_TRUE(read.is_ok()) << read.status().message();
    EXPECT_EQ(to_json(read.value()), line);
  }
  EXPECT_GT(events, 5u);
}

TEST(RecordFromJsonTest, ErrorRecordsAreKnown) {
  const Status error(StatusCode::kBadEncoding, "a.txt: no text \"at all\"");
  const std::string line = to_json(error, "a.txt:3");
  const auto record = record_from_json(line);
  ASSERT_TRUE(record.is_ok());
  const auto* found = std::get_if<ErrorRecord>(&record.value());
  ASSERT_NE(found, nullptr);
  EXPECT_EQ(to_json(found->error, found->input), line);
  EXPECT_EQ(from_json(line).status().code(), StatusCode::kBadEncoding);
}

std::string message_of(std::string_view line) {
  const Result<CodedDocument> read = from_json(line);
  EXPECT_FALSE(read.is_ok()) << line;
  return read.status().message();
}

TEST(RecordFromJsonTest, FaultsNameTheirPlace) {
  EXPECT_EQ(
      message_of(R"({"schema":"sanudo/1","document":{},"events":[{},{"actors":[{"start":-1}]}]})"),
      "record.events[1].actors[0].start: no whole number below 2^32");
  EXPECT_EQ(message_of(R"({"schema":"sanudo/1","document":{},"quotes":[{"kind":"loud"}]})"),
            "record.quotes[0]: \"loud\" is no kind");
  EXPECT_EQ(message_of(R"({"schema":"sanudo/1","document":{"author":"x"}})"),
            "record.document.author: no list");
  EXPECT_EQ(message_of(R"({"schema":"sanudo/2","document":{}})"),
            "record: its schema is \"sanudo/2\", not sanudo/1");
  EXPECT_EQ(message_of(R"({"schema":"sanudo/1"})"), "record: neither document nor error");
  EXPECT_EQ(message_of("{}"), "record: its schema is \"\", not sanudo/1");
  message_of("");
  message_of("[]");
  message_of(R"({"schema":"sanudo/1","document":{"text":"\ud800"}})");
  message_of(std::string(100000, '['));
}

TEST(RecordFromJsonTest, LaterFieldsArePassedOverAndMissingOnesEmpty) {
  const Result<CodedDocument> read = from_json(
      R"({"schema":"sanudo/1","later":[1,{"x":null}],"document":{"id":"a","new":true},"events":[{"type":"AID"}]})");
  ASSERT_TRUE(read.is_ok());
  EXPECT_EQ(read.value().document.id, "a");
  EXPECT_EQ(read.value().events.at(0).type, "AID");
  EXPECT_FALSE(read.value().events.at(0).goldstein);
}

TEST(RecordFromJsonTest, ShortObjectsDoNotGrowWithoutLimit) {
  std::string line = R"({"schema":"sanudo/1","document":{},"warnings":[{})";
  for (int i = 0; i < 1'000'001; ++i) line += ",{}";
  EXPECT_EQ(from_json(line + "]}").status().code(), StatusCode::kTooLarge);
}

// Any byte changed, any cut: a status or a record that is written and read the same again.
TEST(RecordFromJsonTest, BrokenLinesAreFaultsOrRecords) {
  const std::string line = to_json(RandomRecord(7).document());
  std::mt19937 random(1);
  for (int round = 0; round < 5000; ++round) {
    std::string broken = line.substr(0, round % 7 == 0 ? random() % line.size() : line.size());
    for (size_t i = random() % 3; i > 0 && !broken.empty(); --i) {
      broken[random() % broken.size()] = "{}[],:\"\\0a-\x80"[random() % 13];
    }
    const Result<CodedDocument> read = from_json(broken);
    if (!read.is_ok()) continue;
    const std::string written = to_json(read.value());
    ASSERT_EQ(to_json(from_json(written).value()), written);
  }
}

}  // namespace
}  // namespace sanudo
