// SPDX-License-Identifier: Apache-2.0
// Golden sentences: tests/cases/*.sentences hold blocks of a sentence and the events that are coded
// from it (two spaces before each; none: nothing is coded), a dozen for each rule. Each sentence is
// a report of 2021-06-10. tests/cases/parses.missed holds the same of sentences that are coded
// wrongly: what they should give. One that comes right moves to a .sentences file. With
// SANUDO_UPDATE_CASES=1 in the environment the events are rewritten; read the diff before you
// commit it.
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
constexpr const char* kDate = "2021-06-10";
constexpr size_t kMaxBytes = 1u << 20;

struct Block {
  std::string sentence;
  std::string expected;
};

std::vector<Block> read_blocks(const std::string& path) {
  std::vector<Block> blocks;
  const std::string bytes = read_file(path, kMaxBytes).value();
  for (size_t begin = 0; begin < bytes.size();) {
    const size_t end = std::min(bytes.find('\n', begin), bytes.size());
    const std::string line = bytes.substr(begin, end - begin);
    begin = end + 1;
    if (line.starts_with("  ")) {
      blocks.back().expected += line + "\n";
    } else if (!line.empty()) {
      blocks.push_back({line, ""});
    }
  }
  return blocks;
}

const Coder& coder() {
  static const Result<Coder> loaded = Coder::load({});
  return loaded.value();
}

std::string events_of(const std::string& sentence) {
  CodeInput input;
  input.text = sentence + "\n";
  input.date = kDate;
  const Result<CodedDocument> coded = coder().code(input);
  if (!coded.is_ok()) return "  " + coded.status().message() + "\n";
  std::string out;
  for (const Event& event : coded.value().events) out += "  " + describe(event) + "\n";
  return out;
}

class SentencesTest : public testing::TestWithParam<std::string> {};

TEST_P(SentencesTest, CodesAsWritten) {
  std::string rewritten;
  for (const Block& block : read_blocks(GetParam())) {
    const std::string got = events_of(block.sentence);
    rewritten += (rewritten.empty() ? "" : "\n") + block.sentence + "\n" + got;
    if (std::getenv("SANUDO_UPDATE_CASES") == nullptr) {
      EXPECT_EQ(got, block.expected) << block.sentence;
    }
  }
  if (std::getenv("SANUDO_UPDATE_CASES") != nullptr) {
    ASSERT_TRUE(write_file(GetParam(), rewritten).is_ok());
  }
}

TEST(MissedSentencesTest, AreStillMissed) {
  for (const Block& block : read_blocks("tests/cases/parses.missed")) {
    EXPECT_NE(events_of(block.sentence), block.expected)
        << block.sentence << " is coded right: move it to a .sentences file";
  }
}

std::vector<std::string> sentence_files() {
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator(kFolder)) {
    if (entry.path().extension() == ".sentences") files.push_back(entry.path().string());
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::string file_stem(const testing::TestParamInfo<std::string>& info) {
  return std::filesystem::path(info.param).stem().string();
}

INSTANTIATE_TEST_SUITE_P(Sentences, SentencesTest, testing::ValuesIn(sentence_files()), file_stem);

}  // namespace
}  // namespace sanudo
