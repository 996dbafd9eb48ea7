// SPDX-License-Identifier: Apache-2.0
#include "model_file/model_file.h"

#include <gtest/gtest.h>

#include <random>

namespace sanudo {
namespace {

std::string two_sections() {
  ModelFileWriter writer;
  writer.add("tokenizer", "first bytes");
  writer.add("parser", std::string("\0\1\2", 3));
  return writer.finish();
}

TEST(ModelFile, GivesBackItsSectionsInOrder) {
  const auto file = ModelFile::from_bytes(two_sections());
  ASSERT_TRUE(file.is_ok());
  EXPECT_EQ(file.value().section_names(), (std::vector<std::string>{"tokenizer", "parser"}));
  EXPECT_EQ(file.value().section("tokenizer").value(), "first bytes");
  EXPECT_EQ(file.value().section("parser").value(), std::string_view("\0\1\2", 3));
  EXPECT_EQ(file.value().section("tagger").status().code(), StatusCode::kNotFound);
}

TEST(ModelFile, SectionsBeginWhereNumbersMayLie) {
  const std::string bytes = two_sections();
  const auto file = ModelFile::from_bytes(bytes);
  ASSERT_TRUE(file.is_ok());
  for (const char* name : {"tokenizer", "parser"}) {
    const auto at = bytes.find(file.value().section(name).value());
    EXPECT_EQ(at % 8, 0u) << name;
  }
}

TEST(ModelFile, SectionsOutliveAMove) {
  auto file = ModelFile::from_bytes(two_sections());
  ASSERT_TRUE(file.is_ok());
  const ModelFile moved = std::move(file).value();
  EXPECT_EQ(moved.section("tokenizer").value(), "first bytes");
}

TEST(ModelFile, MayBeEmpty) {
  const auto file = ModelFile::from_bytes(ModelFileWriter().finish());
  ASSERT_TRUE(file.is_ok());
  EXPECT_TRUE(file.value().section_names().empty());
}

TEST(ModelFile, NamesTheFileItCannotOpen) {
  const Status status = ModelFile::open("no/such.model").status();
  EXPECT_EQ(status.code(), StatusCode::kNotFound);
  EXPECT_NE(status.message().find("no/such.model"), std::string::npos);
}

TEST(ModelFile, RefusesAnotherVersion) {
  std::string bytes = two_sections();
  bytes[8] = 99;
  const Status status = ModelFile::from_bytes(bytes).status();
  EXPECT_EQ(status.code(), StatusCode::kBadFormat);
  EXPECT_NE(status.message().find("version 99"), std::string::npos);
}

TEST(ModelFile, RefusesEveryCut) {
  const std::string bytes = two_sections();
  for (size_t size = 0; size < bytes.size(); ++size) {
    ASSERT_EQ(ModelFile::from_bytes(bytes.substr(0, size)).status().code(), StatusCode::kBadFormat)
        << size;
  }
}

// A changed byte is found, but in a name, which may be any.
TEST(ModelFile, NeverBelievesChangedBytes) {
  std::mt19937 random(3);
  const std::string sound = two_sections();
  for (int round = 0; round < 2000; ++round) {
    std::string bytes = sound;
    bytes[random() % bytes.size()] ^= static_cast<char>(1 << (random() % 8));
    const auto file = ModelFile::from_bytes(bytes);
    if (!file.is_ok()) continue;
    const auto section = file.value().section("parser");
    if (section.is_ok()) {
      ASSERT_EQ(section.value(), std::string_view("\0\1\2", 3));
    }
  }
}

}  // namespace
}  // namespace sanudo
