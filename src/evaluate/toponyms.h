// SPDX-License-Identifier: Apache-2.0
// Reports with marked place names and their GeoNames entries: the form of TR-News and LGL
// (Kamalloo, Rafiei 2018; Lieberman and others 2010).
#ifndef SANUDO_EVALUATE_TOPONYMS_H_
#define SANUDO_EVALUATE_TOPONYMS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "sanudo/status.h"

namespace sanudo {

struct Toponym {
  ByteSpan span;  // of ToponymText::text
  bool has_entry = false;
  uint32_t geonames = 0;
  std::string name;
  std::string feature;  // GeoNames code: PCLI a state, ADM1 a first-level region, PPL ...
  std::string country;  // its English name; empty: none
  double lat = 0;
  double lon = 0;
};

struct ToponymText {
  std::string name;  // file and number of the report
  std::string text;
  std::vector<Toponym> toponyms;  // by their place in the text
};

// kBadFormat with name and place where it is no well-formed XML of this form.
Result<std::vector<ToponymText>> read_toponyms(std::string_view bytes, const std::string& name);

}  // namespace sanudo

#endif  // SANUDO_EVALUATE_TOPONYMS_H_
