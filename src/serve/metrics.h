// SPDX-License-Identifier: Apache-2.0
// What the server has done since it started, in the Prometheus text format 0.0.4. Any thread.
#ifndef SANUDO_SERVE_METRICS_H_
#define SANUDO_SERVE_METRICS_H_

#include <array>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>

namespace sanudo {

class Metrics {
 public:
  // One answer of a route ("/api/v1/events/{event}") with its status and how long it took.
  void count(std::string_view route, int status, double seconds, size_t bytes);
  std::string text() const;

 private:
  static constexpr std::array<double, 8> kBounds = {0.001, 0.005, 0.025, 0.1, 0.5, 1, 5, 30};
  struct Durations {
    std::array<uint64_t, kBounds.size()> up_to{};  // answers that took no longer
    uint64_t answers = 0;
    double seconds = 0;
  };

  mutable std::mutex mutex_;
  std::map<std::pair<std::string, int>, uint64_t> answers_;
  std::map<std::string, Durations, std::less<>> durations_;
  uint64_t bytes_ = 0;
};

}  // namespace sanudo

#endif  // SANUDO_SERVE_METRICS_H_
