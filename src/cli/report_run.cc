// SPDX-License-Identifier: Apache-2.0
#include "cli/report_run.h"

#include <fmt/format.h>

#include <algorithm>
#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>

#include "cli/commands.h"

namespace sanudo {
namespace {

constexpr size_t kReportsAhead = 32;  // for each thread

class ReportRun {
 public:
  ReportRun(DocumentStream* stream, int threads, bool progress, std::FILE* out,
            const std::function<Outcome(Arrival)>& work)
      : stream_(stream),
        threads_(static_cast<size_t>(std::max(1, threads))),
        progress_(progress),
        out_(out),
        work_(work) {}

  int go() {
    std::vector<std::jthread> workers;
    for (size_t i = 0; i < threads_; ++i) workers.emplace_back([this] { take_reports(); });
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
  void take_reports() {
    while (true) {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [&] { return ended_ || taken_ < written_ + threads_ * kReportsAhead; });
      std::optional<Arrival> arrival = ended_ ? std::nullopt : stream_->next();
      ended_ = !arrival.has_value();
      if (ended_) {
        changed_.notify_all();
        return;
      }
      const size_t number = taken_++;
      lock.unlock();
      Outcome outcome = work_(*std::move(arrival));
      lock.lock();
      ready_[number] = std::move(outcome);
      changed_.notify_all();
    }
  }

  void write_in_order() {
    while (true) {
      std::unique_lock lock(mutex_);
      changed_.wait(lock,
                    [&] { return ready_.count(written_) > 0 || (ended_ && written_ == taken_); });
      if (ready_.count(written_) == 0) return;
      const Outcome outcome = std::move(ready_.extract(written_).mapped());
      ++written_;
      changed_.notify_all();
      const size_t files = stream_->files_done();
      lock.unlock();
      std::fwrite(outcome.text.data(), 1, outcome.text.size(), out_);
      failed_ = failed_ || outcome.failed;
      if (progress_) show_progress(files);
    }
  }

  void show_progress(size_t files) const {
    const size_t width = 30 * files / stream_->files();
    fmt::print(stderr, "\r[{:<30}] {} reports, file {} of {}", std::string(width, '='), written_,
               files, stream_->files());
  }

  DocumentStream* stream_;
  size_t threads_;
  bool progress_;
  std::FILE* out_;
  const std::function<Outcome(Arrival)>& work_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::map<size_t, Outcome> ready_;
  size_t taken_ = 0;
  size_t written_ = 0;
  bool ended_ = false;
  bool failed_ = false;
};

}  // namespace

int run_reports(DocumentStream* stream, int threads, bool progress, std::FILE* out,
                const std::function<Outcome(Arrival)>& work) {
  return ReportRun(stream, threads, progress, out, work).go();
}

}  // namespace sanudo
