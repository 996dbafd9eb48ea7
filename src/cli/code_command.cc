// SPDX-License-Identifier: Apache-2.0
// `sanudo code`: files are coded by several threads, each takes the next one; the output is written
// in the order of the input, as soon as all before it is there.
#include <fmt/format.h>
#include <unistd.h>

#include <atomic>
#include <condition_variable>
#include <cstdio>
#include <mutex>
#include <thread>

#include "base/file.h"
#include "cli/commands.h"
#include "export/table.h"
#include "sanudo/coder.h"

namespace sanudo {
namespace {

constexpr size_t kMaxFileBytes = 256u << 20;

struct Outcome {
  std::string text;
  bool failed = false;
};

class Run {
 public:
  Run(const CodeArguments& arguments, const Coder& coder, std::FILE* out)
      : arguments_(arguments),
        coder_(coder),
        out_(out),
        files_(arguments.files.empty() ? std::vector<std::string>{"-"} : arguments.files),
        outcomes_(files_.size()),
        ready_(files_.size(), false),
        colours_(!arguments.no_colour && out == stdout && is_terminal(STDOUT_FILENO)),
        progress_(files_.size() > 1 && is_terminal(STDERR_FILENO) &&
                  !(out == stdout && is_terminal(STDOUT_FILENO))) {}

  int go() {
    if (arguments_.format == "csv") std::fputs(csv_header().c_str(), out_);
    std::vector<std::jthread> workers;
    const size_t threads =
        std::min(files_.size(), static_cast<size_t>(std::max(1, arguments_.threads)));
    for (size_t i = 0; i < threads; ++i) workers.emplace_back([this] { work(); });
    write_in_order();
    workers.clear();
    if (progress_) std::fputs("\r\x1b[K", stderr);
    if (std::fflush(out_) != 0) {
      return complain(Status(StatusCode::kUnreadable, "the output cannot be written"),
                      kCannotWrite);
    }
    return failed_ ? kSomeFailed : kAllGood;
  }

 private:
  void work() {
    for (size_t i = next_++; i < files_.size(); i = next_++) {
      Outcome outcome = code_file(files_[i]);
      const std::lock_guard lock(mutex_);
      outcomes_[i] = std::move(outcome);
      ready_[i] = true;
      changed_.notify_all();
    }
  }

  void write_in_order() {
    for (size_t i = 0; i < files_.size(); ++i) {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [&] { return ready_[i]; });
      const Outcome outcome = std::move(outcomes_[i]);
      lock.unlock();
      std::fwrite(outcome.text.data(), 1, outcome.text.size(), out_);
      failed_ = failed_ || outcome.failed;
      if (progress_) show_progress(i + 1);
    }
  }

  void show_progress(size_t done) const {
    const size_t width = 30 * done / files_.size();
    fmt::print(stderr, "\r[{:<30}] {}/{} reports", std::string(width, '='), done, files_.size());
  }

  Outcome code_file(const std::string& file) {
    Result<std::string> bytes = file == "-" ? read_standard_input(arguments_.max_bytes)
                                            : read_file(file, arguments_.max_bytes);
    const std::string name = file == "-" ? "standard input" : file;
    if (!bytes.is_ok()) return failure(bytes.status(), name);
    CodeInput input;
    input.text = std::move(bytes).value();
    input.name = name;
    input.date = arguments_.date;
    input.language = arguments_.language;
    CodeOptions options;
    options.mentions = arguments_.mentions;
    options.max_bytes = arguments_.max_bytes;
    options.min_confidence = arguments_.min_confidence;
    const Result<CodedDocument> coded = coder_.code(input, options);
    if (!coded.is_ok()) return failure(coded.status(), name);
    return {format(coded.value()), false};
  }

  std::string format(const CodedDocument& coded) const {
    if (arguments_.format == "jsonl") return to_json(coded) + "\n";
    if (arguments_.format == "csv") return format_csv(coded);
    return format_table(coded, colours_) + "\n";
  }

  // JSONL carries the error in place; the other forms have no place for it.
  Outcome failure(const Status& status, const std::string& name) {
    const std::string record = arguments_.format == "jsonl" ? to_json(status, name) + "\n" : "";
    const std::lock_guard lock(error_mutex_);
    complain(status, 0);
    return {record, true};
  }

  const CodeArguments& arguments_;
  const Coder& coder_;
  std::FILE* out_;
  std::vector<std::string> files_;
  std::vector<Outcome> outcomes_;
  std::vector<bool> ready_;
  bool colours_;
  bool progress_;
  std::atomic<size_t> next_{0};
  std::mutex mutex_;
  std::mutex error_mutex_;
  std::condition_variable changed_;
  bool failed_ = false;
};

}  // namespace

int run_code(const CodeArguments& arguments) {
  const Result<Coder> coder = Coder::load({arguments.data, arguments.knowledge, arguments.as_of});
  if (!coder.is_ok()) return complain(coder.status(), kCannotLoad);
  std::FILE* out = stdout;
  if (!arguments.output.empty()) {
    out = std::fopen(arguments.output.c_str(), "wb");
    if (out == nullptr) {
      return complain(Status(StatusCode::kUnreadable, arguments.output + ": cannot be written"),
                      kCannotWrite);
    }
  }
  const int exit_code = Run(arguments, coder.value(), out).go();
  if (out != stdout) std::fclose(out);
  return exit_code;
}

int run_explain(const ExplainArguments& arguments) {
  const Result<Coder> coder = Coder::load({arguments.data});
  if (!coder.is_ok()) return complain(coder.status(), kCannotLoad);
  Result<std::string> bytes = arguments.file == "-" ? read_standard_input(kMaxFileBytes)
                                                    : read_file(arguments.file, kMaxFileBytes);
  if (!bytes.is_ok()) return complain(bytes.status(), kSomeFailed);
  CodeInput input;
  input.text = std::move(bytes).value();
  input.name = arguments.file;
  input.date = arguments.date;
  const Result<CodedDocument> coded = coder.value().code(input);
  if (!coded.is_ok()) return complain(coded.status(), kSomeFailed);
  const std::string text =
      format_explanation(coded.value(), arguments.event, is_terminal(STDOUT_FILENO));
  if (text.empty() && !arguments.event.empty()) {
    return complain(Status(StatusCode::kNotFound,
                           arguments.event + ": no such event (sanudo explain FILE lists them)"),
                    kUsage);
  }
  std::fputs(text.c_str(), stdout);
  return kAllGood;
}

}  // namespace sanudo
