// SPDX-License-Identifier: Apache-2.0
// How fast events become columns, against copying the same bytes, and a file:
//   bench_columns RECORDS.jsonl [EVENTS] [FILE.parquet]
// The records are read once and lent again and again until so many events (10 million) have gone
// through to_arrow, in five rounds: on one thread, then on every processor at once, each with a
// stream of its own. Each round is followed by memcpy of as many bytes in pieces as large as its
// batches. Prints medians: events a second and GB/s of the Arrow buffers of a thread, GB/s of
// memcpy, how much of memcpy's speed was reached; then rows a second of Parquet.
#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <ctime>
#include <fstream>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "sanudo/export.h"

namespace sanudo {
namespace {

constexpr size_t kPageKilobytes = 4;

constexpr size_t kRounds = 5;

// Time of this thread on its processor, so that others on the machine do not count.
class Clock {
 public:
  double seconds() const { return now() - start_; }

 private:
  static double now() {
    std::timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
  }

  double start_ = now();
};

size_t resident_megabytes() {
  std::ifstream file("/proc/self/statm");
  size_t whole = 0, resident = 0;
  file >> whole >> resident;
  return resident * kPageKilobytes / 1024;
}

std::vector<CodedDocument> read_records(const char* path) {
  std::vector<CodedDocument> records;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    Result<CodedDocument> record = from_json(line);
    if (record.is_ok() && !record.value().events.empty()) {
      records.push_back(std::move(record).value());
    }
  }
  return records;
}

std::vector<LentRecord> lent(const std::vector<CodedDocument>& records) {
  std::vector<LentRecord> lent;
  for (const CodedDocument& record : records) lent.push_back({.coded = &record});
  return lent;
}

// All records over and over until `events` have been lent.
LendRecords lend(const std::vector<CodedDocument>& records, size_t events) {
  size_t in_all = 0;
  for (const CodedDocument& record : records) in_all += record.events.size();
  return [lent = lent(records), in_all, events, given = size_t{0}]() mutable {
    using Lent = std::span<const LentRecord>;
    if (given >= events) return Result<Lent>(Lent());
    given += in_all;
    return Result<Lent>(lent);
  };
}

size_t item_bytes(std::string_view format) {
  if (format == "c") return 1;
  return format == "g" ? 8 : 4;
}

// What the buffers of an array hold.
size_t bytes_of(const ArrowSchema& schema, const ArrowArray& array) {
  const std::string_view format = schema.format;
  const size_t rows = static_cast<size_t>(array.length);
  size_t bytes = array.buffers[0] == nullptr ? 0 : (rows + 7) / 8;
  if (format == "u") {
    bytes += (rows + 1) * 4;
    bytes += static_cast<size_t>(static_cast<const int32_t*>(array.buffers[1])[rows]);
  } else if (format == "b") {
    bytes += (rows + 7) / 8;
  } else if (format == "+l") {
    bytes += (rows + 1) * 4;
  } else if (format != "+s") {
    bytes += rows * item_bytes(format);
  }
  for (int64_t i = 0; i < array.n_children; ++i) {
    bytes += bytes_of(*schema.children[i], *array.children[i]);
  }
  return bytes;
}

struct Flow {
  size_t events = 0;
  size_t bytes = 0;
  size_t batches = 0;
  double seconds = 0;    // in get_next alone
  size_t megabytes = 0;  // resident, with the last batch
};

Flow flow(const std::vector<CodedDocument>& records, size_t events) {
  ArrowArrayStream stream;
  to_arrow(lend(records, events), ArrowTable::kEvents, &stream);
  ArrowSchema schema;
  stream.get_schema(&stream, &schema);
  Flow flow;
  while (true) {
    ArrowArray batch;
    const Clock clock;
    stream.get_next(&stream, &batch);
    flow.seconds += clock.seconds();
    if (batch.release == nullptr) break;
    flow.events += static_cast<size_t>(batch.length);
    flow.megabytes = resident_megabytes();
    flow.bytes += bytes_of(schema, batch);
    ++flow.batches;
    batch.release(&batch);
  }
  schema.release(&schema);
  stream.release(&stream);
  return flow;
}

double copy_seconds(const Flow& flow) {
  const size_t piece = flow.bytes / flow.batches;
  const std::vector<char> from(piece, 'x');
  std::vector<char> to(piece);
  const Clock clock;
  for (size_t batch = 0; batch < flow.batches; ++batch) {
    std::memcpy(to.data(), from.data(), piece);
    asm volatile("" : : "r"(to.data()) : "memory");  // the copy is wanted
  }
  return clock.seconds();
}

struct Round {
  Flow flow;
  double copy = 0;  // seconds of memcpy
};

double events_a_second(const Round& round) {
  return static_cast<double>(round.flow.events) / round.flow.seconds;
}
double gigabytes(const Round& round) { return 1e-9 * static_cast<double>(round.flow.bytes); }
double gigabytes_a_second(const Round& round) { return gigabytes(round) / round.flow.seconds; }
double gigabytes_copied(const Round& round) { return gigabytes(round) / round.copy; }
double share_of_copy(const Round& round) { return round.copy / round.flow.seconds; }

double median(const std::vector<Round>& rounds, double (*figure)(const Round&)) {
  std::vector<double> figures;
  for (const Round& round : rounds) figures.push_back(figure(round));
  std::sort(figures.begin(), figures.end());
  return figures[figures.size() / 2];
}

// The rounds of all threads; each thread has all the events to do.
std::vector<Round> rounds(const std::vector<CodedDocument>& records, size_t events,
                          size_t threads) {
  std::vector<Round> rounds(kRounds * threads);
  std::vector<std::jthread> workers;
  for (size_t thread = 0; thread < threads; ++thread) {
    workers.emplace_back([&, thread] {
      for (size_t i = 0; i < kRounds; ++i) {
        Round& round = rounds[thread * kRounds + i];
        round.flow = flow(records, events / kRounds);
        round.copy = copy_seconds(round.flow);
      }
    });
  }
  workers.clear();
  return rounds;
}

void print(const std::vector<Round>& rounds, size_t threads) {
  fmt::print(
      "{} thread{}: to_arrow {:.2f} million events/s, {:.2f} GB/s each; memcpy {:.2f} GB/s; "
      "{:.3f} of its speed\n",
      threads, threads == 1 ? "" : "s", 1e-6 * median(rounds, events_a_second),
      median(rounds, gigabytes_a_second), median(rounds, gigabytes_copied),
      median(rounds, share_of_copy));
}

void time_columns(const std::vector<CodedDocument>& records, size_t events) {
  const std::vector<Round> alone = rounds(records, events, 1);
  const Flow& one = alone.front().flow;
  fmt::print("{} rounds of {} events, {} batches, {:.2f} GB ({} bytes an event), {} MB resident\n",
             kRounds, one.events, one.batches, gigabytes(alone.front()), one.bytes / one.events,
             alone.back().flow.megabytes);
  print(alone, 1);
  const size_t processors = std::max(1u, std::thread::hardware_concurrency());
  if (processors > 1) print(rounds(records, events, processors), processors);
}

void time_parquet(const std::vector<CodedDocument>& records, size_t events, const char* path) {
  size_t at = 0, given = 0;
  const Clock clock;
  ExportOptions options;
  options.format = ExportFormat::kParquet;
  const auto counts = export_arrow_file(
      [&]() {
        using Next = std::optional<Record>;
        if (given >= events) return Result<Next>(Next());
        const CodedDocument& record = records[at++ % records.size()];
        given += record.events.size();
        return Result<Next>(Next(record));
      },
      options, path);
  if (!counts.is_ok()) {
    fmt::print("{}\n", counts.status().message());
    return;
  }
  const double rows = static_cast<double>(counts.value().events);
  std::ifstream file(path, std::ios::binary | std::ios::ate);
  fmt::print("parquet: {:.0f} rows/s, {:.0f} bytes a row, {} MB resident\n", rows / clock.seconds(),
             static_cast<double>(file.tellg()) / rows, resident_megabytes());
}

int run(int count, char** words) {
  if (count < 2) return 1;
  const size_t events = count > 2 ? std::stoul(words[2]) : 10'000'000;
  const std::vector<CodedDocument> records = read_records(words[1]);
  if (records.empty()) return 1;
  time_columns(records, events);
  if (count > 3) time_parquet(records, events / 10, words[3]);
  return 0;
}

}  // namespace
}  // namespace sanudo

int main(int count, char** words) { return sanudo::run(count, words); }
