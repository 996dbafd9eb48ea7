// SPDX-License-Identifier: Apache-2.0
// How long the knowledge base takes to load, and how fast the names of a text are found.
//
//   bench_names world.bin text.txt [language]
//
// Prints milliseconds of processor time of a load (median of 11) and megabytes of text a second
// (median of 5): one pass over the words, all names of the language at once, "" for the names of
// all languages.
#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include <string>
#include <string_view>
#include <vector>

#include "base/file.h"
#include "knowledge/world.h"

namespace {

// Time of this process on a processor, so that others on the machine do not count.
double milliseconds(std::clock_t since) {
  return 1e3 * static_cast<double>(std::clock() - since) / CLOCKS_PER_SEC;
}

template <typename Action>
double median(size_t runs, Action action) {
  std::vector<double> times;
  for (size_t i = 0; i < runs; ++i) {
    const std::clock_t start = std::clock();
    action();
    times.push_back(milliseconds(start));
  }
  std::sort(times.begin(), times.end());
  return times[runs / 2];
}

std::vector<std::string_view> words_of(std::string_view text) {
  constexpr std::string_view kBetween = " \n\t\r\"()[]:;!?";
  std::vector<std::string_view> words;
  for (size_t at = text.find_first_not_of(kBetween); at != std::string_view::npos;) {
    const size_t end = std::min(text.find_first_of(kBetween, at), text.size());
    words.push_back(text.substr(at, end - at));
    at = text.find_first_not_of(kBetween, end);
  }
  return words;
}

size_t count_names(const sanudo::World& world, const std::vector<std::string_view>& words,
                   std::string_view language) {
  std::vector<sanudo::Candidate> candidates;
  size_t found = 0;
  for (size_t i = 0; i < words.size();) {
    const size_t taken = world.match_name(words, i, &candidates, language);
    found += taken != 0 ? 1 : 0;
    i += std::max<size_t>(taken, 1);
  }
  return found;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return fmt::print(stderr, "usage: bench_names world.bin text.txt [language]\n"), 1;
  const auto world = sanudo::World::load(argv[1]);
  const auto text = sanudo::read_file(argv[2], 1u << 30);
  if (!world.is_ok() || !text.is_ok()) return fmt::print(stderr, "cannot read\n"), 1;
  const std::string_view language = argc > 3 ? argv[3] : "en";
  fmt::print("load     {:7.1f} ms\n", median(11, [&] { (void)sanudo::World::load(argv[1]); }));
  const std::vector<std::string_view> words = words_of(text.value());
  size_t names = 0;
  const double pass = median(5, [&] { names = count_names(world.value(), words, language); });
  fmt::print("look-up  {:7.1f} MB/s ({} names in {} words, {:.1f} MB)\n",
             static_cast<double>(text.value().size()) / 1e3 / pass, names, words.size(),
             static_cast<double>(text.value().size()) / 1e6);
  return 0;
}
