// SPDX-License-Identifier: Apache-2.0
#include "cli/report_run.h"

#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/ordered_run.h"

namespace sanudo {
namespace {

// A report or what became of it, and the number of its file.
struct Report {
  Arrival arrival;
  size_t file;
};
struct Written {
  Outcome outcome;
  size_t file;
};

void show_progress(size_t reports, size_t file, size_t files) {
  fmt::print(stderr, "\r[{:<30}] {} reports, file {} of {}", std::string(30 * file / files, '='),
             reports, file, files);
}

}  // namespace

int run_reports(DocumentStream* stream, int threads, bool progress, std::FILE* out,
                const std::function<Outcome(Arrival)>& work) {
  bool failed = false;
  size_t written = 0;
  OrderedRun<Report, Written> run(
      threads,
      {.next = [stream]() -> std::optional<Report> {
         auto arrival = stream->next();
         if (!arrival) return std::nullopt;
         return Report{*std::move(arrival), stream->files_done()};
       },
       .work =
           [&work](Report report) { return Written{work(std::move(report.arrival)), report.file}; },
       .write =
           [&](const Written& result) {
             const std::string& text = result.outcome.text;
             std::fwrite(text.data(), 1, text.size(), out);
             failed = failed || result.outcome.failed;
             if (progress) show_progress(++written, result.file, stream->files());
             return true;
           },
       .idle = nullptr});
  run.go();
  if (progress) std::fputs("\r\x1b[K", stderr);
  if (std::fflush(out) != 0) {
    return complain(Status(StatusCode::kUnreadable, "the output cannot be written"), kCannotWrite);
  }
  return failed ? kSomeFailed : kAllGood;
}

}  // namespace sanudo
