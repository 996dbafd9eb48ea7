// SPDX-License-Identifier: Apache-2.0
// Golden pages: tests/cases/pages/NAME.html is a page as it comes, NAME.facts what an analyst finds
// in it. Lines "given url: ..." and "given charset: ..." are what came along (HTTP); then a line
// for each field, with where it was found; then the text, "= " before a headline, "| " before a
// paragraph.
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <sstream>

#include "base/file.h"
#include "text/read_document.h"

namespace sanudo {
namespace {

constexpr const char* kFolder = "tests/cases/pages";
constexpr size_t kMaxBytes = 1u << 20;

std::string facts_file(std::string path) { return path.replace(path.size() - 4, 4, "facts"); }

// Takes the lines of what came along off the front.
Document read_given(const std::string& path, std::string* expected) {
  Document document;
  document.input = path;
  document.markup = Markup::kPage;
  document.bytes = read_file(path, kMaxBytes).value();
  *expected = read_file(facts_file(path), kMaxBytes).value();
  while (expected->starts_with("given ")) {
    const std::string line = expected->substr(6, expected->find('\n') - 6);
    const std::string value = line.substr(line.find(": ") + 2);
    (line.starts_with("url") ? document.url : document.charset) = value;
    expected->erase(0, expected->find('\n') + 1);
  }
  return document;
}

std::string place_of(const Document& document, const std::string& field) {
  for (const Source& source : document.sources) {
    if (source.field == field) return " (" + source.place + ")";
  }
  return "";
}

std::string describe(const Document& document, const Text& text) {
  const std::string date = document.date.known() ? to_string(document.date) : "";
  const std::pair<const char*, std::string> fields[] = {
      {"title", document.title},
      {"date", date},
      {"author", fmt::format("{}", fmt::join(document.author, " and "))},
      {"publisher", document.publisher},
      {"url", document.url},
      {"section", document.section},
      {"access", document.access}};
  std::string out;
  for (const auto& [name, value] : fields) {
    if (!value.empty()) out += fmt::format("{}: {}{}\n", name, value, place_of(document, name));
  }
  out += fmt::format("language: {}\n", text.language());
  for (const Paragraph& paragraph : text.paragraphs()) {
    out += fmt::format("{} {}\n", paragraph.headline ? '=' : '|', text.words(paragraph.span));
  }
  return out;
}

class PageCasesTest : public testing::TestWithParam<std::string> {};

TEST_P(PageCasesTest, IsReadAsWritten) {
  std::string expected;
  Document document = read_given(GetParam(), &expected);
  std::vector<Warning> warnings;
  const Result<Text> text = read_document(&document, &warnings);
  ASSERT_TRUE(text.is_ok()) << text.status().message();
  EXPECT_EQ(describe(document, text.value()), expected);
}

std::vector<std::string> pages() {
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator(kFolder)) {
    if (entry.path().extension() == ".html") files.push_back(entry.path().string());
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::string case_name(const testing::TestParamInfo<std::string>& info) {
  return std::filesystem::path(info.param).stem().string();
}

INSTANTIATE_TEST_SUITE_P(Pages, PageCasesTest, testing::ValuesIn(pages()), case_name);

}  // namespace
}  // namespace sanudo
