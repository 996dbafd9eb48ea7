// SPDX-License-Identifier: Apache-2.0
#include "unicode/utf8.h"

#include <gtest/gtest.h>

#include <random>

namespace sanudo {
namespace {

TEST(Utf8, GoesThereAndBackForEveryCodePoint) {
  for (char32_t c = 0; c <= 0x10FFFF; c += c < 0x3000 ? 1 : 61) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string bytes;
    append_utf8(c, &bytes);
    size_t length = 0;
    ASSERT_EQ(decode(bytes, 0, &length), c);
    ASSERT_EQ(length, bytes.size());
    ASSERT_TRUE(is_valid_utf8(bytes));
  }
}

// Table 3-8 of the Unicode standard: how many replacements ill-formed bytes give.
TEST(Utf8, ReplacesMaximalIllFormedPieces) {
  const auto replacements = [](std::string_view bytes) {
    size_t replaced = 0;
    EXPECT_TRUE(is_valid_utf8(repair_utf8(bytes, &replaced)));
    return replaced;
  };
  EXPECT_EQ(replacements("\xC0\xAF\xE0\x80\xBF\xF0\x81\x82\x41"), 8u);
  EXPECT_EQ(replacements("\xED\xA0\x80\xED\xBF\xBF\xED\xAF\x41"), 8u);
  EXPECT_EQ(replacements("\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41"), 4u);
  EXPECT_EQ(replacements("\xEF\xBF\xBD"), 0u);
}

TEST(Utf8, RandomBytesAreRepairedToValidOnes) {
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    std::string bytes;
    for (int i = 0; i < 60; ++i) bytes.push_back(static_cast<char>(random() % 256));
    size_t replaced = 0;
    const std::string sound = repair_utf8(bytes, &replaced);
    ASSERT_TRUE(is_valid_utf8(sound));
    ASSERT_EQ(replaced == 0, is_valid_utf8(bytes));
    size_t again = 0;
    ASSERT_EQ(repair_utf8(sound, &again), sound);
    ASSERT_EQ(again, 0u);
  }
}

TEST(Case, LowersEveryScript) { EXPECT_EQ(to_lower("NATO Київ ÉLYSÉE"), "nato київ élysée"); }

TEST(Case, FoldsNamesToOneKey) {
  EXPECT_EQ(fold("São Tomé"), "sao tome");
  EXPECT_EQ(fold("Côte d’Ivoire"), "cote d'ivoire");
  EXPECT_EQ(fold("Guinea–Bissau"), "guinea-bissau");
  EXPECT_EQ(fold("Straße"), "strasse");
}

TEST(Signs, AreClassed) {
  EXPECT_TRUE(is_space(0x00A0));
  EXPECT_TRUE(is_space(0x2003));
  EXPECT_FALSE(is_space('x'));
  EXPECT_TRUE(is_letter(U'Ж'));
  EXPECT_TRUE(is_upper(U'Ж'));
  EXPECT_TRUE(is_lower(U'ñ'));
  EXPECT_TRUE(is_control(0x01));
  EXPECT_FALSE(is_control('\n'));
  EXPECT_EQ(script_of(U'中'), Script::kHan);
  EXPECT_EQ(script_of(U'я'), Script::kCyrillic);
  EXPECT_EQ(count_code_points("é中a"), 3u);
}

}  // namespace
}  // namespace sanudo
