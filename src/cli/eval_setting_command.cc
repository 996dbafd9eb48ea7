// SPDX-License-Identifier: Apache-2.0
// `sanudo eval time` and `sanudo eval place`: when and where.
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "base/file.h"
#include "cli/commands.h"
#include "evaluate/place_score.h"
#include "evaluate/time_score.h"
#include "pipeline/reader.h"
#include "text/plain_text.h"

namespace sanudo {
namespace {

constexpr size_t kMaxFileBytes = 1u << 28;
constexpr size_t kMaxSentenceTokens = 400;

// The file itself, or all in and under the folder with this ending, in the order of their paths.
std::vector<std::string> files_under(const std::string& path, std::string_view ending) {
  std::error_code error;
  if (!std::filesystem::is_directory(path, error)) return {path};
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(path, error)) {
    if (entry.path().extension() == ending) files.push_back(entry.path().string());
  }
  std::sort(files.begin(), files.end());
  return files;
}

// A text of a test set, read as any report.
struct ReadText {
  Text text;
  std::vector<Tree> trees;
};

Result<ReadText> read_text(const Reader& reader, const std::string& bytes) {
  Document document;
  document.bytes = bytes;
  document.language = "en";
  std::vector<Warning> warnings;
  Result<Text> text = make_text(document, &warnings);
  if (!text.is_ok()) return text.status();
  size_t cut = 0;
  const auto sentences = reader.segment(text.value(), kMaxSentenceTokens, &cut);
  std::vector<Tree> trees = reader.parse(text.value(), sentences);
  return ReadText{std::move(text).value(), std::move(trees)};
}

Status add_time_file(const Reader& reader, const std::string& file, TimeScore* score) {
  const Result<std::string> bytes = read_file(file, kMaxFileBytes);
  if (!bytes.is_ok()) return bytes.status();
  const Result<TimeText> gold = read_timeml(bytes.value(), file);
  if (!gold.is_ok()) return gold.status();
  const Result<ReadText> read = read_text(reader, gold.value().text);
  if (!read.is_ok()) return read.status();
  const Text& text = read.value().text;
  const auto times = find_times(text, read.value().trees, gold.value().created);
  const Result<std::vector<Timex>> system = to_timex(text, times, gold.value());
  if (!system.is_ok()) return system.status();
  score->add(gold.value(), system.value());
  return Status::ok();
}

Status add_place_text(const Reader& reader, const World& world, const ToponymText& gold,
                      PlaceScore* score) {
  const Result<ReadText> read = read_text(reader, gold.text);
  if (!read.is_ok()) return read.status();
  const auto& [text, trees] = read.value();
  return score->add(gold, text, trees, find_mentions(text, trees, world));
}

}  // namespace

int run_eval_time(const EvalArguments& arguments) {
  const Result<Reader> reader = Reader::load(data_folder(arguments.data));
  if (!reader.is_ok()) return complain(reader.status(), kCannotLoad);
  TimeScore score;
  int exit_code = kAllGood;
  for (const std::string& file : files_under(arguments.file, ".tml")) {
    const Status status = add_time_file(reader.value(), file, &score);
    if (!status.is_ok()) exit_code = complain(status, kSomeFailed);
  }
  if (arguments.misses) fmt::print("{}", score.misses());
  fmt::print("{}", format_scores(score.rows()));
  return exit_code;
}

int run_eval_place(const EvalArguments& arguments) {
  const std::string folder = data_folder(arguments.data);
  const Result<Reader> reader = Reader::load(folder);
  if (!reader.is_ok()) return complain(reader.status(), kCannotLoad);
  const Result<World> world = World::load(folder + "/world.bin");
  if (!world.is_ok()) return complain(world.status(), kCannotLoad);
  const Result<std::string> bytes = read_file(arguments.file, kMaxFileBytes);
  if (!bytes.is_ok()) return complain(bytes.status(), kSomeFailed);
  const auto texts = read_toponyms(bytes.value(), arguments.file);
  if (!texts.is_ok()) return complain(texts.status(), kSomeFailed);
  PlaceScore score(world.value());
  int exit_code = kAllGood;
  for (const ToponymText& text : texts.value()) {
    const Status status = add_place_text(reader.value(), world.value(), text, &score);
    if (!status.is_ok()) exit_code = complain(status, kSomeFailed);
  }
  if (arguments.misses) fmt::print("{}", score.misses());
  fmt::print("{}", score.table());
  return exit_code;
}

}  // namespace sanudo
