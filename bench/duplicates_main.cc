// SPDX-License-Identifier: Apache-2.0
// Precision and recall of groups of copies against known truth (bench/make_duplicates.py), over
// pairs of documents, for several shapes of the sketch, and for SimHash (Charikar 2002).
//
// usage: bench_duplicates REPORTS.jsonl [--shapes]
#include <fmt/format.h>
#include <simdjson.h>

#include <bit>
#include <chrono>
#include <cstring>
#include <fstream>
#include <map>

#include "duplicate/grouping.h"
#include "duplicate/shingles.h"

namespace sanudo {
namespace {

struct Report {
  int64_t group = 0;
  std::string text;
};

std::vector<Report> read_reports(const char* path) {
  std::vector<Report> reports;
  simdjson::dom::parser parser;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    simdjson::dom::element report = parser.parse(line);
    reports.push_back(
        {int64_t{report["group"]}, std::string(std::string_view(report["title"])) + "\n" +
                                       std::string(std::string_view(report["text"]))});
  }
  return reports;
}

double pairs(const auto& counts) {
  double sum = 0;
  for (const auto& [group, count] : counts) sum += 0.5 * count * (count - 1);
  return sum;
}

void print_scores(const std::string& name, const std::vector<Report>& reports,
                  const std::vector<int64_t>& groups, double seconds) {
  std::map<int64_t, double> wanted, got;
  std::map<std::pair<int64_t, int64_t>, double> both;
  for (size_t i = 0; i < reports.size(); ++i) {
    ++wanted[reports[i].group];
    ++got[groups[i]];
    ++both[{reports[i].group, groups[i]}];
  }
  fmt::print("{:44} precision {:.4f}  recall {:.4f}  {:.0f} microseconds a document\n", name,
             pairs(both) / pairs(got), pairs(both) / pairs(wanted),
             seconds / static_cast<double>(reports.size()) * 1e6);
}

double now() {
  const auto time = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration<double>(time).count();
}

void score_shape(const std::vector<Report>& reports, const SketchShape& shape, double near) {
  const double start = now();
  CopyIndex index;
  std::vector<int64_t> groups;
  for (const Report& report : reports) {
    const std::optional<CopyOf> original = index.add(make_sketch(report.text, shape), near);
    groups.push_back(original ? original->group : static_cast<int64_t>(groups.size()));
  }
  const std::string name = fmt::format("MinHash, {} words, {} keys of {}, overlap {:.2f}",
                                       shape.words, shape.bands, shape.rows, near);
  print_scores(name, reports, groups, now() - start);
}

uint64_t simhash(const std::string& text) {
  std::array<int, 64> sums{};
  for (uint64_t shingle : shingles(word_hashes(text), 2)) {
    for (size_t bit = 0; bit < 64; ++bit) sums[bit] += (shingle >> bit & 1) != 0 ? 1 : -1;
  }
  uint64_t hash = 0;
  for (size_t bit = 0; bit < 64; ++bit) hash |= uint64_t{sums[bit] > 0} << bit;
  return hash;
}

// Against all earlier documents: no index can find more.
void score_simhash(const std::vector<Report>& reports, int distance) {
  const double start = now();
  std::vector<uint64_t> hashes;
  std::vector<int64_t> groups;
  for (const Report& report : reports) {
    const uint64_t hash = simhash(report.text);
    int best = distance + 1;
    auto group = static_cast<int64_t>(hashes.size());
    for (size_t i = 0; i < hashes.size(); ++i) {
      const int differing = std::popcount(hash ^ hashes[i]);
      if (differing >= best) continue;
      best = differing;
      group = groups[i];
    }
    hashes.push_back(hash);
    groups.push_back(group);
  }
  print_scores(fmt::format("SimHash, 2 words, {} bits differ", distance), reports, groups,
               now() - start);
}

void score_shapes(const std::vector<Report>& reports) {
  for (int distance : {3, 6, 10, 14}) score_simhash(reports, distance);
  for (size_t words : {3, 4, 5, 6}) score_shape(reports, {words, 24, 2}, kNearCopy);
  score_shape(reports, {5, 12, 1}, kNearCopy);
  score_shape(reports, {5, 16, 2}, kNearCopy);
  score_shape(reports, {5, 32, 3}, kNearCopy);
  for (double near : {0.35, 0.4, 0.45, 0.5, 0.55}) score_shape(reports, {}, near);
}

}  // namespace
}  // namespace sanudo

int main(int count, char** words) {
  if (count < 2) {
    fmt::print(stderr, "usage: bench_duplicates REPORTS.jsonl [--shapes]\n");
    return 1;
  }
  const std::vector<sanudo::Report> reports = sanudo::read_reports(words[1]);
  sanudo::score_shape(reports, {}, sanudo::kNearCopy);
  if (count > 2 && std::strcmp(words[2], "--shapes") == 0) sanudo::score_shapes(reports);
  return 0;
}
