// SPDX-License-Identifier: Apache-2.0
// `sanudo import`.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdio>

#include "cli/commands.h"
#include "cli/import_store.h"
#include "cli/row_stream.h"

namespace sanudo {
namespace {

// As `code` does: records to the output, faults in their place and on standard error.
Result<ExportCounts> write_records(const NextRecord& next, std::FILE* out) {
  ExportOptions jsonl;
  return export_text(next, jsonl, [&](std::string_view text) {
    const bool whole = std::fwrite(text.data(), 1, text.size(), out) == text.size();
    return whole ? Status::ok() : Status(StatusCode::kUnreadable, "the output cannot be written");
  });
}

int import_to_store(const ColumnSet& set, const ImportArguments& arguments) {
  const Result<IngestCounts> counts = import_into_store(set, arguments.files, arguments.store);
  if (!counts.is_ok()) return complain(counts.status(), kCannotWrite);
  fmt::print("{} rows, {} of them faulty, into {}\n", counts.value().records, counts.value().errors,
             arguments.store);
  return counts.value().errors > 0 ? kSomeFailed : kAllGood;
}

}  // namespace

void add_import(CLI::App* app, ImportArguments* arguments) {
  CLI::App* command = app->add_subcommand(
      "import", "Event tables of other systems to records (JSONL) or into a store");
  command->add_option("files", arguments->files, "Their files, packed or not; - is standard input");
  command->add_option("--from", arguments->set, "Whose columns (docs/format/columns.md)")
      ->required()
      ->check(CLI::IsMember({"gdelt", "icews", "phoenix", "polecat"}));
  command->add_option("--store", arguments->store, "Put them into this store instead");
  command->add_option("--output", arguments->output, "Write there instead of standard output");
}

int run_import(const ImportArguments& arguments) {
  const ColumnSet* set = column_set_named(arguments.set);
  if (!arguments.store.empty()) return import_to_store(*set, arguments);
  Result<NextRecord> rows = open_rows(*set, arguments.files);
  if (!rows.is_ok()) return complain(rows.status(), kUsage);
  std::FILE* out = arguments.output.empty() ? stdout : std::fopen(arguments.output.c_str(), "wb");
  if (out == nullptr) {
    return complain(Status(StatusCode::kUnreadable, arguments.output + ": cannot be written"),
                    kCannotWrite);
  }
  const Result<ExportCounts> counts = write_records(rows.value(), out);
  const bool flushed = std::fflush(out) == 0;
  if (out != stdout) std::fclose(out);
  if (!counts.is_ok()) return complain(counts.status(), kCannotWrite);
  if (!flushed) {
    return complain(Status(StatusCode::kUnreadable, "the output cannot be written"), kCannotWrite);
  }
  return counts.value().errors > 0 ? kSomeFailed : kAllGood;
}

}  // namespace sanudo
