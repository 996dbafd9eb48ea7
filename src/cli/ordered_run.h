// SPDX-License-Identifier: Apache-2.0
// Items through a function by several threads, results out in the order of the items by the thread
// that calls. At most a few dozen items are held at once, whatever comes in.
#ifndef SANUDO_CLI_ORDERED_RUN_H_
#define SANUDO_CLI_ORDERED_RUN_H_

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace sanudo {

template <typename Item, typename Outcome>
class OrderedRun {
 public:
  struct Steps {
    std::function<std::optional<Item>()> next;  // by one thread at a time; may wait for its input
    std::function<Outcome(Item)> work;          // by several threads at once
    std::function<bool(Outcome)> write;         // false: stop
    std::function<bool()> idle;                 // for a second nothing came; false: stop
  };

  OrderedRun(int threads, Steps steps)
      : threads_(static_cast<size_t>(std::max(1, threads))), steps_(std::move(steps)) {}

  void go() {
    std::vector<std::jthread> workers;
    for (size_t i = 0; i < threads_; ++i) workers.emplace_back([this] { take_items(); });
    write_in_order();
  }

 private:
  static constexpr size_t kItemsAhead = 32;  // for each thread

  // Reading may wait for a slow stream while others give their results away: two locks.
  bool take(std::optional<Item>* item, size_t* number) {
    const std::lock_guard reading(reading_);
    {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [&] { return ended_ || taken_ < written_ + threads_ * kItemsAhead; });
      if (ended_) return false;
    }
    *item = steps_.next();
    const std::lock_guard lock(mutex_);
    ended_ = ended_ || !item->has_value();
    changed_.notify_all();
    if (ended_) return false;
    *number = taken_++;
    return true;
  }

  void take_items() {
    std::optional<Item> item;
    size_t number = 0;
    while (take(&item, &number)) {
      Outcome outcome = steps_.work(*std::move(item));
      const std::lock_guard lock(mutex_);
      ready_.emplace(number, std::move(outcome));
      changed_.notify_all();
    }
  }

  bool next_is_ready() const { return ready_.count(written_) > 0; }

  // False: all is written. `idle`: nothing came for a second.
  bool wait_for_next(std::optional<Outcome>* outcome, bool* idle) {
    std::unique_lock lock(mutex_);
    const auto news = [&] { return next_is_ready() || (ended_ && written_ == taken_); };
    *idle = !changed_.wait_for(lock, std::chrono::seconds(1), news);
    if (*idle) return true;
    if (!next_is_ready()) return false;
    *outcome = std::move(ready_.extract(written_).mapped());
    ++written_;
    changed_.notify_all();
    return true;
  }

  void write_in_order() {
    std::optional<Outcome> outcome;
    bool idle = false;
    while (wait_for_next(&outcome, &idle)) {
      const bool go_on = idle ? !steps_.idle || steps_.idle() : steps_.write(*std::move(outcome));
      if (!go_on) break;
    }
    const std::lock_guard lock(mutex_);
    ended_ = true;
    changed_.notify_all();
  }

  size_t threads_;
  Steps steps_;
  std::mutex reading_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::map<size_t, Outcome> ready_;
  size_t taken_ = 0;
  size_t written_ = 0;
  bool ended_ = false;
};

}  // namespace sanudo

#endif  // SANUDO_CLI_ORDERED_RUN_H_
