// SPDX-License-Identifier: Apache-2.0
// `sanudo lint`: whether the tables of the knowledge base or of the lexicon are sound, and what the
// base lacks over a corpus: the names that nothing resolved, the most frequent first.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>

#include "cli/commands.h"
#include "event/lexicon_check.h"
#include "knowledge/check.h"
#include "knowledge/table.h"
#include "pipeline/reader.h"
#include "sanudo/coder.h"

namespace sanudo {
namespace {

int lint_tables(const LintArguments& arguments) {
  const std::string folder =
      arguments.tables.empty() ? data_folder(arguments.data) + "/knowledge" : arguments.tables;
  Result<Tables> tables = read_tables(folder);
  if (!tables.is_ok()) return complain(tables.status(), kCannotLoad);
  if (!arguments.knowledge.empty()) {
    const Status status = lay_over(arguments.knowledge, &tables.value());
    if (!status.is_ok()) return complain(status, kCannotLoad);
  }
  const std::vector<std::string> breaches = check_tables(tables.value());
  for (const std::string& breach : breaches) fmt::print("{}\n", breach);
  fmt::print("{}: {} faults\n", folder, breaches.size());
  return breaches.empty() ? kAllGood : kSomeFailed;
}

int lint_lexicon(const LintArguments& arguments) {
  const std::string folder =
      arguments.tables.empty() ? data_folder(arguments.data) + "/lexicon/en" : arguments.tables;
  const Result<Lexicon> lexicon = Lexicon::load(folder);
  if (!lexicon.is_ok()) return complain(lexicon.status(), kCannotLoad);
  const std::vector<std::string> faults = check_lexicon(lexicon.value());
  for (const std::string& fault : faults) fmt::print("{}\n", fault);
  fmt::print("{}: {} entries, {} faults\n", folder, lexicon.value().size(), faults.size());
  return faults.empty() ? kAllGood : kSomeFailed;
}

// Names of days and months, and what stands before a name without being part of it.
constexpr std::array<std::string_view, 19> kCalendar = {
    "Monday",  "Tuesday",   "Wednesday", "Thursday", "Friday",  "Saturday", "Sunday",
    "January", "February",  "March",     "April",    "May",     "June",     "July",
    "August",  "September", "October",   "November", "December"};
constexpr std::array<std::string_view, 8> kBefore = {"the ",  "The ", "Mr. ", "Mr ",
                                                     "Mrs. ", "Mrs ", "Ms. ", "Ms "};

std::string_view bare(std::string_view name) {
  for (std::string_view before : kBefore) {
    if (name.starts_with(before)) return name.substr(before.size());
  }
  return name;
}

bool is_of_the_calendar(std::string_view name) {
  return std::any_of(kCalendar.begin(), kCalendar.end(), [&](std::string_view word) {
    const size_t at = name.find(word);
    return at != std::string_view::npos && (at == 0 || name[at - 1] == ' ');
  });
}

// A name that stands for nothing of the base, nor for a nation's people or an office.
bool is_gap(const MentionRecord& mention) {
  if (mention.kind != "name" || is_of_the_calendar(mention.text)) return false;
  if (!mention.how.empty() && mention.how != "person") return false;
  return std::all_of(mention.entities.begin(), mention.entities.end(),
                     [](const Entity& entity) { return entity.entity.empty(); });
}

class Gaps {
 public:
  void add(const CodedDocument& coded) {
    for (const MentionRecord& mention : coded.mentions) {
      if (mention.kind == "name") ++names_;
      if (is_gap(mention)) ++count_[std::string(bare(mention.text))];
    }
  }

  void print(size_t most) const {
    std::vector<std::pair<size_t, std::string_view>> rows;
    size_t gaps = 0;
    for (const auto& [name, count] : count_) {
      rows.emplace_back(count, name);
      gaps += count;
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    fmt::print("{} names, {} of them unresolved\n", names_, gaps);
    for (size_t i = 0; i < std::min(most, rows.size()); ++i) {
      fmt::print("{}\t{}\n", rows[i].first, rows[i].second);
    }
  }

 private:
  size_t names_ = 0;
  std::map<std::string, size_t> count_;
};

int report_gaps(const LintArguments& arguments) {
  const Result<Coder> coder = Coder::load({arguments.data, arguments.knowledge, ""});
  if (!coder.is_ok()) return complain(coder.status(), kCannotLoad);
  Result<DocumentStream> stream = DocumentStream::open(arguments.corpus);
  if (!stream.is_ok()) return complain(stream.status(), kUsage);
  Gaps gaps;
  int exit_code = kAllGood;
  CodeOptions options;
  options.mentions = true;
  while (std::optional<Arrival> arrival = stream.value().next()) {
    Status status = arrival->status;
    if (status.is_ok()) {
      const Result<CodedDocument> coded =
          coder.value().code(to_input(std::move(arrival->document)), options);
      status = coded.status();
      if (coded.is_ok()) gaps.add(coded.value());
    }
    if (!status.is_ok()) exit_code = complain(status, kSomeFailed);
  }
  gaps.print(arguments.most);
  return exit_code;
}

}  // namespace

int run_lint(const LintArguments& arguments) {
  if (arguments.lexicon) return lint_lexicon(arguments);
  return arguments.corpus.files.empty() ? lint_tables(arguments) : report_gaps(arguments);
}

}  // namespace sanudo
