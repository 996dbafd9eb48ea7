// SPDX-License-Identifier: Apache-2.0
#include "base/mapped_file.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>

#include "base/file.h"

namespace sanudo {
namespace {

class MappedFileTest : public ::testing::Test {
 protected:
  MappedFileTest() {
    std::string name = (std::filesystem::temp_directory_path() / "sanudo-XXXXXX").string();
    folder_ = ::mkdtemp(name.data());
  }
  ~MappedFileTest() override { std::filesystem::remove_all(folder_); }
  std::string written(const char* name, std::string_view bytes) const {
    const std::string path = folder_ + "/" + name;
    EXPECT_TRUE(write_file(path, bytes).is_ok());
    return path;
  }

  std::string folder_;
};

TEST_F(MappedFileTest, ShowsTheBytesOfTheFile) {
  const std::string bytes("a\0b\r\n\xFF", 6);
  const auto file = MappedFile::open(written("kept", bytes), 6);
  ASSERT_TRUE(file.is_ok());
  EXPECT_EQ(file.value().bytes(), bytes);
}

TEST_F(MappedFileTest, BytesStayWhereTheyAreWhenItMoves) {
  auto file = MappedFile::open(written("kept", "kept"), 100);
  ASSERT_TRUE(file.is_ok());
  const std::string_view bytes = file.value().bytes();
  MappedFile moved = std::move(file).value();
  EXPECT_EQ(moved.bytes().data(), bytes.data());
  EXPECT_EQ(bytes, "kept");
}

TEST_F(MappedFileTest, KeepsItsBytesWhenAnotherFileTakesThePlace) {
  const std::string path = written("kept", "first");
  const auto file = MappedFile::open(path, 100);
  ASSERT_TRUE(file.is_ok());
  written("kept", "2nd");
  EXPECT_EQ(file.value().bytes(), "first");
}

TEST_F(MappedFileTest, AnEmptyFileHasNoBytes) {
  const auto file = MappedFile::open(written("empty", ""), 100);
  ASSERT_TRUE(file.is_ok());
  EXPECT_TRUE(file.value().bytes().empty());
}

TEST_F(MappedFileTest, SaysWhyThereAreNoBytes) {
  EXPECT_EQ(MappedFile::open(folder_ + "/none", 10).status().code(), StatusCode::kNotFound);
  EXPECT_EQ(MappedFile::open(folder_, 10).status().code(), StatusCode::kUnreadable);
  EXPECT_EQ(MappedFile::open("/dev/zero", 10).status().code(), StatusCode::kUnreadable);
  const std::string large = written("large", "eleven bytes");
  EXPECT_EQ(MappedFile::open(large, 11).status().code(), StatusCode::kTooLarge);
}

}  // namespace
}  // namespace sanudo
