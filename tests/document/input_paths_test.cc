// SPDX-License-Identifier: Apache-2.0
#include "document/input_paths.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace sanudo {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;

class InputPathsTest : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::path(testing::TempDir()) / ("input_paths_" + std::to_string(::getpid()));
    for (const char* name : {"b/2.txt", "b/1.txt", "a.txt", "c.xml", ".hidden/x.txt", ".y.txt"}) {
      fs::create_directories((folder_ / name).parent_path());
      std::ofstream(folder_ / name) << "x";
    }
    fs::create_directories(folder_ / "empty");
  }
  void TearDown() override { fs::remove_all(folder_); }
  std::string at(const std::string& name) const { return (folder_ / name).string(); }

  fs::path folder_;
};

TEST_F(InputPathsTest, AFolderIsAllItsFilesInOrder) {
  EXPECT_THAT(find_input_files({folder_.string()}),
              ElementsAre(at("a.txt"), at("b/1.txt"), at("b/2.txt"), at("c.xml")));
}

TEST_F(InputPathsTest, PatternsMatchFilesAndFolders) {
  EXPECT_THAT(find_input_files({at("*.xml"), at("?")}),
              ElementsAre(at("c.xml"), at("b/1.txt"), at("b/2.txt")));
}

TEST_F(InputPathsTest, WordsStayInOrderAndWhatNamesNothingStays) {
  EXPECT_THAT(find_input_files({"-", at("none.txt"), at("*.none"), at("a.txt"), at("empty")}),
              ElementsAre("-", at("none.txt"), at("*.none"), at("a.txt"), at("empty")));
}

TEST_F(InputPathsTest, AFileNamedLikeAPatternIsItself) {
  std::ofstream(folder_ / "[1].txt") << "x";
  EXPECT_THAT(find_input_files({at("[1].txt")}), ElementsAre(at("[1].txt")));
}

// A link that leads back to its folder is no way to walk in circles.
TEST_F(InputPathsTest, LinksToFoldersAreNotFollowed) {
  fs::create_directory_symlink(folder_, folder_ / "b/loop");
  EXPECT_EQ(find_input_files({folder_.string()}).size(), 4u);
}

}  // namespace
}  // namespace sanudo
