// SPDX-License-Identifier: Apache-2.0
#include "base/file.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>

namespace sanudo {
namespace {

class FileTest : public ::testing::Test {
 protected:
  FileTest() {
    std::string name = (std::filesystem::temp_directory_path() / "sanudo-XXXXXX").string();
    folder_ = ::mkdtemp(name.data());
  }
  ~FileTest() override { std::filesystem::remove_all(folder_); }
  std::string path(const char* name) const { return folder_ + "/" + name; }

  std::string folder_;
};

TEST_F(FileTest, GivesBackWhatWasWritten) {
  const std::string bytes("a\0b\r\n\xFF", 6);
  ASSERT_TRUE(write_file(path("kept"), bytes).is_ok());
  const auto read = read_file(path("kept"), 6);
  ASSERT_TRUE(read.is_ok());
  EXPECT_EQ(read.value(), bytes);
}

TEST_F(FileTest, WritingReplacesAndLeavesNothingBeside) {
  ASSERT_TRUE(write_file(path("kept"), "a long first edition").is_ok());
  ASSERT_TRUE(write_file(path("kept"), "short").is_ok());
  EXPECT_EQ(read_file(path("kept"), 100).value(), "short");
  EXPECT_FALSE(std::filesystem::exists(path("kept.new")));
}

TEST_F(FileTest, SaysWhyThereAreNoBytes) {
  EXPECT_EQ(read_file(path("none"), 10).status().code(), StatusCode::kNotFound);
  EXPECT_EQ(read_file(folder_, 10).status().code(), StatusCode::kUnreadable);
  ASSERT_TRUE(write_file(path("large"), "eleven bytes").is_ok());
  const Status large = read_file(path("large"), 11).status();
  EXPECT_EQ(large.code(), StatusCode::kTooLarge);
  EXPECT_NE(large.message().find("large"), std::string::npos);
}

TEST_F(FileTest, HoldsTheBudgetWhereThereIsNoSize) {
  EXPECT_EQ(read_file("/dev/zero", 100000).status().code(), StatusCode::kTooLarge);
}

TEST_F(FileTest, CannotWriteIntoNothing) {
  EXPECT_FALSE(write_file(path("none/kept"), "x").is_ok());
}

}  // namespace
}  // namespace sanudo
