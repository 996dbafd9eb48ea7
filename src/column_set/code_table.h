// SPDX-License-Identifier: Apache-2.0
// The rows that tools/make_column_tables.py makes from data/columns. Countries are sorted by their
// alpha-3 code, labels by their CAMEO code.
#ifndef SANUDO_COLUMN_SET_CODE_TABLE_H_
#define SANUDO_COLUMN_SET_CODE_TABLE_H_

#include <cstddef>
#include <string_view>

namespace sanudo {

struct CountryRow {
  std::string_view iso3;
  std::string_view cameo;
  std::string_view fips;    // FIPS 10-4 as GDELT uses it; "" for none
  std::string_view cow;     // Correlates of War number; "" for none
  std::string_view name;    // the usual English name
  std::string_view icews;   // "" where ICEWS writes the usual one
  std::string_view others;  // joined by bars
};
extern const CountryRow kCountryRows[];
extern const size_t kCountryCount;

struct IcewsSectorRow {
  std::string_view label;
  std::string_view sector;
};
extern const IcewsSectorRow kIcewsSectorRows[];
extern const size_t kIcewsSectorCount;

struct CameoLabelRow {
  std::string_view code;
  std::string_view label;
};
extern const CameoLabelRow kCameoLabelRows[];
extern const size_t kCameoLabelCount;

}  // namespace sanudo

#endif  // SANUDO_COLUMN_SET_CODE_TABLE_H_
