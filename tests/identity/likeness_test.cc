// SPDX-License-Identifier: Apache-2.0
#include "identity/likeness.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/identity/tellings.h"

namespace sanudo {
namespace {

using testing::Contains;
using testing::IsEmpty;

constexpr const char* kWords = "The forces attacked the harbour of Odesa with drones overnight";
constexpr const char* kOtherWords =
    "Drones hit the harbour of Odesa in an attack overnight, killing";

CodedDocument attack(const char* words = kWords) { return told("ASSAULT", "RUS", "UKR", words); }

TEST(LikenessTest, TheSameActInOtherWordsIsOne) {
  const Likeness likeness = compare(telling(attack()), telling(attack(kOtherWords)), false);
  EXPECT_GT(likeness.score, 0.9);
  EXPECT_THAT(likeness.reasons, Contains("same actor"));
  EXPECT_THAT(likeness.reasons, Contains("same recipient"));
  EXPECT_THAT(likeness.reasons, Contains("same words"));
}

TEST(LikenessTest, IsTheSameBothWays) {
  const Telling a = telling(attack());
  CodedDocument other = told("COERCE", "RUS", "", kOtherWords);
  other.events[0].date = DateRange{"2021-03-08", "2021-03-08", "day", "Monday"};
  const Telling b = telling(other);
  EXPECT_EQ(compare(a, b, false).score, compare(b, a, false).score);
}

TEST(LikenessTest, OtherPartiesAreAnotherAct) {
  const Telling other = telling(told("ASSAULT", "RUS", "GEO", kWords));
  EXPECT_LT(compare(telling(attack()), other, false).score, 0.5);
}

TEST(LikenessTest, OneCountryAndNothingElseIsNotEnough) {
  const Telling a = telling(told("ASSAULT", "RUS", "", "They attacked a village in the mountains"));
  Telling b = telling(told("ASSAULT", "RUS", "", "Shells fell on the capital for hours"));
  EXPECT_LT(compare(a, b, false).score, 0.5);
}

TEST(LikenessTest, DaysApartSpeakAgainst) {
  CodedDocument later = attack();
  later.events[0].date = DateRange{"2021-03-12", "2021-03-12", "day", "Friday"};
  CodedDocument now = attack();
  now.events[0].date->text = "Tuesday";
  EXPECT_LT(compare(telling(now), telling(later), false).score,
            compare(telling(now), telling(attack()), false).score);
  ASSERT_EQ(differences(telling(now), telling(later)).size(), 1u);
  EXPECT_EQ(differences(telling(now), telling(later))[0].field, "date");
}

TEST(LikenessTest, TwoPeopleOfOneCountryAreTwo) {
  CodedDocument a = attack();
  CodedDocument b = attack();
  a.events[0].actors[0].entity = "person:ivan-ivanov";
  b.events[0].actors[0].entity = "person:pyotr-petrov";
  EXPECT_LT(compare(telling(a), telling(b), false).score,
            compare(telling(a), telling(attack()), false).score);
}

TEST(DifferencesTest, TollsThatDiffer) {
  CodedDocument three = attack();
  CodedDocument five = attack();
  three.events[0].amounts = {{"killed", 3, "exact", "", "three", {}}};
  five.events[0].amounts = {{"killed", 5, "exact", "", "five", {}}};
  const auto found = differences(telling(three), telling(five));
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].field, "amount killed");
  EXPECT_EQ(found[0].value, "3");
  EXPECT_EQ(found[0].other, "5");
  EXPECT_GT(compare(telling(three), telling(five), false).score, 0.5);
}

TEST(DifferencesTest, AmountsOfOtherKindsDoNotDiffer) {
  CodedDocument dead = attack();
  CodedDocument hurt = attack();
  dead.events[0].amounts = {{"killed", 3, "exact", "", "three", {}}};
  hurt.events[0].amounts = {{"wounded", 5, "exact", "", "five", {}}};
  EXPECT_THAT(differences(telling(dead), telling(hurt)), IsEmpty());
}

TEST(DifferencesTest, WhatOneDeniesAndAnotherDoesNot) {
  CodedDocument denied = attack();
  denied.events[0].said_by.push_back({{state("RUS")}, "denied", Stance::kDeny, {}, ""});
  CodedDocument negated = attack();
  negated.events[0].status.negated = true;
  EXPECT_EQ(differences(telling(attack()), telling(denied))[0].field, "denied");
  EXPECT_EQ(differences(telling(attack()), telling(negated))[0].field, "negated");
}

TEST(DifferencesTest, ExactPlacesThatDiffer) {
  CodedDocument odesa = attack();
  CodedDocument kherson = attack();
  odesa.events[0].place = Place{"Odesa", "Odesa", "UKR", 46.5, 30.7, 698740, "city"};
  kherson.events[0].place = Place{"Kherson", "Kherson", "UKR", 46.6, 32.6, 706448, "city"};
  ASSERT_EQ(differences(telling(odesa), telling(kherson)).size(), 1u);
  EXPECT_EQ(differences(telling(odesa), telling(kherson))[0].field, "place");
  kherson.events[0].place->precision = "country";  // no more than where roughly
  EXPECT_THAT(differences(telling(odesa), telling(kherson)), IsEmpty());
}

}  // namespace
}  // namespace sanudo
