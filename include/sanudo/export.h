// SPDX-License-Identifier: Apache-2.0
// Records to columns and files. Everything streams: a batch of rows at a time is held, whatever
// comes in (a network holds its actors). What each format holds, and what it cannot, stands in
// docs/format/columns.md.
//
// One thread at a time for one export.
#ifndef SANUDO_EXPORT_H_
#define SANUDO_EXPORT_H_

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sanudo/arrow.h"
#include "sanudo/coder.h"
#include "sanudo/status.h"

namespace sanudo {

// Gives the next record; nothing at the end. A failure ends the export.
using NextRecord = std::function<Result<std::optional<Record>>()>;

// A record that its owner keeps: one of the two.
struct LentRecord {
  const CodedDocument* coded = nullptr;
  const ErrorRecord* error = nullptr;
};
// Lends the next records, as many as are at hand (a dozen or more make good speed); none at the
// end. They must stay until the next call, or until the export is released.
using LendRecords = std::function<Result<std::span<const LentRecord>>()>;

// The records one after the other, each moved out once.
NextRecord records_of(std::vector<Record> records);

enum class ArrowTable {
  kEvents,     // a row for each event, with its document's id, title, publisher, url and date
  kDocuments,  // a row for each record, events and quotes as lists; error records have `error`
};

// A stream of batches of at most 65,536 rows and about 64 MiB, nested as the record is. The caller
// owns *out and releases it; `next` is called from its get_next.
void to_arrow(NextRecord next, ArrowTable table, ArrowArrayStream* out);
// The same of records that stay where they are: nothing of them is copied but into the columns.
void to_arrow(LendRecords lend, ArrowTable table, ArrowArrayStream* out);

enum class ExportFormat {
  kJsonl,
  kCsv,
  kTsv,
  kParquet,
  kArrow,
  kGdelt,
  kIcews,
  kPhoenix,
  kPolecat,
  kGexf,
  kGeojson
};
// "jsonl", "csv" ...; nothing for another name.
std::optional<ExportFormat> export_format_named(std::string_view name);
// True for Parquet and Arrow, which are written to a file of their own.
bool is_arrow_file(ExportFormat format);
// What the format cannot hold of a record, a line each; empty where it holds all.
std::vector<std::string> what_is_lost(ExportFormat format);

// The time that an edge of a network stands for.
enum class NetworkPeriod { kMonth, kYear, kAll };

struct ExportOptions {
  ExportFormat format = ExportFormat::kJsonl;
  ArrowTable table = ArrowTable::kEvents;        // of Parquet and Arrow
  NetworkPeriod period = NetworkPeriod::kMonth;  // of GEXF
  // Formats without a place for the status leave out what is negated, hypothetical, to come or long
  // past. True: write it as if it had happened.
  bool every_status = false;
};

struct ExportCounts {
  uint64_t documents = 0;
  uint64_t errors = 0;       // error records
  uint64_t events = 0;       // that came in
  uint64_t without_row = 0;  // events that are not in the output
};

// Takes pieces of the output in order; its failure ends the export.
using WriteText = std::function<Status(std::string_view)>;
// Any format but Parquet and Arrow (kBadArgument).
Result<ExportCounts> export_text(const NextRecord& next, const ExportOptions& options,
                                 const WriteText& write);
// Parquet or Arrow. kNotFound, with what to do, where this Sanudo was built without Apache Arrow.
Result<ExportCounts> export_arrow_file(NextRecord next, const ExportOptions& options,
                                       const std::string& path);

}  // namespace sanudo

#endif  // SANUDO_EXPORT_H_
