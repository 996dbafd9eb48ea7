// SPDX-License-Identifier: Apache-2.0
// How fast events become columns, against copying the same bytes, and a file:
//   bench_columns RECORDS.jsonl [EVENTS] [FILE.parquet]
// The records are read once and lent again and again until so many events (10 million) have gone
// through to_arrow. Prints events a second, GB/s of the Arrow buffers, GB/s of memcpy of as many
// bytes in pieces as large as the batches, and resident memory; then rows a second of Parquet.
#include <fmt/format.h>

#include <cstring>
#include <ctime>
#include <fstream>
#include <memory>
#include <string>
#include <vector>

#include "sanudo/export.h"

namespace sanudo {
namespace {

constexpr size_t kPageKilobytes = 4;

// Time of this process on its processors, so that others on the machine do not count.
class Clock {
 public:
  double seconds() const { return static_cast<double>(std::clock() - start_) / CLOCKS_PER_SEC; }

 private:
  std::clock_t start_ = std::clock();
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

// The records in turn until `events` have been lent.
LendRecord lend(const std::vector<CodedDocument>& records, size_t events) {
  return [&records, events, at = size_t{0}, lent = size_t{0}]() mutable {
    if (lent >= events) return Result<LentRecord>(LentRecord{});
    const CodedDocument& record = records[at++ % records.size()];
    lent += record.events.size();
    return Result<LentRecord>(LentRecord{.coded = &record});
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
  double seconds = 0;  // in get_next alone
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
  const Flow done = flow(records, events);
  const double gigabytes = 1e-9 * static_cast<double>(done.bytes);
  const double copied = copy_seconds(done);
  fmt::print("{} events, {} batches, {:.2f} GB ({} bytes an event)\n", done.events, done.batches,
             gigabytes, done.bytes / done.events);
  fmt::print("to_arrow: {:.0f} events/s, {:.2f} GB/s\n",
             static_cast<double>(done.events) / done.seconds, gigabytes / done.seconds);
  fmt::print("memcpy of the same bytes: {:.2f} GB/s, {:.2f} of the time\n", gigabytes / copied,
             copied / done.seconds);
  fmt::print("{} MB resident\n", resident_megabytes());
  if (count > 3) time_parquet(records, events / 10, words[3]);
  return 0;
}

}  // namespace
}  // namespace sanudo

int main(int count, char** words) { return sanudo::run(count, words); }
