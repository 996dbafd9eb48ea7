// SPDX-License-Identifier: Apache-2.0
#include "evaluate/time_score.h"

#include <fmt/format.h>

#include <algorithm>

#include "evaluate/text_alignment.h"

namespace sanudo {
namespace {

// Rows of the table, in order.
enum Row : size_t { kStrict, kRelaxed, kBoth, kDate, kDuration, kTime, kSet, kAll, kRows };

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// Gold extents may begin or end in white space.
ByteSpan trimmed(const std::string& text, ByteSpan span) {
  while (span.begin < span.end && is_space(text[span.begin])) ++span.begin;
  while (span.end > span.begin && is_space(text[span.end - 1])) --span.end;
  return span;
}

bool overlap(ByteSpan a, ByteSpan b) { return a.begin < b.end && b.begin < a.end; }

// For each gold expression the first free one of the program that overlaps it; null: none.
std::vector<const Timex*> match(const TimeText& gold, const std::vector<Timex>& system) {
  std::vector<const Timex*> matched;
  std::vector<bool> taken(system.size(), false);
  for (const Timex& each : gold.times) {
    const Timex* found = nullptr;
    for (size_t i = 0; i < system.size() && found == nullptr; ++i) {
      if (taken[i] || !overlap(each.span, system[i].span)) continue;
      taken[i] = true;
      found = &system[i];
    }
    matched.push_back(found);
  }
  return matched;
}

Row row_of(const std::string& type) {
  if (type == "DURATION") return kDuration;
  if (type == "TIME") return kTime;
  return type == "SET" ? kSet : kDate;
}

std::string shown(const TimeText& text, const Timex* time) {
  if (time == nullptr) return "-";
  std::string words(words_of(text.text, time->span));
  for (char& c : words) c = is_space(c) ? ' ' : c;
  return fmt::format("{} [{} {}]", words, time->type, time->value);
}

}  // namespace

Result<std::vector<Timex>> to_timex(const Text& text, const std::vector<TimeExpression>& times,
                                    const TimeText& gold) {
  const auto alignment = TextAlignment::make(gold.text, text.utf8(), gold.name);
  if (!alignment.is_ok()) return alignment.status();
  std::vector<Timex> timexes;
  for (const TimeExpression& time : times) {
    timexes.push_back({alignment.value().to_gold(time.span), time.type, time.value});
  }
  return timexes;
}

TimeScore::TimeScore() : rows_(kRows) {
  constexpr const char* kNames[] = {"strict",   "relaxed", "DATE+DUR", "DATE",
                                    "DURATION", "TIME",    "SET",      "values"};
  for (size_t row = 0; row < kRows; ++row) rows_[row].name = kNames[row];
}

void TimeScore::add(const TimeText& gold, const std::vector<Timex>& system) {
  const std::vector<const Timex*> matched = match(gold, system);
  for (size_t i = 0; i < matched.size(); ++i) {
    const Timex& each = gold.times[i];
    const bool strict = matched[i] != nullptr && trimmed(gold.text, each.span) == matched[i]->span;
    rows_[kStrict].correct += strict ? 1 : 0;
    rows_[kRelaxed].correct += matched[i] != nullptr ? 1 : 0;
    add_value(&each, matched[i]);
    if (matched[i] == nullptr || matched[i]->value != each.value) note(gold, &each, matched[i]);
  }
  for (Row row : {kStrict, kRelaxed}) {
    rows_[row].gold += gold.times.size();
    rows_[row].system += system.size();
  }
  for (const Timex& each : system) {
    for (Row row : {row_of(each.type), kAll}) ++rows_[row].system;
    if (row_of(each.type) <= kDuration) ++rows_[kBoth].system;
    if (std::find(matched.begin(), matched.end(), &each) == matched.end()) {
      note(gold, nullptr, &each);
    }
  }
}

void TimeScore::add_value(const Timex* gold, const Timex* system) {
  const Row row = row_of(gold->type);
  const size_t right = system != nullptr && system->value == gold->value ? 1 : 0;
  for (Row each : {row, kAll}) {
    ++rows_[each].gold;
    rows_[each].correct += right;
  }
  if (row > kDuration) return;
  ++rows_[kBoth].gold;
  rows_[kBoth].correct += right;
}

void TimeScore::note(const TimeText& text, const Timex* gold, const Timex* system) {
  misses_ += fmt::format("{}\t{}\t{}\n", text.name, shown(text, gold), shown(text, system));
}

}  // namespace sanudo
