// SPDX-License-Identifier: Apache-2.0
// Golden cases: tests/cases/*.case hold a report and what is coded from it, in a form that a
// political scientist can read. A file is: "date: YYYY-MM-DD" lines (optional), the report, a line
// "---", the expected lines. With SANUDO_UPDATE_CASES=1 in the environment the expected lines are
// rewritten; read the diff before you commit it.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "base/file.h"
#include "sanudo/coder.h"
#include "tests/pipeline/golden.h"

namespace sanudo {
namespace {

constexpr const char* kFolder = "tests/cases";
constexpr size_t kMaxBytes = 1u << 20;

struct Case {
  CodeInput input;
  std::string head;  // everything up to and with the "---" line
  std::string expected;
};

Case read_case(const std::string& path) {
  Case read;
  const std::string bytes = read_file(path, kMaxBytes).value();
  const size_t line = bytes.find("\n---\n");
  read.head = bytes.substr(0, line + 5);
  read.expected = bytes.substr(line + 5);
  read.input.text = bytes.substr(0, line + 1);
  read.input.name = path;
  if (read.input.text.starts_with("date: ")) {
    read.input.date = read.input.text.substr(6, 10);
    read.input.text.erase(0, read.input.text.find('\n') + 1);
  }
  return read;
}

const Coder& coder() {
  static const Result<Coder> loaded = Coder::load({});
  return loaded.value();
}

class CasesTest : public testing::TestWithParam<std::string> {};

TEST_P(CasesTest, CodesAsWritten) {
  const Case golden = read_case(GetParam());
  const Result<CodedDocument> coded = coder().code(golden.input);
  ASSERT_TRUE(coded.is_ok()) << coded.status().message();
  const std::string got = describe(coded.value());
  if (std::getenv("SANUDO_UPDATE_CASES") != nullptr) {
    ASSERT_TRUE(write_file(GetParam(), golden.head + got).is_ok());
  } else {
    EXPECT_EQ(got, golden.expected);
  }
}

// Every span of a record points at the very words, in code points.
TEST_P(CasesTest, OffsetsPointAtTheWords) {
  const Result<CodedDocument> coded = coder().code(read_case(GetParam()).input);
  ASSERT_TRUE(coded.is_ok());
  std::vector<std::string> points;
  for (char c : coded.value().document.text) {
    if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) points.emplace_back();
    points.back().push_back(c);
  }
  const auto words = [&](CharSpan span) {
    std::string out;
    for (uint32_t i = span.start; i < span.end && i < points.size(); ++i) out += points[i];
    return out;
  };
  for (const Event& event : coded.value().events) {
    EXPECT_EQ(words(event.evidence.trigger_span), event.evidence.trigger);
    for (const Entity& entity : event.actors) EXPECT_EQ(words(entity.span), entity.text);
    for (const Entity& entity : event.recipients) EXPECT_EQ(words(entity.span), entity.text);
    for (const Thing& thing : event.about) EXPECT_EQ(words(thing.span), thing.text);
  }
  for (const Quote& quote : coded.value().quotes) {
    EXPECT_EQ(words(quote.span), quote.text);
    EXPECT_EQ(words(quote.cue_span), quote.cue);
  }
}

std::vector<std::string> case_files() {
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator(kFolder)) {
    if (entry.path().extension() == ".case") files.push_back(entry.path().string());
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::string case_name(const testing::TestParamInfo<std::string>& info) {
  return std::filesystem::path(info.param).stem().string();
}

INSTANTIATE_TEST_SUITE_P(Cases, CasesTest, testing::ValuesIn(case_files()), case_name);

}  // namespace
}  // namespace sanudo
