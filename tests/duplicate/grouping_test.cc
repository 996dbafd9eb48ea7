// SPDX-License-Identifier: Apache-2.0
#include "duplicate/grouping.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <string>

#include "duplicate/shingles.h"

namespace sanudo {
namespace {

TEST(WordHashesTest, SpacingSignsCaseAndDiacriticsDoNotShow) {
  EXPECT_EQ(word_hashes("São Tomé: talks\n\nBEGIN."), word_hashes("sao tome talks begin"));
  EXPECT_NE(word_hashes("talks begin"), word_hashes("talks began"));
  EXPECT_NE(word_hashes("12 killed"), word_hashes("13 killed"));
}

TEST(WordHashesTest, SignsOfScriptsWithoutBlanksAreWords) {
  EXPECT_EQ(word_hashes("中国谴责").size(), 4u);
  EXPECT_EQ(word_hashes("在UN会议").size(), 4u);
}

TEST(ShinglesTest, ShortTextsAreOneRun) {
  EXPECT_EQ(shingles(word_hashes("only three words"), 5).size(), 1u);
  EXPECT_EQ(shingles(word_hashes("a b c d e f"), 5).size(), 2u);
  EXPECT_TRUE(shingles(word_hashes(" - "), 5).empty());
}

TEST(SketchTest, KeepsItsValuesForever) {
  const TextSketch sketch = make_sketch("Iran rejected the demand of the six states on Friday.");
  EXPECT_EQ(sketch.shingles, 6u);
  ASSERT_EQ(sketch.keys.size(), 25u);
  EXPECT_EQ(sketch.keys[0], sketch.exact & 0xFFFFFFFFFFFF);
  EXPECT_EQ(sketch.exact, 9752399411253616932u);
  EXPECT_EQ(sketch.keys[1], 100339233736866u);
  EXPECT_EQ(sketch.values[0], 243);
}

// Reports out of a small vocabulary; which words, only the number of the report says.
class ReportMaker {
 public:
  explicit ReportMaker(uint32_t seed) : random_(seed) {}

  std::vector<std::string> paragraphs() {
    std::vector<std::string> all(4 + random_() % 6);
    for (std::string& paragraph : all) {
      for (size_t i = 25 + random_() % 25; i > 0; --i) paragraph += word();
    }
    return all;
  }

  // Cut at the end, one paragraph moved, a line of an agency before it, some words other ones.
  std::vector<std::string> copy(std::vector<std::string> all) {
    if (random_() % 2 == 0) all.resize(all.size() / 2 + 1);
    if (random_() % 2 == 0) std::rotate(all.begin(), all.begin() + 1, all.end());
    if (random_() % 2 == 0) all.insert(all.begin(), "Nowhere, from our own correspondent: ");
    const size_t size = all[0].size();
    all[0].replace(random_() % size, 1, " " + word());
    return all;
  }

  std::string word() {
    static const char* const kSyllables[] = {"ba", "de", "ki", "lo", "mu", "ra", "se", "ti"};
    std::string made;
    for (int i = 0; i < 3; ++i) made += kSyllables[random_() % 8];
    return made + " ";
  }

 private:
  std::mt19937 random_;  // the same on every machine
};

std::string joined(const std::vector<std::string>& paragraphs) {
  std::string text;
  for (const std::string& paragraph : paragraphs) text += paragraph + "\n";
  return text;
}

struct Made {
  size_t group;
  std::string text;
};

std::vector<Made> made_reports() {
  std::vector<Made> all;
  ReportMaker maker(7);
  for (size_t group = 0; group < 200; ++group) {
    const auto original = maker.paragraphs();
    all.push_back({group, joined(original)});
    for (size_t i = 0; i < group % 5; ++i) all.push_back({group, joined(maker.copy(original))});
  }
  std::shuffle(all.begin(), all.end(), std::mt19937(3));
  return all;
}

std::vector<int64_t> groups_of(const std::vector<Made>& reports) {
  CopyIndex index;
  std::vector<int64_t> groups;
  for (const Made& report : reports) {
    const auto original = index.add(make_sketch(report.text));
    groups.push_back(original ? original->group : static_cast<int64_t>(groups.size()));
  }
  return groups;
}

TEST(CopyIndexTest, PrecisionAndRecallOfMadeCopies) {
  const std::vector<Made> reports = made_reports();
  const std::vector<int64_t> groups = groups_of(reports);
  double right = 0, got = 0, wanted = 0;
  for (size_t a = 0; a < reports.size(); ++a) {
    for (size_t b = 0; b < a; ++b) {
      const bool same = reports[a].group == reports[b].group;
      const bool grouped = groups[a] == groups[b];
      right += same && grouped ? 1 : 0;
      got += grouped ? 1 : 0;
      wanted += same ? 1 : 0;
    }
  }
  EXPECT_GE(right / got, 0.99);
  EXPECT_GE(right / wanted, 0.98);
}

// What comes later changes nothing of what is.
TEST(CopyIndexTest, GroupsDependOnEarlierDocumentsOnly) {
  std::vector<Made> reports = made_reports();
  const std::vector<int64_t> all = groups_of(reports);
  reports.resize(150);
  const std::vector<int64_t> some = groups_of(reports);
  EXPECT_TRUE(std::equal(some.begin(), some.end(), all.begin()));
}

TEST(CopyIndexTest, TheSameWordsAreExact) {
  CopyIndex index;
  EXPECT_FALSE(index.add(make_sketch("Talks began in Oslo on Monday.")));
  const auto same = index.add(make_sketch("TALKS BEGAN, in Oslo\non Monday"));
  ASSERT_TRUE(same);
  EXPECT_EQ(same->group, 0);
  EXPECT_EQ(same->similarity, 1);
}

TEST(CopyIndexTest, TextsWithoutWordsAreLikeNothing) {
  CopyIndex index;
  EXPECT_FALSE(index.add(make_sketch("")));
  EXPECT_FALSE(index.add(make_sketch("...")));
}

}  // namespace
}  // namespace sanudo
