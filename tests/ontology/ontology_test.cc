// SPDX-License-Identifier: Apache-2.0
#include "ontology/ontology.h"

#include <gtest/gtest.h>

#include <span>

#include "ontology/ontology_table.h"

namespace sanudo {
namespace {

TEST(OntologyTest, NamesGoBothWays) {
  for (int i = 0; i < kEventTypes; ++i) {
    const auto type = static_cast<EventType>(i);
    EXPECT_EQ(parse_event_type(event_type_name(type)), type);
  }
  EXPECT_FALSE(parse_event_type("DEMAND").has_value());
}

TEST(OntologyTest, QuadClassesFollowTheManual) {
  EXPECT_EQ(quad_class(EventType::kSupport), 1);
  EXPECT_EQ(quad_class(EventType::kRetreat), 2);
  EXPECT_EQ(quad_class(EventType::kThreaten), 3);
  EXPECT_EQ(quad_class(EventType::kSanction), 4);  // the definition section, not the quad table
}

TEST(OntologyTest, ModesBelongToTypes) {
  EXPECT_TRUE(is_mode(EventType::kConsult, "visit"));
  EXPECT_FALSE(is_mode(EventType::kConsult, "riot"));
  EXPECT_TRUE(is_mode(EventType::kAgree, ""));
}

TEST(OntologyTest, ScoresOfModesAndTypes) {
  EXPECT_DOUBLE_EQ(plover_score(EventType::kAssault, ""), -9);
  EXPECT_DOUBLE_EQ(plover_score(EventType::kAssault, "drone"), -9.5);
  EXPECT_DOUBLE_EQ(plover_score(EventType::kAccuse, ""), -3);  // printed as 3, surely -3
}

TEST(OntologyTest, CameoCodesAreThoseOf11) {
  EXPECT_TRUE(is_cameo("1033"));
  EXPECT_TRUE(is_cameo("016"));
  EXPECT_DOUBLE_EQ(goldstein("016").value(), -5.0);  // 3.4 in the older numbering
  EXPECT_FALSE(goldstein("999").has_value());
}

TEST(OntologyTest, CameoTurnsIntoPlover) {
  const auto apology = plover_of_cameo("055");
  ASSERT_TRUE(apology.has_value());
  EXPECT_EQ(apology->type, EventType::kConcede);  // SUPPORT in the table of 2021
  const auto truce = plover_of_cameo("0871");
  ASSERT_TRUE(truce.has_value());
  EXPECT_EQ(truce->type, EventType::kRetreat);
  EXPECT_EQ(truce->mode, "ceasefire");
  EXPECT_EQ(truce->contexts, "military");
  EXPECT_FALSE(plover_of_cameo("010").has_value());  // a comment is no event
}

TEST(OntologyTest, EveryMeaningIsInTheCodebook) {
  for (const CameoPloverRow& row : std::span(kCameoPloverRows, kCameoPloverCount)) {
    EXPECT_TRUE(is_cameo(row.code)) << row.code;
    EXPECT_TRUE(is_mode(row.meaning.type, row.meaning.mode)) << row.code;
  }
}

TEST(OntologyTest, WhatIsPromisedDemandedRefusedOrThreatened) {
  EXPECT_EQ(cameo_about(EventType::kReject, "046"), "125");
  EXPECT_EQ(cameo_about(EventType::kRequest, "0841"), "1053");
  EXPECT_EQ(cameo_about(EventType::kThreaten, "190"), "1384");
  EXPECT_EQ(cameo_about(EventType::kAgree, "111"), "");  // nobody promises to criticise
  EXPECT_EQ(cameo_about(EventType::kAssault, "046"), "");
}

TEST(OntologyTest, EmbeddedCodesAreInTheCodebook) {
  for (const EmbeddedRow& row : std::span(kEmbeddedRows, kEmbeddedCount)) {
    for (std::string_view code : {row.agree, row.request, row.reject, row.threaten}) {
      EXPECT_TRUE(code.empty() || is_cameo(code)) << row.inner;
    }
  }
}

TEST(OntologyTest, SectorsAndContexts) {
  EXPECT_TRUE(is_sector("MIL"));
  EXPECT_FALSE(is_sector("XYZ"));
  EXPECT_TRUE(is_context("natural_resource"));
  EXPECT_FALSE(is_context("sport"));
}

}  // namespace
}  // namespace sanudo
