// SPDX-License-Identifier: Apache-2.0
#include "identity/stories.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/identity/tellings.h"

namespace sanudo {
namespace {

constexpr const char* kOdesa = "The forces attacked the harbour of Odesa with drones overnight";

std::vector<uint64_t> sorted(std::vector<uint64_t> keys) {
  std::sort(keys.begin(), keys.end());
  return keys;
}

bool meet(const Telling& earlier, const Telling& later) {
  const auto kept = sorted(story_keys(earlier).kept);
  const auto sought = story_keys(later).sought;
  return std::any_of(sought.begin(), sought.end(), [&](uint64_t key) {
    return std::binary_search(kept.begin(), kept.end(), key);
  });
}

TEST(StoryKeysTest, TellingsMeetWhereNoSideDiffers) {
  const Telling both = telling(told("ASSAULT", "RUS", "UKR", kOdesa));
  const Telling actor = telling(told("ASSAULT", "RUS", "", kOdesa));
  const Telling recipient = telling(told("ASSAULT", "", "UKR", kOdesa));
  const Telling other = telling(told("ASSAULT", "RUS", "GEO", kOdesa));
  for (const Telling& a : {both, actor, recipient}) EXPECT_TRUE(meet(both, a));
  for (const Telling& a : {both, actor}) EXPECT_TRUE(meet(a, actor));
  EXPECT_TRUE(meet(recipient, both));
  EXPECT_FALSE(meet(both, other));
  EXPECT_FALSE(meet(actor, recipient));
}

TEST(StoryIndexTest, ReportsOfOneActAreOneStory) {
  StoryIndex stories;
  EXPECT_FALSE(stories.add(told("ASSAULT", "RUS", "UKR", kOdesa), 0)[0]);
  EXPECT_FALSE(stories.add(told("ASSAULT", "RUS", "GEO", kOdesa), 1)[0]);
  const auto again = stories.add(told("ASSAULT", "RUS", "UKR", kOdesa), 2);
  ASSERT_TRUE(again[0]);
  EXPECT_EQ(again[0]->story, 0);
  const auto third = stories.add(told("ASSAULT", "RUS", "UKR", kOdesa), 3);
  ASSERT_TRUE(third[0]);
  EXPECT_EQ(third[0]->story, 0);
}

TEST(StoryIndexTest, TwoActsOfOneReportAreTwo) {
  StoryIndex stories;
  stories.add(told("ASSAULT", "RUS", "UKR", kOdesa), 0);
  CodedDocument two = told("ASSAULT", "RUS", "UKR", kOdesa);
  two.events.push_back(two.events[0]);
  const auto found = stories.add(two, 1);
  EXPECT_TRUE(found[0]);
  EXPECT_FALSE(found[1]);
}

TEST(StoryIndexTest, OldActsAreNotLookedFor) {
  StoryIndex stories;
  stories.add(told("ASSAULT", "RUS", "UKR", kOdesa), 0);
  CodedDocument later = told("ASSAULT", "RUS", "UKR", kOdesa);
  later.events[0].date = DateRange{"2021-03-19", "2021-03-19", "day", ""};
  EXPECT_FALSE(stories.add(later, 1)[0]);
}

TEST(StoryIndexTest, ReportsWithoutDaysMayBeOne) {
  StoryIndex stories;
  CodedDocument undated = told("ASSAULT", "RUS", "UKR", kOdesa);
  undated.document.date.clear();
  undated.events[0].date.reset();
  stories.add(undated, 0);
  EXPECT_TRUE(stories.add(undated, 1)[0]);
}

}  // namespace
}  // namespace sanudo
