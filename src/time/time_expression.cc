// SPDX-License-Identifier: Apache-2.0
#include "time/time_expression.h"

#include "time/name_guard.h"
#include "time/tense.h"
#include "time/timex_value.h"

namespace sanudo {
namespace {

TimeExpression make_expression(const Tree& tree, uint32_t sentence, const TimeMatch& match,
                               const DayRange& days) {
  TimeExpression time;
  time.sentence = sentence;
  time.first = match.first;
  time.last = match.last;
  time.span = {tree[match.first].span.begin, tree[match.last].span.end};
  time.start = days.start;
  time.end = days.end;
  time.precision = days.precision;
  time.type = timex_type(match.value.kind);
  time.value = timex_value(match.value, days);
  return time;
}

// Later expressions may count from this one.
void remember(const TimeMatch& match, const DayRange& days, TimeContext* context) {
  if (!days.start.known() || match.value.kind == TimeKind::kDuration) return;
  context->last = days;
  const bool counted = match.value.from_context || match.value.or_quarter;
  if (days.unit == TimeUnit::kQuarter && !counted) context->quarter = days;
}

}  // namespace

std::vector<TimeExpression> find_times(const Text& text, const std::vector<Tree>& trees,
                                       Date report_date) {
  std::vector<TimeExpression> times;
  TimeContext context{report_date, {report_date, report_date, "day", TimeUnit::kDay}, {}};
  for (uint32_t sentence = 0; sentence < trees.size(); ++sentence) {
    const Tree& tree = trees[sentence];
    for (const TimeMatch& match : read_times(text, tree)) {
      const DayRange days = resolve(match.value, context, side_by_tense(tree, match.core));
      times.push_back(make_expression(tree, sentence, match, days));
      remember(match, days, &context);
    }
  }
  return times;
}

}  // namespace sanudo
