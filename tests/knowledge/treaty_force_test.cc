// SPDX-License-Identifier: Apache-2.0
// Days of entry into force as the depositaries give them.
#include "knowledge/treaty_force.h"

#include <gtest/gtest.h>

namespace sanudo {
namespace {

TEST(TreatyForce, NobodyIsBoundBeforeTheTreatyIsInForce) {
  EXPECT_EQ(effect_of_consent({1968, 11, 27}, "", {1970, 3, 5}), (Date{1970, 3, 5}));
  EXPECT_EQ(effect_of_consent({1995, 3, 2}, "later_30d", {1997, 4, 29}), (Date{1997, 4, 29}));
}

TEST(TreatyForce, WaitsForDaysAndMonths) {
  EXPECT_EQ(effect_of_consent({1992, 8, 3}, "", {1970, 3, 5}), (Date{1992, 8, 3}));
  EXPECT_EQ(effect_of_consent({1994, 10, 21}, "30d", {1987, 6, 26}), (Date{1994, 11, 20}));
  EXPECT_EQ(effect_of_consent({1988, 11, 25}, "90d", {1951, 1, 12}), (Date{1989, 2, 23}));
  EXPECT_EQ(effect_of_consent({1992, 6, 8}, "3m", {1976, 3, 23}), (Date{1992, 9, 8}));
  EXPECT_EQ(effect_of_consent({2001, 8, 31}, "6m", {1978, 12, 7}), (Date{2002, 2, 28}));
}

// The Convention on Chemical Weapons makes those wait who came after its entry into force.
TEST(TreatyForce, SomeWaitOnlyWhereTheyComeLater) {
  EXPECT_EQ(effect_of_consent({1997, 4, 25}, "later_30d", {1997, 4, 29}), (Date{1997, 4, 29}));
  EXPECT_EQ(effect_of_consent({1997, 11, 5}, "later_30d", {1997, 4, 29}), (Date{1997, 12, 5}));
}

TEST(TreatyForce, WaitsForTheFirstOfAMonth) {
  EXPECT_EQ(effect_of_consent({2023, 11, 14}, "first_after_60d", {2002, 7, 1}), (Date{2024, 2, 1}));
  EXPECT_EQ(effect_of_consent({2014, 5, 22}, "first_after_3m", {2014, 8, 1}), (Date{2014, 9, 1}));
  EXPECT_EQ(effect_of_consent({2011, 11, 28}, "first_of_6m", {1999, 3, 1}), (Date{2012, 5, 1}));
}

}  // namespace
}  // namespace sanudo
