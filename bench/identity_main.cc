// SPDX-License-Identifier: Apache-2.0
// Stories of coded reports (JSON lines of `sanudo code --format jsonl`), for evaluation.
//
// usage: bench_identity CODED.jsonl > stories.tsv
// One line an event: url of the report and start of the trigger, those of the story's event that it
// is most like, score, reasons, differences. Recipes and figures: docs/theory/identity.md.
#include <fmt/format.h>

#include <fstream>
#include <iostream>

#include "duplicate/grouping.h"
#include "identity/stories.h"
#include "sanudo/coder.h"

namespace sanudo {
namespace {

std::string place_of(const CodedDocument& document, const Event& event) {
  return fmt::format("{}\t{}", document.document.url, event.evidence.trigger_span.start);
}

std::string joined(const StoryOf& story) {
  std::string reasons;
  for (const std::string& reason : story.reasons) reasons += (reasons.empty() ? "" : ", ") + reason;
  std::string differences;
  for (const Difference& difference : story.differences) {
    differences += fmt::format("{}{} {} / {}", differences.empty() ? "" : ", ", difference.field,
                               difference.value, difference.other);
  }
  return fmt::format("{:.3f}\t{}\t{}", story.score, reasons, differences);
}

int print_stories(const char* path) {
  std::ifstream file(path);
  CopyIndex copies;
  StoryIndex stories;
  std::vector<std::string> places;
  int64_t number = 0;
  for (std::string line; std::getline(file, line); ++number) {
    const Result<CodedDocument> document = from_json(line);
    const std::string text = document.is_ok() ? document.value().document.text : "";
    const auto original = copies.add(make_sketch(text));
    if (!document.is_ok()) continue;
    const auto found = stories.add(document.value(), original ? original->group : number);
    for (size_t i = 0; i < found.size(); ++i) {
      places.push_back(place_of(document.value(), document.value().events[i]));
      const bool joins = found[i].has_value();
      fmt::print("{}\t{}\t{}\n", places.back(),
                 joins ? places[static_cast<size_t>(found[i]->told_by)] : "\t",
                 joins ? joined(*found[i]) : "\t\t");
    }
  }
  return 0;
}

}  // namespace
}  // namespace sanudo

int main(int count, char** words) {
  if (count != 2) {
    fmt::print(stderr, "usage: bench_identity CODED.jsonl\n");
    return 1;
  }
  return sanudo::print_stories(words[1]);
}
