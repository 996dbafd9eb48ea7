// SPDX-License-Identifier: Apache-2.0
// `sanudo code`, `sanudo read` and `sanudo explain`.
#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>
#include <mutex>

#include "cli/commands.h"
#include "cli/report_run.h"
#include "export/event_rows.h"
#include "export/table.h"
#include "sanudo/coder.h"

namespace sanudo {
namespace {

// What becomes of one report: its record, or the error record in its place.
class ReportWork {
 public:
  ReportWork(const CodeArguments& arguments, const Coder* coder, bool colours)
      : arguments_(arguments), coder_(coder), colours_(colours) {}

  Outcome operator()(Arrival arrival) {
    const std::string name = arrival.document.input;
    if (!arrival.status.is_ok()) return failure(arrival.status, name);
    const CodeInput input = to_input(std::move(arrival.document), arguments_);
    const CodeOptions options = to_options(arguments_);
    const Result<CodedDocument> coded =
        coder_ == nullptr ? read_report(input, options) : coder_->code(input, options);
    if (!coded.is_ok()) return failure(coded.status(), name);
    return {format(coded.value()), false};
  }

 private:
  std::string format(const CodedDocument& coded) const {
    if (arguments_.format == "jsonl") return to_json(coded) + "\n";
    if (arguments_.format == "text") return coded.document.text + "\n\n";
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
  const Coder* coder_;
  bool colours_;
  std::mutex error_mutex_;
};

int run_over_reports(const CodeArguments& arguments, const Coder* coder) {
  Result<DocumentStream> stream = DocumentStream::open(arguments.input);
  if (!stream.is_ok()) return complain(stream.status(), kUsage);
  std::FILE* out = arguments.output.empty() ? stdout : std::fopen(arguments.output.c_str(), "wb");
  if (out == nullptr) {
    return complain(Status(StatusCode::kUnreadable, arguments.output + ": cannot be written"),
                    kCannotWrite);
  }
  const bool terminal = out == stdout && is_terminal(STDOUT_FILENO);
  const bool progress = stream.value().files() > 1 && is_terminal(STDERR_FILENO) && !terminal;
  if (arguments.format == "csv") std::fputs(csv_header().c_str(), out);
  ReportWork work(arguments, coder, !arguments.no_colour && terminal);
  const int exit_code = run_reports(&stream.value(), arguments.threads, progress, out,
                                    [&work](Arrival arrival) { return work(std::move(arrival)); });
  if (out != stdout) std::fclose(out);
  return exit_code;
}

}  // namespace

int run_code(const CodeArguments& arguments) {
  const Result<Coder> coder = load_coder(arguments);
  if (!coder.is_ok()) return complain(coder.status(), kCannotLoad);
  return run_over_reports(arguments, &coder.value());
}

int run_read(const CodeArguments& arguments) { return run_over_reports(arguments, nullptr); }

namespace {

// Prints what can be explained of one report; what went wrong otherwise.
Status explain_report(const ExplainArguments& arguments, const Coder& coder, Arrival arrival,
                      bool* found) {
  if (!arrival.status.is_ok()) return arrival.status;
  const Result<CodedDocument> coded =
      coder.code(to_input(std::move(arrival.document), arguments), to_options(arguments));
  if (!coded.is_ok()) return coded.status();
  const std::string text =
      format_explanation(coded.value(), arguments.event, is_terminal(STDOUT_FILENO));
  *found = *found || !text.empty();
  std::fputs(text.c_str(), stdout);
  return Status::ok();
}

}  // namespace

int run_explain(const ExplainArguments& arguments) {
  const Result<Coder> coder = load_coder(arguments);
  if (!coder.is_ok()) return complain(coder.status(), kCannotLoad);
  Result<DocumentStream> stream = DocumentStream::open(arguments.input);
  if (!stream.is_ok()) return complain(stream.status(), kUsage);
  int exit_code = kAllGood;
  bool found = false;
  while (std::optional<Arrival> arrival = stream.value().next()) {
    const Status status = explain_report(arguments, coder.value(), *std::move(arrival), &found);
    if (!status.is_ok()) exit_code = complain(status, kSomeFailed);
  }
  if (found || arguments.event.empty() || exit_code != kAllGood) return exit_code;
  return complain(Status(StatusCode::kNotFound,
                         arguments.event + ": no such event (sanudo explain FILE lists them)"),
                  kUsage);
}

}  // namespace sanudo
