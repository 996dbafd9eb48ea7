// SPDX-License-Identifier: Apache-2.0
#include "text/page_notice.h"

#include <gtest/gtest.h>

namespace sanudo {
namespace {

TEST(PageNotice, OffersAndCreditsAreNotices) {
  EXPECT_TRUE(is_notice("Subscribe now to read on"));
  EXPECT_TRUE(is_notice("Déjà abonné ? Identifiez-vous"));
  EXPECT_TRUE(is_notice("Photo: the harbour of Port Lenz"));
}

TEST(PageNotice, ReportsOfSubscribersAreNone) {
  EXPECT_FALSE(is_notice("Subscribers to the harbour fund met the mayor on Monday."));
  EXPECT_FALSE(
      is_notice("Subscribe to a treaty that binds them for ten years is what the two governments "
                "of the island have asked each of their neighbours to do."));
}

TEST(PageNotice, DaysOfAPageAreStamps) {
  EXPECT_TRUE(is_stamp("3 May 2022, 08:00"));
  EXPECT_TRUE(is_stamp("Updated 3 May"));
  EXPECT_TRUE(is_stamp("Mis à jour le 3 mai à 8 h 00"));
  EXPECT_TRUE(is_stamp("Обновлено 3 мая"));
}

TEST(PageNotice, SentencesWithDaysAreNone) {
  EXPECT_FALSE(is_stamp("Published accounts say little"));
  EXPECT_FALSE(is_stamp("Updated rules bind 30 ports from 3 May 2022."));
  EXPECT_FALSE(is_stamp("The two met in May"));
}

}  // namespace
}  // namespace sanudo
