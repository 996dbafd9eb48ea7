// SPDX-License-Identifier: Apache-2.0
// The codes of countries, sectors and acts from one system into another. Everything is "" where it
// is not known. Views live as long as the program; safe for any thread.
#ifndef SANUDO_COLUMN_SET_CODES_H_
#define SANUDO_COLUMN_SET_CODES_H_

#include <string>
#include <string_view>

namespace sanudo {

// To alpha-3; from_name knows what ICEWS, POLECAT and common usage call a country, and the codes.
std::string_view country_of_cameo(std::string_view cameo);
std::string_view country_of_fips(std::string_view fips);
std::string_view country_of_name(std::string_view name);
// From alpha-3. A code that is not in the tables is its own CAMEO code.
std::string_view cameo_country(std::string_view iso3);
std::string_view fips_country(std::string_view iso3);
std::string_view cow_country(std::string_view iso3);
std::string_view usual_country(std::string_view iso3);
std::string_view icews_country(std::string_view iso3);

// PLOVER's sectors are CAMEO's agents but for a few: CAMEO's MED are media, PLOVER's medical.
std::string_view sector_of_cameo(std::string_view agent);
std::string_view cameo_agent(std::string_view sector);
// The sector of the first label that has one: "Executive,Foreign Ministry,Government".
std::string_view sector_of_icews(std::string_view labels);
std::string_view icews_sector(std::string_view sector);

// "Make an appeal or request".
std::string_view cameo_label(std::string_view code);
// 1 to 4 as GDELT has it, by the root: 01-05, 06-08, 09-13, 14-20; 0 for no root.
int gdelt_quad(std::string_view cameo);

}  // namespace sanudo

#endif  // SANUDO_COLUMN_SET_CODES_H_
