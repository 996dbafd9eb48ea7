// SPDX-License-Identifier: Apache-2.0
#include "time/numeric_date.h"

#include <algorithm>
#include <array>

#include "time/time_value.h"

namespace sanudo {
namespace {

constexpr std::string_view kDigits = "0123456789";

struct Figures {
  std::array<int, 3> values{};
  std::array<size_t, 3> lengths{};
};

// Three numbers with the same separator between them.
bool split_figures(std::string_view text, Figures* figures) {
  char separator = 0;
  size_t at = 0;
  for (size_t part = 0; part < 3; ++part) {
    const size_t end = std::min(text.find_first_not_of(kDigits, at), text.size());
    figures->lengths[part] = end - at;
    if (end == at || end - at > 4) return false;
    for (; at < end; ++at) figures->values[part] = figures->values[part] * 10 + (text[at] - '0');
    if (part == 2) break;
    if (end == text.size() || (separator != 0 && text[end] != separator)) return false;
    separator = text[end];
    ++at;
  }
  return at == text.size();
}

}  // namespace

bool is_numeric_date_part(std::string_view word) {
  return !word.empty() && word.find_first_not_of("0123456789-/.") == std::string_view::npos;
}

Date read_numeric_date(std::string_view text) {
  Figures figures;
  if (!split_figures(text, &figures)) return {};
  const auto& [first, second, third] = figures.values;
  if (figures.lengths[0] == 4) return make_date(first, second, third);
  if (figures.lengths[2] != 4) return {};
  const bool dotted = text.find('.') != std::string_view::npos;
  if (dotted || first > 12 || first == second) return make_date(third, second, first);
  if (second > 12) return make_date(third, first, second);
  return {};
}

}  // namespace sanudo
