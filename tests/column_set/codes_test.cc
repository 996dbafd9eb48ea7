// SPDX-License-Identifier: Apache-2.0
#include "column_set/codes.h"

#include <gtest/gtest.h>

#include <span>

#include "column_set/code_table.h"
#include "ontology/ontology.h"

namespace sanudo {
namespace {

TEST(CodesTest, CountriesOfEachSystemAreFound) {
  EXPECT_EQ(country_of_cameo("ROM"), "ROU");
  EXPECT_EQ(country_of_cameo("RUS"), "RUS");
  EXPECT_EQ(country_of_fips("RS"), "RUS");
  EXPECT_EQ(country_of_fips("GM"), "DEU");  // not Gambia, as ISO has it
  EXPECT_EQ(country_of_fips("GZ"), "PSE");
  EXPECT_EQ(country_of_name("Russian Federation"), "RUS");
  EXPECT_EQ(country_of_name("Occupied Palestinian Territory"), "PSE");
  EXPECT_EQ(country_of_name("Burma"), "MMR");
  EXPECT_EQ(country_of_name("Atlantis"), "");
}

// Every country comes back from every name that is written for it.
TEST(CodesTest, WhatIsWrittenIsReadAgain) {
  for (const CountryRow& row : std::span(kCountryRows, kCountryCount)) {
    EXPECT_EQ(country_of_cameo(cameo_country(row.iso3)), row.iso3);
    EXPECT_EQ(country_of_name(icews_country(row.iso3)), row.iso3);
    EXPECT_EQ(country_of_name(usual_country(row.iso3)), row.iso3);
    if (!fips_country(row.iso3).empty()) {
      EXPECT_EQ(country_of_fips(fips_country(row.iso3)), row.iso3);
    }
  }
  for (const auto& row : std::span(kIcewsSectorRows, kIcewsSectorCount)) {
    EXPECT_TRUE(is_sector(row.sector)) << row.sector;
    EXPECT_EQ(sector_of_icews(icews_sector(row.sector)), row.sector);
  }
  for (const char* sector : {"GOV", "MIL", "REB", "JRN", "MED", "NGO", "CVL", "EDU", "IGO"}) {
    EXPECT_EQ(sector_of_cameo(cameo_agent(sector)), sector);
  }
}

TEST(CodesTest, MediaAndMedicineAreNotConfused) {
  EXPECT_EQ(sector_of_cameo("MED"), "JRN");
  EXPECT_EQ(cameo_agent("MED"), "HLH");
  EXPECT_EQ(sector_of_cameo("XYZ"), "");
}

TEST(CodesTest, TheFirstKnownLabelIsTheSector) {
  EXPECT_EQ(sector_of_icews("Ideological,Center Right,Executive,Cabinet"), "GOV");
  EXPECT_EQ(sector_of_icews("Ideological"), "");
}

TEST(CodesTest, ActsHaveLabelsAndClasses) {
  EXPECT_EQ(cameo_label("020"), "Make an appeal or request");
  EXPECT_EQ(cameo_label("13y"), "");
  EXPECT_EQ(gdelt_quad("057"), 1);
  EXPECT_EQ(gdelt_quad("0841"), 2);
  EXPECT_EQ(gdelt_quad("138"), 3);
  EXPECT_EQ(gdelt_quad("163"), 4);
  EXPECT_EQ(gdelt_quad("99"), 0);
}

}  // namespace
}  // namespace sanudo
