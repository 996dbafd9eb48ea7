// SPDX-License-Identifier: Apache-2.0
// `sanudo eval time` and `sanudo eval place`: when and where.
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "base/file.h"
#include "cli/commands.h"
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

Status add_time_file(const Reader& reader, const std::string& file, TimeScore* score) {
  const Result<std::string> bytes = read_file(file, kMaxFileBytes);
  if (!bytes.is_ok()) return bytes.status();
  const Result<TimeText> gold = read_timeml(bytes.value(), file);
  if (!gold.is_ok()) return gold.status();
  Document document;
  document.bytes = gold.value().text;
  document.language = "en";
  std::vector<Warning> warnings;
  const Result<Text> text = make_text(document, &warnings);
  if (!text.is_ok()) return text.status();
  size_t cut = 0;
  const auto sentences = reader.segment(text.value(), kMaxSentenceTokens, &cut);
  const std::vector<Tree> trees = reader.parse(text.value(), sentences);
  const auto times = find_times(text.value(), trees, gold.value().created);
  const Result<std::vector<Timex>> system = to_timex(text.value(), times, gold.value());
  if (!system.is_ok()) return system.status();
  score->add(gold.value(), system.value());
  return Status::ok();
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

}  // namespace sanudo
