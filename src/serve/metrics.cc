// SPDX-License-Identifier: Apache-2.0
#include "serve/metrics.h"

#include <fmt/format.h>
#include <unistd.h>

#include <fstream>

#include "sanudo/coder.h"

namespace sanudo {
namespace {

// Bytes of memory in use (Linux; elsewhere 0).
uint64_t resident_bytes() {
  std::ifstream file("/proc/self/statm");
  uint64_t total = 0;
  uint64_t resident = 0;
  file >> total >> resident;
  return resident * static_cast<uint64_t>(::sysconf(_SC_PAGESIZE));
}

std::string head(const char* name, const char* type, const char* help) {
  return fmt::format("# HELP {0} {2}\n# TYPE {0} {1}\n", name, type, help);
}

}  // namespace

void Metrics::count(std::string_view route, int status, double seconds, size_t bytes) {
  const std::lock_guard lock(mutex_);
  ++answers_[{std::string(route), status}];
  Durations& durations = durations_[std::string(route)];
  for (size_t i = 0; i < kBounds.size(); ++i) durations.up_to[i] += seconds <= kBounds[i] ? 1 : 0;
  ++durations.answers;
  durations.seconds += seconds;
  bytes_ += bytes;
}

std::string Metrics::text() const {
  const std::lock_guard lock(mutex_);
  std::string out = head("sanudo_build_info", "gauge", "The version that runs.");
  out += fmt::format("sanudo_build_info{{version=\"{}\"}} 1\n", version());
  out += head("sanudo_answers_total", "counter", "Answers by route and status.");
  for (const auto& [key, count] : answers_) {
    out += fmt::format("sanudo_answers_total{{route=\"{}\",status=\"{}\"}} {}\n", key.first,
                       key.second, count);
  }
  out += head("sanudo_answer_seconds", "histogram", "How long answers took, by route.");
  for (const auto& [route, durations] : durations_) {
    for (size_t i = 0; i < kBounds.size(); ++i) {
      out += fmt::format("sanudo_answer_seconds_bucket{{route=\"{}\",le=\"{}\"}} {}\n", route,
                         kBounds[i], durations.up_to[i]);
    }
    out += fmt::format(
        "sanudo_answer_seconds_bucket{{route=\"{0}\",le=\"+Inf\"}} {1}\n"
        "sanudo_answer_seconds_sum{{route=\"{0}\"}} {2}\n"
        "sanudo_answer_seconds_count{{route=\"{0}\"}} {1}\n",
        route, durations.answers, durations.seconds);
  }
  out += head("sanudo_answer_bytes_total", "counter", "Bytes of the bodies.");
  out += fmt::format("sanudo_answer_bytes_total {}\n", bytes_);
  out += head("process_resident_memory_bytes", "gauge", "Memory in use.");
  out += fmt::format("process_resident_memory_bytes {}\n", resident_bytes());
  return out;
}

}  // namespace sanudo
