// SPDX-License-Identifier: Apache-2.0
// What each stage of reading costs, one thread:  bench_reading MODEL TEXT [RUNS]
// Prints milliseconds to load the model, words a second of sentence and word splitting, of tagging,
// lemmas and trees, and of both; and what memory one more thread's workspace takes.
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <vector>

#include "base/file.h"
#include "model_file/model_file.h"
#include "text/plain_text.h"
#include "token/tokenizer.h"
#include "tree/parser.h"

namespace sanudo {
namespace {

constexpr size_t kMaxBytes = size_t{1} << 30;
constexpr size_t kPageKilobytes = 4;

// Median of the runs, in seconds of the processor: the machine may have other work.
template <typename Action>
double median_seconds(int runs, Action action) {
  std::vector<double> seconds;
  for (int run = 0; run < runs; ++run) {
    const std::clock_t start = std::clock();
    action();
    seconds.push_back(static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
  }
  std::sort(seconds.begin(), seconds.end());
  return seconds[seconds.size() / 2];
}

size_t resident_kilobytes() {
  std::ifstream file("/proc/self/statm");
  size_t whole = 0, resident = 0;
  file >> whole >> resident;
  return resident * kPageKilobytes;
}

Result<Text> read_text(const std::string& name) {
  Result<std::string> bytes = read_file(name, kMaxBytes);
  if (!bytes.is_ok()) return bytes.status();
  Document document;
  document.bytes = std::move(bytes).value();
  document.input = name;
  std::vector<Warning> warnings;
  return make_text(document, &warnings);
}

struct Models {
  Tokenizer tokenizer;
  Parser parser;
};

Result<Models> load(const std::string& name) {
  const Result<ModelFile> file = ModelFile::open(name);
  if (!file.is_ok()) return file.status();
  const auto words = file.value().section("tokenizer");
  const auto trees = file.value().section("parser");
  if (!words.is_ok()) return words.status();
  if (!trees.is_ok()) return trees.status();
  auto tokenizer = Tokenizer::load(words.value());
  auto parser = Parser::load(trees.value());
  if (!tokenizer.is_ok()) return tokenizer.status();
  if (!parser.is_ok()) return parser.status();
  return Models{std::move(tokenizer).value(), std::move(parser).value()};
}

// In pieces, so that the trees of a long text are not all held at once.
void parse(const Parser& parser, const Text& text, const std::vector<Sentence>& sentences,
           Parser::Workspace* workspace) {
  constexpr size_t kAtOnce = 500;
  for (size_t first = 0; first < sentences.size(); first += kAtOnce) {
    const size_t count = std::min(kAtOnce, sentences.size() - first);
    parser.parse(text, std::span(sentences).subspan(first, count), workspace);
  }
}

void print(const char* stage, size_t words, double seconds) {
  fmt::print("{:24} {:8.3f} s  {:10.0f} words/s\n", stage, seconds,
             static_cast<double>(words) / seconds);
}

int fail(const Status& status) {
  fmt::print(stderr, "bench_reading: {}\n", status.message());
  return 1;
}

int run(const std::string& model, const std::string& name, int runs) {
  const Result<Models> models = load(model);
  if (!models.is_ok()) return fail(models.status());
  const Result<Text> text = read_text(name);
  if (!text.is_ok()) return fail(text.status());
  const Tokenizer& tokenizer = models.value().tokenizer;
  const Parser& parser = models.value().parser;
  const std::vector<Sentence> sentences = tokenizer.segment(text.value());
  size_t words = 0;
  for (const Sentence& sentence : sentences) words += sentence.tokens.size();
  const auto workspace = parser.make_workspace();
  const size_t before = resident_kilobytes();
  parse(parser, text.value(), sentences, workspace.get());
  const size_t after = resident_kilobytes();

  fmt::print("{} words, {} sentences, medians of {} runs\n", words, sentences.size(), runs);
  fmt::print("load                     {:8.1f} ms\n",
             1e3 * median_seconds(runs, [&] { static_cast<void>(load(model)); }));
  const double splitting = median_seconds(runs, [&] { tokenizer.segment(text.value()); });
  const double trees =
      median_seconds(runs, [&] { parse(parser, text.value(), sentences, workspace.get()); });
  print("sentences and words", words, splitting);
  print("tags, lemmas, trees", words, trees);
  print("both", words, splitting + trees);
  fmt::print("one more thread          {:8.1f} MB\n", static_cast<double>(after - before) / 1024);
  return 0;
}

}  // namespace
}  // namespace sanudo

int main(int count, char** words) {
  if (count < 3) {
    fmt::print(stderr, "usage: bench_reading MODEL TEXT [RUNS]\n");
    return 2;
  }
  return sanudo::run(words[1], words[2], count > 3 ? std::max(1, std::atoi(words[3])) : 5);
}
