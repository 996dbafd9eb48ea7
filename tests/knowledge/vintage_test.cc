// SPDX-License-Identifier: Apache-2.0
// The shipped base as it was known on a day.
#include <gtest/gtest.h>

#include "base/split.h"
#include "tests/knowledge/shipped.h"

namespace sanudo {
namespace {

const World& of_2015() {
  static const World* world =
      new World(World::from_bytes(compile_tables(shipped_tables()), {2015, 6, 1}).value());
  return *world;
}

bool knows(std::string_view name) {
  std::vector<Candidate> candidates;
  const auto words = split(name, ' ');
  return of_2015().match_name(words, 0, &candidates) == words.size();
}

TEST(Vintage, KnowsNothingThatCameLater) {
  EXPECT_EQ(of_2015().as_of(), (Date{2015, 6, 1}));
  EXPECT_TRUE(knows("Swaziland"));
  EXPECT_FALSE(knows("AUKUS"));
  EXPECT_FALSE(knows("Volodymyr Zelensky"));
  const EntityIndex nato = of_2015().find("org:nato");
  EXPECT_EQ(of_2015().members(nato, {2024, 6, 1}).size(), 28u);
}

TEST(Vintage, LeavesOpenWhatEndedLater) {
  const EntityIndex usa = of_2015().find_state("USA");
  const std::vector<Role> holders = of_2015().holders("head_of_state", usa, {2018, 1, 1});
  ASSERT_EQ(holders.size(), 1u);
  EXPECT_EQ(of_2015().entity(holders[0].person).id, "person:barack-obama");
  EXPECT_FALSE(holders[0].to.known());
  EXPECT_EQ(of_2015().is_party(of_2015().find("treaty:inf"), usa, {2020, 1, 1}), Certainty::kYes);
}

}  // namespace
}  // namespace sanudo
