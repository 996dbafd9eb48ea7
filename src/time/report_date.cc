// SPDX-License-Identifier: Apache-2.0
// The report's own date. Three ways, each only after the one before has failed: what the caller or
// the metadata say, a full date in a place where reports carry their own, and the days that a
// date without a year can be in the light of what the report knows.
#include <algorithm>
#include <array>
#include <string_view>

#include "time/name_guard.h"
#include "time/tense.h"
#include "time/time_expression.h"
#include "time/year_evidence.h"
#include "unicode/utf8.h"

namespace sanudo {
namespace {

constexpr size_t kFirstSentences = 4;
constexpr TokenIndex kDatelineWords = 10;
constexpr size_t kShortLineWords = 10;

using Times = std::vector<std::vector<TimeMatch>>;

bool is_full_date(const TimeValue& value) { return value.year != 0 && value.day != 0; }
bool is_anchor(const TimeValue& value) {
  return value.year == 0 && value.month != 0 && value.day != 0 && value.last_day == 0;
}

bool has_finite_verb(const Tree& tree) {
  return std::any_of(tree.words.begin(), tree.words.end(), [](const Word& word) {
    return word.xpos == "VBD" || word.xpos == "VBZ" || word.xpos == "VBP" || word.xpos == "MD";
  });
}

bool only_names_before(const Tree& tree, TokenIndex end) {
  return std::none_of(tree.words.begin(), tree.words.begin() + end,
                      [](const Word& word) { return word.form[0] >= 'a' && word.form[0] <= 'z'; });
}

// "KABUL, Feb. 4, 2022 (Reuters) -": a dash or a bracket within three words behind the date, which
// is among the first words of its paragraph.
bool in_dateline(const Tree& tree, const TimeMatch& match) {
  if (match.first >= kDatelineWords || !only_names_before(tree, match.first)) return false;
  const TokenIndex end = std::min(match.last + 4, static_cast<TokenIndex>(tree.size()));
  for (TokenIndex word = match.last + 1; word < end; ++word) {
    const std::string& form = tree[word].form;
    if (form == "(" || form == "-" || form == "–" || form == "—" || form == "--") return true;
  }
  return false;
}

// A line of its own: "Friday, 4 February 2022", "Published: 4 February 2022, 10:15".
bool is_date_line(const Tree& tree) {
  return tree.size() <= kShortLineWords && !has_finite_verb(tree);
}

bool starts_paragraph(const std::vector<Tree>& trees, size_t sentence) {
  return sentence == 0 || trees[sentence].paragraph != trees[sentence - 1].paragraph;
}

// News of the day gives the weekday: "met on Friday, February 4, 2022".
bool is_news_of_the_day(const Tree& tree, size_t sentence, const TimeMatch& match) {
  return sentence < kFirstSentences && match.value.weekday >= 0 &&
         side_by_tense(tree, match.core) == TimeSide::kPast;
}

// Further down a date alone on its line is that of a picture or of a correction, unless it says
// what it is.
bool says_published(const Tree& tree) {
  static constexpr std::array<std::string_view, 5> kWords = {"publish", "post", "update", "issue",
                                                             "release"};
  return std::any_of(tree.words.begin(), tree.words.end(), [](const Word& word) {
    return std::find(kWords.begin(), kWords.end(), to_lower(word.lemma)) != kWords.end();
  });
}

bool is_own_date(const std::vector<Tree>& trees, size_t sentence, const TimeMatch& match) {
  const Tree& tree = trees[sentence];
  if (is_news_of_the_day(tree, sentence, match)) return true;
  if (!starts_paragraph(trees, sentence)) return false;
  if (sentence >= kFirstSentences) return is_date_line(tree) && says_published(tree);
  return in_dateline(tree, match) || is_date_line(tree);
}

Date date_in_text(const std::vector<Tree>& trees, const Times& times) {
  for (size_t sentence = 0; sentence < trees.size(); ++sentence) {
    for (const TimeMatch& match : times[sentence]) {
      if (!is_full_date(match.value) || !is_own_date(trees, sentence, match)) continue;
      return resolve(match.value, Date(), TimeSide::kUnknown).start;
    }
  }
  return {};
}

// An anchor with a weekday counts wherever it stands, since reports give weekdays only of days
// near their own; without one it must stand where the news itself is told.
bool dates_report(const Tree& tree, size_t sentence, const TimeMatch& match) {
  if (!is_anchor(match.value)) return false;
  const TimeSide side = side_by_tense(tree, match.core);
  if (match.value.weekday >= 0) return side != TimeSide::kFuture;
  return sentence < kFirstSentences && (side == TimeSide::kPast || in_dateline(tree, match));
}

std::vector<DayAnchor> anchors_of(const std::vector<Tree>& trees, const Times& times,
                                  bool with_weekday) {
  std::vector<DayAnchor> anchors;
  for (size_t sentence = 0; sentence < trees.size(); ++sentence) {
    for (const TimeMatch& match : times[sentence]) {
      const TimeValue& value = match.value;
      if ((value.weekday >= 0) != with_weekday) continue;
      if (!dates_report(trees[sentence], sentence, match)) continue;
      anchors.push_back({value.month, value.day, value.weekday});
    }
  }
  return anchors;
}

// The one day that the anchors leave. Several anchors must agree on one year, and the latest of
// them is the report's.
Date only_day(const std::vector<DayAnchor>& anchors, const YearEvidence& evidence) {
  Date latest;
  for (const DayAnchor& anchor : anchors) {
    const std::vector<Date> days = possible_days(anchor, evidence);
    if (days.size() != 1) return {};
    if (latest.known() && latest.year != days.front().year) return {};
    latest = std::max(latest, days.front());
  }
  return latest;
}

Times read_all_times(const Text& text, const std::vector<Tree>& trees) {
  Times times;
  times.reserve(trees.size());
  for (const Tree& tree : trees) times.push_back(read_times(text, tree));
  return times;
}

}  // namespace

ReportDate find_report_date(const Text& text, const std::vector<Tree>& trees,
                            const std::vector<Mention>& mentions, const World& world, Date given,
                            bool date_is_given) {
  if (given.known()) return {given, date_is_given ? "given" : "metadata"};
  const Times times = read_all_times(text, trees);
  if (const Date date = date_in_text(trees, times); date.known()) return {date, "text"};
  std::vector<DayAnchor> anchors = anchors_of(trees, times, true);
  if (anchors.empty()) anchors = anchors_of(trees, times, false);
  if (anchors.empty()) return {};
  const Date date = only_day(anchors, gather_year_evidence(trees, mentions, world, times));
  return date.known() ? ReportDate{date, "knowledge"} : ReportDate{};
}

}  // namespace sanudo
