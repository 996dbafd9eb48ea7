// SPDX-License-Identifier: Apache-2.0
// sanudo-train: treebanks -> the model file that the program ships with.
#include <fmt/format.h>

#include <chrono>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/file.h"
#include "model_file/model_file.h"
#include "train/parser_score.h"
#include "train/parser_trainer.h"
#include "train/tokenizer_trainer.h"

namespace sanudo {
namespace {

constexpr size_t kMaxBytes = size_t{1} << 30;

constexpr std::string_view kUsage = R"(sanudo-train: make the models that sanudo reads text with

  sanudo-train parser --out SECTION [OPTIONS] TRAIN.conllu...
      Learn tags, features, lemmas and trees. Prints scores on --dev after every epoch.
      --dev FILE          treebank to score on
      --names FILE        one name a line, to change names of the treebanks into
      --silver FILE       trees that another parser made, to learn from beside the treebanks
      --silver-words N    of them in each epoch but the last ones (300000)
      --words FILE        lemmas that the treebanks may lack: "shell", tab, "VERB" on a line
      --checkpoint FILE   kept after every epoch; an existing one is taken up again
      --epochs N          (20)      --batch WORDS  (1000)   --rate R  (0.003)   --seed N  (1)
      --layers N          (3)       --word N       (160)    --ngram N (160)     --buckets N (32768)
  sanudo-train score-parser --model SECTION FILE.conllu...
      Scores of a parser on treebanks with their words given.
  sanudo-train tokenizer --out SECTION --abbreviations FILE [--epochs N (12)] TRAIN.conllu...
      Learn where sentences end and words begin.
  sanudo-train pack --out MODEL NAME=SECTION...
      Sections to one model file: "tokenizer=FILE parser=FILE".
)";

int fail(const std::string& message) {
  fmt::print(stderr, "sanudo-train: {}\n", message);
  return 1;
}

Result<Treebank> read_treebank(const std::string& name) {
  auto bytes = read_file(name, kMaxBytes);
  if (!bytes.is_ok()) return bytes.status();
  return read_conllu(bytes.value(), name);
}

// Arguments: "--name value" pairs, the rest in order.
struct Arguments {
  std::map<std::string, std::string> options;
  std::vector<std::string> files;

  std::string text(const std::string& name) const {
    const auto found = options.find(name);
    return found == options.end() ? "" : found->second;
  }
  template <typename T>
  void number(const std::string& name, T* value) const {
    const std::string given = text(name);
    if (!given.empty()) *value = static_cast<T>(std::strtod(given.c_str(), nullptr));
  }
};

Arguments parse_arguments(int count, char** words) {
  Arguments arguments;
  for (int i = 2; i < count; ++i) {
    const std::string_view word = words[i];
    if (word.starts_with("--") && i + 1 < count) {
      arguments.options[std::string(word.substr(2))] = words[++i];
    } else {
      arguments.files.emplace_back(word);
    }
  }
  return arguments;
}

TrainerOptions trainer_options(const Arguments& arguments) {
  TrainerOptions options;
  options.checkpoint = arguments.text("checkpoint");
  arguments.number("epochs", &options.epochs);
  arguments.number("batch", &options.batch_words);
  arguments.number("rate", &options.rate);
  arguments.number("seed", &options.seed);
  arguments.number("layers", &options.sizes.layers);
  arguments.number("word", &options.sizes.word);
  arguments.number("ngram", &options.sizes.ngram);
  arguments.number("buckets", &options.sizes.buckets);
  arguments.number("case", &options.case_variety);
  arguments.number("name-variety", &options.name_variety);
  arguments.number("silver-words", &options.silver_words);
  arguments.number("silver-min-count", &options.silver_min_count);
  arguments.number("epochs-without-silver", &options.epochs_without_silver);
  arguments.number("dropout-word", &options.dropout.word);
  arguments.number("dropout-input", &options.dropout.input);
  arguments.number("dropout-layer", &options.dropout.layer);
  arguments.number("dropout-encoded", &options.dropout.encoded);
  arguments.number("dropout-projection", &options.dropout.projection);
  return options;
}

void print_score(const std::string& section, const Treebank& dev) {
  auto parser = Parser::load(section);
  if (!parser.is_ok()) {
    fmt::print("{}\n", parser.status().message());
  } else {
    fmt::print("{}\n", describe(score_parser(parser.value(), dev)));
  }
  std::fflush(stdout);
}

// Prints how far the training is, scores and keeps the model after every epoch.
class ProgressPrinter {
 public:
  ProgressPrinter(std::string out, Treebank dev) : out_(std::move(out)), dev_(std::move(dev)) {}

  void operator()(const Progress& progress) const {
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start_;
    fmt::print(stderr, "\repoch {} step {}/{} loss {:.3f} {:.0f} s ", progress.epoch + 1,
               progress.step, progress.steps, progress.loss, took.count());
    if (!progress.epoch_done) return;
    fmt::print("\nepoch {} {:.0f} s  ", progress.epoch + 1, took.count());
    print_score(progress.section, dev_);
    Status written = write_file(out_, progress.section);
    if (!written.is_ok()) fail(written.message());
  }

 private:
  std::string out_;
  Treebank dev_;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

Result<std::vector<Treebank>> read_treebanks(const std::vector<std::string>& names) {
  std::vector<Treebank> treebanks;
  for (const std::string& name : names) {
    auto treebank = read_treebank(name);
    if (!treebank.is_ok()) return treebank.status();
    treebanks.push_back(std::move(treebank).value());
  }
  return treebanks;
}

std::vector<std::string> split_lines(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const size_t end = text.find('\n');
    if (end != 0) lines.emplace_back(text.substr(0, end));
    text = end == text.npos ? std::string_view() : text.substr(end + 1);
  }
  return lines;
}

int keep(const Result<std::string>& section, const std::string& out) {
  if (!section.is_ok()) return fail(section.status().message());
  Status written = write_file(out, section.value());
  return written.is_ok() ? 0 : fail(written.message());
}

int train(const Arguments& arguments) {
  auto treebanks = read_treebanks(arguments.files);
  if (!treebanks.is_ok()) return fail(treebanks.status().message());
  std::vector<Tree> trees;
  for (Treebank& treebank : treebanks.value()) {
    for (Tree& tree : treebank.trees) trees.push_back(std::move(tree));
  }
  Treebank dev, silver;
  for (const auto& [name, treebank] : {std::pair("dev", &dev), std::pair("silver", &silver)}) {
    if (arguments.text(name).empty()) continue;
    auto read = read_treebank(arguments.text(name));
    if (!read.is_ok()) return fail(read.status().message());
    *treebank = std::move(read).value();
  }
  const std::string out = arguments.text("out");
  if (out.empty()) return fail("parser needs --out");
  TrainerOptions options = trainer_options(arguments);
  for (const auto& [name, lines] :
       {std::pair("names", &options.names), std::pair("words", &options.known_words)}) {
    if (arguments.text(name).empty()) continue;
    auto bytes = read_file(arguments.text(name), kMaxBytes);
    if (!bytes.is_ok()) return fail(bytes.status().message());
    *lines = split_lines(bytes.value());
  }
  const ProgressPrinter printer(out, std::move(dev));
  return keep(train_parser(trees, silver.trees, options, printer), out);
}

int tokenizer(const Arguments& arguments) {
  auto treebanks = read_treebanks(arguments.files);
  if (!treebanks.is_ok()) return fail(treebanks.status().message());
  auto abbreviations = read_file(arguments.text("abbreviations"), kMaxBytes);
  if (!abbreviations.is_ok()) return fail(abbreviations.status().message());
  int epochs = 12;
  arguments.number("epochs", &epochs);
  return keep(train_tokenizer(treebanks.value(), abbreviations.value(), epochs),
              arguments.text("out"));
}

int score(const Arguments& arguments) {
  auto section = read_file(arguments.text("model"), kMaxBytes);
  if (!section.is_ok()) return fail(section.status().message());
  for (const std::string& name : arguments.files) {
    auto treebank = read_treebank(name);
    if (!treebank.is_ok()) return fail(treebank.status().message());
    fmt::print("{}\n", name);
    print_score(section.value(), treebank.value());
  }
  return 0;
}

int pack(const Arguments& arguments) {
  ModelFileWriter writer;
  for (const std::string& entry : arguments.files) {
    const size_t equals = entry.find('=');
    if (equals == entry.npos) return fail(entry + ": NAME=SECTION is expected");
    auto section = read_file(entry.substr(equals + 1), kMaxBytes);
    if (!section.is_ok()) return fail(section.status().message());
    writer.add(entry.substr(0, equals), std::move(section).value());
  }
  Status written = write_file(arguments.text("out"), writer.finish());
  return written.is_ok() ? 0 : fail(written.message());
}

}  // namespace
}  // namespace sanudo

int main(int count, char** words) {
  const std::string_view command = count > 1 ? words[1] : "";
  const auto arguments = sanudo::parse_arguments(count, words);
  if (command == "parser") return sanudo::train(arguments);
  if (command == "score-parser") return sanudo::score(arguments);
  if (command == "tokenizer") return sanudo::tokenizer(arguments);
  if (command == "pack") return sanudo::pack(arguments);
  fmt::print("{}", sanudo::kUsage);
  return command == "--help" ? 0 : 2;
}
