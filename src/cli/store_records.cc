// SPDX-License-Identifier: Apache-2.0
#include "cli/store_records.h"

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>

#include "sanudo/store.h"

namespace sanudo {
namespace {

constexpr size_t kLinesAhead = 64;

// The store pushes lines, an export pulls records: a short queue between two threads.
class StoreRecords {
 public:
  explicit StoreRecords(Store store)
      : store_(std::move(store)), reader_([this](std::stop_token stop) { read(stop); }) {}

  ~StoreRecords() {
    reader_.request_stop();
    changed_.notify_all();
  }

  Result<std::optional<Record>> next() {
    if (taken_.empty()) take_lines();
    if (taken_.empty()) {
      if (!status_.is_ok()) return status_;
      return std::optional<Record>();
    }
    Result<Record> record = record_from_json(taken_.front());
    taken_.pop_front();
    if (!record.is_ok()) return record.status();
    return std::optional<Record>(std::move(record).value());
  }

 private:
  void read(const std::stop_token& stop) {
    Status status =
        store_.each_json({}, [&](std::string line) { return put(std::move(line), stop); });
    const std::lock_guard lock(mutex_);
    status_ = std::move(status);
    ended_ = true;
    changed_.notify_all();
  }

  bool put(std::string line, const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return lines_.size() < kLinesAhead || stop.stop_requested(); });
    if (stop.stop_requested()) return false;
    lines_.push_back(std::move(line));
    if (lines_.size() == 1) changed_.notify_all();
    return true;
  }

  // All that are there at once, so that neither side wakes the other for each line.
  void take_lines() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return !lines_.empty() || ended_; });
    taken_.swap(lines_);
    changed_.notify_all();
  }

  Store store_;
  std::deque<std::string> taken_;  // by the side that pulls
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::string> lines_;
  Status status_;
  bool ended_ = false;
  std::jthread reader_;  // last: it uses the others and ends before them
};

}  // namespace

Result<NextRecord> open_store_records(const std::string& path) {
  Result<Store> store = Store::open(path, StoreAccess::kRead);
  if (!store.is_ok()) return store.status();
  auto records = std::make_shared<StoreRecords>(std::move(store).value());
  return NextRecord([records]() { return records->next(); });
}

}  // namespace sanudo
