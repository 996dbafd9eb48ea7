// SPDX-License-Identifier: Apache-2.0
#include "time/time_expression.h"

#include "time/name_guard.h"
#include "time/tense.h"
#include "time/time_reader.h"

namespace sanudo {
namespace {

TimeExpression make_expression(const Tree& tree, uint32_t sentence, const TimeMatch& match,
                               Date report_date) {
  TimeExpression time;
  time.sentence = sentence;
  time.first = match.first;
  time.last = match.last;
  time.span = {tree[match.first].span.begin, tree[match.last].span.end};
  DayRange days = resolve(match.value, report_date, side_by_tense(tree, match.core));
  time.start = days.start;
  time.end = days.end;
  time.precision = std::move(days.precision);
  return time;
}

}  // namespace

std::vector<TimeExpression> find_times(const Text& text, const std::vector<Tree>& trees,
                                       Date report_date) {
  std::vector<TimeExpression> times;
  for (uint32_t sentence = 0; sentence < trees.size(); ++sentence) {
    for (const TimeMatch& match : read_times(text, trees[sentence])) {
      times.push_back(make_expression(trees[sentence], sentence, match, report_date));
    }
  }
  return times;
}

}  // namespace sanudo
