// SPDX-License-Identifier: Apache-2.0
#include "event/lexicon_check.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace sanudo {
namespace {

// Checks a lexicon with these verbs and nothing else but a class of two metals.
std::vector<std::string> faults_of(const std::string& verbs) {
  const std::filesystem::path folder =
      std::filesystem::temp_directory_path() /
      ("sanudo_lexicon_" +
       std::string(testing::UnitTest::GetInstance()->current_test_info()->name()));
  std::filesystem::create_directories(folder);
  const auto write = [&](const char* name, const std::string& text) {
    std::ofstream(folder / name) << "header\n" << text;
  };
  for (const char* name : {"nouns.tsv", "adjectives.tsv", "operators.tsv", "support.tsv",
                           "numbers.tsv", "contexts.tsv"}) {
    write(name, "");
  }
  write("classes.tsv", "metal\t-\tiron\nmetal\t-\tgold\n");
  write("verbs.tsv", verbs);
  const Result<Lexicon> lexicon = Lexicon::load(folder.string());
  std::filesystem::remove_all(folder);
  EXPECT_TRUE(lexicon.is_ok()) << lexicon.status().message();
  return lexicon.is_ok() ? check_lexicon(lexicon.value()) : std::vector<std::string>{};
}

TEST(LexiconCheckTest, ASoundLexiconHasNoFaults) {
  EXPECT_TRUE(faults_of("sell\tA!=subj obj:@metal\tCOOPERATE\t-\t-\t-\t-\n"
                        "sell\tA!=subj obj:rope\tACCUSE\t-\t-\t-\t-\n"
                        "sell\tA!=subj\tCONSULT\t-\t-\t-\t-\n")
                  .empty());
}

TEST(LexiconCheckTest, TellsWhatAnEarlierLineTakes) {
  const std::vector<std::string> faults =
      faults_of("sell|buy\tA!=subj obj:@metal|rope\tCOOPERATE\t-\t-\t-\t-\n"
                "buy\tA!=subj obj:gold\tCOOPERATE\t-\t-\t-\t-\n"
                "sell\tA!=subj obj:iron\tACCUSE\t-\t-\t-\t-\n");
  ASSERT_EQ(faults.size(), 2u);
  EXPECT_EQ(faults[0],
            "verbs.tsv:3 buy: never answers: verbs.tsv:2 shadows it (COOPERATE against COOPERATE)");
  EXPECT_EQ(
      faults[1],
      "verbs.tsv:4 sell: never answers: verbs.tsv:2 contradicts it (COOPERATE against ACCUSE)");
}

TEST(LexiconCheckTest, ANarrowerLineBeforeAWiderOneIsSound) {
  EXPECT_TRUE(faults_of("sell\tA!=subj obj:gold\tACCUSE\t-\t-\t-\t-\n"
                        "sell\tA!=subj obj:@metal\tCOOPERATE\t-\t-\t-\t-\n")
                  .empty());
}

TEST(LexiconCheckTest, AHeavierLineWinsWhereverItStands) {
  EXPECT_EQ(faults_of("sell\tA=subj obj:gold\tACCUSE\t-\t-\t-\t-\n"
                      "sell\tobj:@metal !iobj\tCOOPERATE\t-\t-\t-\t-\n")
                .size(),
            0u)
      << "the second line asks for the absence of something that the first allows";
}

TEST(LexiconCheckTest, TellsALineThatShutsOutWhatItAsksFor) {
  const std::vector<std::string> faults =
      faults_of("sell\tA!=subj obj:gold !obj:@metal\tACCUSE\t-\t-\t-\t-\n");
  ASSERT_EQ(faults.size(), 1u);
  EXPECT_EQ(faults[0], "verbs.tsv:2 sell: shuts out what it asks for");
}

}  // namespace
}  // namespace sanudo
