// SPDX-License-Identifier: Apache-2.0
// Golden cases: tests/cases/*.stories hold reports as they come in, parted by lines "===", a line
// "---", and what the store then says of copies and of acts told again. A report may begin with a
// line "date: YYYY-MM-DD". With SANUDO_UPDATE_CASES=1 in the environment the expected lines are
// rewritten; read the diff before you commit it.
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "base/file.h"
#include "sanudo/coder.h"
#include "tests/store/samples.h"

namespace sanudo {
namespace {

constexpr const char* kFolder = "tests/cases";
constexpr size_t kMaxBytes = 1u << 20;

const Coder& coder() {
  static const Result<Coder> loaded = Coder::load({});
  return loaded.value();
}

std::vector<std::string> cut(std::string text, const std::string& at) {
  std::vector<std::string> parts;
  for (size_t end = 0; (end = text.find(at)) != std::string::npos;) {
    parts.push_back(text.substr(0, end));
    text.erase(0, end + at.size());
  }
  parts.push_back(text);
  return parts;
}

CodedDocument code(std::string text, const std::string& name) {
  CodeInput input;
  input.name = name;
  input.url = name;
  if (text.starts_with("date: ")) {
    input.date = text.substr(6, 10);
    text.erase(0, text.find('\n') + 1);
  }
  input.text = std::move(text);
  return coder().code(input).value();
}

class StoryCasesTest : public StoreTest, public testing::WithParamInterface<std::string> {
 protected:
  // "2 says what 1 says, near 0.93" and "2 ASSAULT "killed" tells 1 "killed" 0.98: reasons".
  std::string describe(Store* store) {
    std::string out;
    for (const std::string& line :
         ask(store,
             "SELECT document || ' copies ' || original || ': ' || kind || ' '"
             " || round(similarity, 2) FROM copy ORDER BY document")) {
      out += line + "\n";
    }
    for (const std::string& line :
         ask(store,
             "SELECT e.document || ' ' || e.type || ' \"' || e.trigger || '\" tells '"
             " || f.document || ' \"' || f.trigger || '\" ' || round(s.score, 2) || ': '"
             " || s.reason || coalesce((SELECT ' | ' || group_concat(c.field || ' '"
             " || c.value || ' / ' || c.other_value, ', ') FROM contradiction c"
             " WHERE c.other_event = e.id), '') FROM same_event s"
             " JOIN event e ON e.id = s.event JOIN event f ON f.id = s.story"
             " ORDER BY s.event")) {
      out += line + "\n";
    }
    return out;
  }
};

TEST_P(StoryCasesTest, TellsAsWritten) {
  const std::string bytes = read_file(GetParam(), kMaxBytes).value();
  const size_t line = bytes.find("\n---\n");
  Store store = open();
  std::vector<CodedDocument> reports;
  for (const std::string& report : cut(bytes.substr(0, line + 1), "===\n")) {
    reports.push_back(code(report, std::to_string(reports.size() + 1)));
  }
  Batch batch = batch_of(std::move(reports));
  batch.relate = true;
  ASSERT_TRUE(store.add(batch).is_ok());
  const std::string got = describe(&store);
  if (std::getenv("SANUDO_UPDATE_CASES") != nullptr) {
    ASSERT_TRUE(write_file(GetParam(), bytes.substr(0, line + 5) + got).is_ok());
  } else {
    EXPECT_EQ(got, bytes.substr(line + 5));
  }
}

std::vector<std::string> case_files() {
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator(kFolder)) {
    if (entry.path().extension() == ".stories") files.push_back(entry.path().string());
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::string case_name(const testing::TestParamInfo<std::string>& info) {
  return std::filesystem::path(info.param).stem().string();
}

INSTANTIATE_TEST_SUITE_P(Cases, StoryCasesTest, testing::ValuesIn(case_files()), case_name);

}  // namespace
}  // namespace sanudo
