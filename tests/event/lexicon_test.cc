// SPDX-License-Identifier: Apache-2.0
#include "event/lexicon.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace sanudo {
namespace {

namespace fs = std::filesystem;

// The shipped lexicon with another table of likely verbs.
class LikelyVerbs : public ::testing::Test {
 protected:
  LikelyVerbs() {
    fs::remove_all(folder_);
    fs::copy("data/lexicon/en", folder_);
  }
  ~LikelyVerbs() override { fs::remove_all(folder_); }

  void write(const std::string& lines) {
    std::ofstream(folder_ / "likely.tsv")
        << "lemma\tframe\ttype\tmode\tcameo\tcontexts\tnote\tprobability\tlike\n"
        << lines;
  }
  Result<Lexicon> load(bool rules_only = false) {
    return Lexicon::load(folder_.string(), rules_only);
  }
  static const std::vector<Entry>& verbs(const Lexicon& lexicon, const char* lemma) {
    return lexicon.entries(PredicateClass::kVerb, lemma);
  }

  const fs::path folder_ =
      fs::temp_directory_path() / ::testing::UnitTest::GetInstance()->current_test_info()->name();
};

constexpr const char* kGaol = "gaol\tA!=subj R!=obj\tCOERCE\t-\t170\t-\t-\t0.84\tjail|imprison\n";

TEST_F(LikelyVerbs, TypeAVerbThatNobodyHasListed) {
  write(kGaol);
  const Result<Lexicon> lexicon = load();
  ASSERT_TRUE(lexicon.is_ok()) << lexicon.status().message();
  const std::vector<Entry>& gaol = verbs(lexicon.value(), "gaol");
  ASSERT_EQ(gaol.size(), 1u);
  EXPECT_EQ(gaol[0].type, EventType::kCoerce);
  EXPECT_DOUBLE_EQ(gaol[0].likelihood, 0.84);
  EXPECT_EQ(gaol[0].like, "jail|imprison");
  EXPECT_EQ(gaol[0].place, "likely.tsv:2");
}

TEST_F(LikelyVerbs, AreNotReadForRulesOnly) {
  write(kGaol);
  EXPECT_TRUE(verbs(load(true).value(), "gaol").empty());
}

TEST_F(LikelyVerbs, GiveWayToWhoListsThem) {
  write(
      "condemn\tA!=subj R!=obj\tSUPPORT\t-\t050\t-\t-\t0.99\tpraise\n"
      "refuse\tA!=subj R!=obj\tSUPPORT\t-\t050\t-\t-\t0.99\tpraise\n");
  const Result<Lexicon> lexicon = load();
  for (const char* lemma : {"condemn", "refuse"}) {
    for (const Entry& entry : verbs(lexicon.value(), lemma)) EXPECT_TRUE(entry.like.empty());
  }
  EXPECT_EQ(lexicon.value().size(), load(true).value().size());
}

TEST_F(LikelyVerbs, AreMissedByNobody) {
  fs::remove(folder_ / "likely.tsv");
  EXPECT_TRUE(load().is_ok());
}

TEST_F(LikelyVerbs, SayWhereTheyAreWrong) {
  write("gaol\tA!=subj R!=obj\tCOERCE\t-\t170\t-\t-\tvery\tjail\n");
  EXPECT_EQ(load().status().message(), "likely.tsv:2: \"very\" is no number");
  write("gaol\tA!=subj R!=obj\tJAILING\t-\t170\t-\t-\t0.8\tjail\n");
  EXPECT_EQ(load().status().code(), StatusCode::kBadFormat);
}

}  // namespace
}  // namespace sanudo
