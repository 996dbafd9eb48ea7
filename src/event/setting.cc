// SPDX-License-Identifier: Apache-2.0
#include "event/setting.h"

#include <algorithm>

#include "time/time_range.h"

namespace sanudo {
namespace {

constexpr int kDaysOfHistory = 366;

// The word of a date expression that hangs on something outside it.
TokenIndex head_of(const Tree& tree, const TimeExpression& time) {
  for (TokenIndex word = time.first; word <= time.last; ++word) {
    const TokenIndex head = tree[word].head;
    if (head < time.first || head > time.last) return word;
  }
  return time.first;
}

bool is_clause_head(const Tree& tree, TokenIndex word) {
  return tree[word].upos == Upos::kVerb || tree[word].head == kNoToken ||
         tree.child(word, "cop") != kNoToken;
}

// The verb or other predicate whose clause a word stands in.
TokenIndex clause_of(const Tree& tree, TokenIndex word) {
  TokenIndex at = word;
  while (at != kNoToken && !is_clause_head(tree, at)) at = tree[at].head;
  return at;
}

// "the attack of June 2", "Monday's attack", "the 2011 raid": the day of the noun, not of what is
// done about it.
bool dates_noun(const Tree& tree, TokenIndex expression) {
  const TokenIndex governor = tree[expression].head;
  if (governor == kNoToken || tree[governor].upos != Upos::kNoun) return false;
  const std::string preposition = tree.case_lemma(expression);
  return preposition == "of" || (preposition.empty() && expression < governor);
}

// "... , he said on Friday": dates the saying, not what is said.
bool is_outside_quotation(const Reading& reading, const Act& act, const TimeExpression& time) {
  const ByteSpan trigger = reading.trees[act.sentence][act.predicate.trigger].span;
  const auto holds_act_alone = [&](const Quotation& quotation) {
    const auto holds = [&quotation](ByteSpan words) {
      return std::any_of(quotation.parts.begin(), quotation.parts.end(),
                         [&words](const ByteSpan& part) { return part.contains(words); });
    };
    return holds(trigger) && !holds(time.span);
  };
  return std::any_of(reading.quotations.begin(), reading.quotations.end(), holds_act_alone);
}

// 0: hangs on the act itself; 1: on its clause; 2: on the clause that it is an argument of;
// -1: elsewhere.
int closeness(const Tree& tree, const Act& act, TokenIndex expression) {
  const TokenIndex governor = tree[expression].head;
  const TokenIndex anchor = act.predicate.anchor();
  if (governor == act.predicate.trigger || governor == anchor) return 0;
  if (dates_noun(tree, expression)) return -1;
  const TokenIndex own = clause_of(tree, anchor);
  const TokenIndex theirs = governor == kNoToken ? kNoToken : clause_of(tree, governor);
  if (theirs == kNoToken || own == kNoToken) return -1;
  if (theirs == own) return 1;
  for (TokenIndex at = own; at != kNoToken; at = tree[at].head) {
    const std::string_view relation = tree[at].deprel;
    if (tree[at].head == theirs && (relation == "conj" || relation == "xcomp" ||
                                    relation == "advcl" || relation == "parataxis")) {
      return 2;
    }
    if (relation == "acl:relcl" || relation == "ccomp") return -1;
  }
  return -1;
}

// The expression nearest to the act among those that fit; the number of expressions for none.
template <typename Fits>
size_t nearest_time(const Reading& reading, const Act& act, const Fits& fits) {
  const Tree& tree = reading.trees[act.sentence];
  size_t best = reading.times.size();
  int best_closeness = 3;
  for (size_t i = 0; i < reading.times.size(); ++i) {
    const TimeExpression& time = reading.times[i];
    if (time.sentence != act.sentence || !fits(time)) continue;
    if (is_outside_quotation(reading, act, time)) continue;
    const int close = closeness(tree, act, head_of(tree, time));
    if (close >= 0 && close < best_closeness) {
      best = i;
      best_closeness = close;
    }
  }
  return best;
}

// "Next week", "tomorrow", "later this month": ahead, whatever day the report is of.
bool says_ahead(const Tree& tree, const TimeExpression& time) {
  const std::string first = lower_lemma(tree[time.first]);
  return first == "next" || first == "tomorrow" || first == "later" || first == "coming";
}

}  // namespace

bool lies_ahead(const Reading& reading, const Act& act) {
  const Tree& tree = reading.trees[act.sentence];
  const size_t best = nearest_time(reading, act, [](const TimeExpression&) { return true; });
  if (best == reading.times.size()) return false;
  const TimeExpression& time = reading.times[best];
  const bool after =
      time.start.known() && reading.report_date.known() && reading.report_date < time.start;
  return after || says_ahead(tree, time);
}

std::optional<DateRange> find_event_date(const Reading& reading, const Act& act) {
  const Tree& tree = reading.trees[act.sentence];
  const size_t best =
      nearest_time(reading, act, [](const TimeExpression& time) { return time.start.known(); });
  if (best < reading.times.size()) {
    const TimeRange range = range_of(tree, reading.times, best, reading.report_date);
    return DateRange{to_string(range.start), to_string(range.end), range.precision,
                     std::string(reading.text.words(range.span))};
  }
  if (!reading.report_date.known()) return std::nullopt;
  const std::string day = to_string(reading.report_date);
  return DateRange{day, day, "day", ""};
}

bool is_historical(const std::optional<DateRange>& date, Date report_date) {
  if (!date || !report_date.known()) return false;
  const std::optional<Date> end = parse_date(date->end);
  return end && day_number(report_date) - day_number(*end) > kDaysOfHistory;
}

bool is_years_behind(const Tree& tree, const Act& act) {
  for (TokenIndex clause : {act.predicate.trigger, act.predicate.anchor()}) {
    for (TokenIndex mark : tree.children(clause)) {
      if (mark == 0 || tree[mark].deprel != "mark" || lower_lemma(tree[mark]) != "after") continue;
      const std::string time = lower_lemma(tree[mark - 1]);
      if (time == "year" || time == "decade" || time == "century") return true;
    }
  }
  return false;
}

}  // namespace sanudo
