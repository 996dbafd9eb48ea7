// SPDX-License-Identifier: Apache-2.0
#include "sanudo/coder.h"

#include <gtest/gtest.h>

#include <random>
#include <thread>

namespace sanudo {
namespace {

const Coder& coder() {
  static const Result<Coder> loaded = Coder::load({});
  return loaded.value();
}

CodeInput report(std::string text) {
  CodeInput input;
  input.text = std::move(text);
  input.name = "test";
  return input;
}

TEST(CoderTest, MissingDataIsSaid) {
  const Result<Coder> nowhere = Coder::load({"/nowhere"});
  ASSERT_FALSE(nowhere.is_ok());
  EXPECT_EQ(nowhere.status().code(), StatusCode::kNotFound);
  EXPECT_NE(nowhere.status().message().find("/nowhere"), std::string::npos);
  CoderFiles files;
  files.knowledge = "/nowhere";
  EXPECT_EQ(Coder::load(files).status().code(), StatusCode::kNotFound);
}

TEST(CoderTest, UnlistedVerbsSayWhatTheyAreLike) {
  const CodeInput input = report("Russia gaoled three Ukrainian ministers on Friday.");
  const auto coded = coder().code(input);
  ASSERT_EQ(coded.value().events.size(), 1u);
  const Event& event = coded.value().events[0];
  EXPECT_EQ(event.type, "COERCE");
  EXPECT_TRUE(event.why.rule.starts_with("likeness to ")) << event.why.rule;
  const auto listed = coder().code(report("Russia jailed three Ukrainian ministers on Friday."));
  EXPECT_LT(event.confidence, listed.value().events[0].confidence);
  CoderFiles files;
  files.rules_only = true;
  EXPECT_TRUE(Coder::load(files).value().code(input).value().events.empty());
}

TEST(CoderTest, BadInputHasItsOwnCode) {
  EXPECT_EQ(coder().code(report("")).status().code(), StatusCode::kEmpty);
  EXPECT_EQ(coder().code(report(" \n\t\n")).status().code(), StatusCode::kEmpty);
  EXPECT_EQ(coder().code(report(std::string(200, '\0'))).status().code(), StatusCode::kBadEncoding);
  CodeInput dated = report("Iran condemned Israel.");
  dated.date = "2021-02-30";
  EXPECT_EQ(coder().code(dated).status().code(), StatusCode::kBadArgument);
  CodeOptions small;
  small.max_bytes = 5;
  EXPECT_EQ(coder().code(report("Iran condemned Israel."), small).status().code(),
            StatusCode::kTooLarge);
  CodeOptions without_words;
  without_words.max_sentence_tokens = 0;
  EXPECT_EQ(coder().code(report("Iran condemned Israel."), without_words).status().code(),
            StatusCode::kBadArgument);
}

TEST(CoderTest, OtherLanguagesAreLeftWithAWarning) {
  const auto coded = coder().code(report("Иран осудил удары Израиля. Об этом сообщили в МИД."));
  ASSERT_TRUE(coded.is_ok());
  EXPECT_EQ(coded.value().document.language, "ru");
  EXPECT_TRUE(coded.value().events.empty());
  ASSERT_EQ(coded.value().warnings.size(), 1u);
  EXPECT_EQ(coded.value().warnings[0].code, "language_not_supported");
}

TEST(CoderTest, LongSentencesAreCutWithAWarning) {
  CodeOptions options;
  options.max_sentence_tokens = 10;
  const auto coded = coder().code(
      report("Iran and Iraq and Syria and Jordan and Egypt and Libya condemned the attack."),
      options);
  ASSERT_TRUE(coded.is_ok());
  ASSERT_EQ(coded.value().warnings.size(), 1u);
  EXPECT_EQ(coded.value().warnings[0].code, "sentence_cut");
}

TEST(CoderTest, SameBytesFromManyThreads) {
  const CodeInput input =
      report("Iran condemned Israel on Friday. It said it would close its embassy.");
  const std::string alone = to_json(coder().code(input).value());
  std::vector<std::string> together(4);
  {
    std::vector<std::jthread> threads;
    for (std::string& out : together) {
      threads.emplace_back([&] { out = to_json(coder().code(input).value()); });
    }
  }
  for (const std::string& out : together) EXPECT_EQ(out, alone);
}

// Bytes of all kinds: a record or an error, never a crash.
TEST(CoderTest, AnyBytesAreSurvived) {
  std::mt19937 random(7);
  const std::string pieces[] = {"Iran ", "\"",      "“",     "condemned ", "\xff", "\n",
                                ".",     "Feb. 4 ", "(",     ")",          "’s ",  "—",
                                "0",     "\t",      "U.S. ", "said "};
  for (int round = 0; round < 200; ++round) {
    std::string text;
    for (int i = 0; i < 60; ++i) text += pieces[random() % std::size(pieces)];
    const auto coded = coder().code(report(text));
    if (coded.is_ok()) {
      EXPECT_FALSE(to_json(coded.value()).empty());
    }
  }
}

TEST(CoderTest, JsonHoldsTheContractsFields) {
  const std::string json = to_json(coder().code(report("Iran condemned Israel.")).value());
  for (const char* field :
       {"\"schema\":\"sanudo/1\"", "\"document\":{\"id\":", "\"date_from\":null",
        "\"type\":\"ACCUSE\"", "\"contexts\":[", "\"entity\":\"state:irn\"", "\"country\":\"ISR\"",
        "\"status\":{\"negated\":false", "\"said_by\":[]", "\"trigger\":{\"text\":\"condemned\"",
        "\"why\":{\"rule\":", "\"confidence\":", "\"quotes\":[]", "\"warnings\":[]"}) {
    EXPECT_NE(json.find(field), std::string::npos) << field << " in " << json;
  }
}

TEST(CoderTest, UnsureEventsAreLeftOut) {
  CodeOptions options;
  const CodeInput input = report("Iran condemned Israel.");
  const CodedDocument all = coder().code(input, options).value();
  ASSERT_EQ(all.events.size(), 1u);
  options.min_confidence = all.events[0].confidence;
  EXPECT_EQ(coder().code(input, options).value().events.size(), 1u);
  options.min_confidence += 0.01;
  EXPECT_TRUE(coder().code(input, options).value().events.empty());
}

TEST(CoderTest, AnActThatIsToldAgainIsOneEventWithBothPlaces) {
  const CodedDocument coded =
      coder().code(report("Iran condemns Israel\n\nIran condemned Israel on Friday.")).value();
  ASSERT_EQ(coded.events.size(), 1u);
  ASSERT_EQ(coded.events[0].retold.size(), 1u);
  EXPECT_NE(coded.events[0].retold[0].trigger, coded.events[0].evidence.trigger);
}

TEST(CoderTest, ContextsComeFromCodeSectorsAndWords) {
  const CodedDocument coded =
      coder().code(report("Israeli soldiers attacked Hamas after the election.")).value();
  ASSERT_EQ(coded.events.size(), 1u);
  EXPECT_EQ(coded.events[0].contexts, (std::vector<std::string>{"election", "military"}));
}

TEST(CoderTest, ErrorRecordsSayCodeMessageAndInput) {
  EXPECT_EQ(
      to_json(Status(StatusCode::kNotFound, "a.txt: no such file"), "a.txt"),
      "{\"schema\":\"sanudo/1\",\"error\":{\"code\":\"not_found\",\"message\":\"a.txt: no such "
      "file\",\"input\":\"a.txt\"}}");
}

}  // namespace
}  // namespace sanudo
