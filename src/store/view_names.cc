// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <utility>

#include "sanudo/query.h"

namespace sanudo {
namespace {

constexpr std::array<std::pair<View, const char*>, 7> kNames = {{{View::kEvents, "events"},
                                                                 {View::kDyads, "dyads"},
                                                                 {View::kDyadMonths, "dyad-month"},
                                                                 {View::kOneADay, "one-a-day"},
                                                                 {View::kClaims, "claims"},
                                                                 {View::kChronology, "chronology"},
                                                                 {View::kReports, "reports"}}};

}  // namespace

const char* view_name(View view) {
  for (const auto& [one, name] : kNames) {
    if (one == view) return name;
  }
  return "events";
}

std::optional<View> view_named(const std::string& name) {
  for (const auto& [view, one] : kNames) {
    if (name == one) return view;
  }
  return std::nullopt;
}

}  // namespace sanudo
