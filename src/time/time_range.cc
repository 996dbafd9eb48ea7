// SPDX-License-Identifier: Apache-2.0
#include "time/time_range.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "unicode/utf8.h"

namespace sanudo {
namespace {

std::string word_before(const Tree& tree, const TimeExpression& time) {
  return time.first > 0 ? to_lower(tree[time.first - 1].form) : std::string();
}

// One word stands between two expressions, and it makes a range of them.
bool are_joined(const Tree& tree, const TimeExpression& one, const TimeExpression& two) {
  if (one.sentence != two.sentence || two.first != one.last + 2) return false;
  const std::string joint = word_before(tree, two);
  const bool between = word_before(tree, one) == "between" && joint == "and";
  return between || joint == "to" || joint == "until" || joint == "till" || joint == "through" ||
         joint == "-" || joint == "–";
}

bool has_days(const TimeExpression& time) { return time.start.known() && time.end.known(); }

// From the finest to the coarsest.
size_t coarseness(std::string_view precision) {
  constexpr std::array<std::string_view, 5> kOrder = {"day", "week", "month", "season", "year"};
  return static_cast<size_t>(std::find(kOrder.begin(), kOrder.end(), precision) - kOrder.begin());
}

TimeRange join(const TimeExpression& one, const TimeExpression& two) {
  const bool coarser = coarseness(one.precision) > coarseness(two.precision);
  return {
      one.start, two.end, coarser ? one.precision : two.precision, {one.span.begin, two.span.end}};
}

}  // namespace

TimeRange range_of(const Tree& tree, const std::vector<TimeExpression>& times, size_t index,
                   Date report_date) {
  const TimeExpression& time = times[index];
  const auto joins = [&](size_t first, size_t second) {
    return has_days(times[first]) && has_days(times[second]) &&
           are_joined(tree, times[first], times[second]) && times[first].start <= times[second].end;
  };
  if (index + 1 < times.size() && joins(index, index + 1)) return join(time, times[index + 1]);
  if (index > 0 && joins(index - 1, index)) return join(times[index - 1], time);
  TimeRange range{time.start, time.end, time.precision, time.span};
  if (!has_days(time) || !report_date.known()) return range;
  const std::string before = word_before(tree, time);
  const bool since = before == "since" && time.end <= report_date;
  const bool until =
      (before == "by" || before == "until" || before == "till") && time.end >= report_date;
  if (!since && !until) return range;
  if (since) range.end = report_date;
  if (until) range.start = report_date;
  range.span.begin = tree[time.first - 1].span.begin;
  return range;
}

}  // namespace sanudo
