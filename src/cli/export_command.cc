// SPDX-License-Identifier: Apache-2.0
// `sanudo export`.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdio>

#include "cli/commands.h"
#include "cli/record_stream.h"
#include "cli/store_records.h"

namespace sanudo {
namespace {

ExportOptions options_of(const ExportArguments& arguments) {
  ExportOptions options;
  options.format = export_format_named(arguments.format).value_or(ExportFormat::kJsonl);
  options.table = arguments.table == "events" ? ArrowTable::kEvents : ArrowTable::kDocuments;
  options.every_status = arguments.every_status;
  if (arguments.period == "year") options.period = NetworkPeriod::kYear;
  if (arguments.period == "all") options.period = NetworkPeriod::kAll;
  return options;
}

Status cannot_write(const std::string& output) {
  return Status(StatusCode::kUnreadable, output + ": cannot be written");
}

Result<ExportCounts> export_to(std::FILE* out, const NextRecord& next, const ExportOptions& options,
                               const std::string& name) {
  Result<ExportCounts> counts = export_text(next, options, [&](std::string_view text) {
    const bool whole = std::fwrite(text.data(), 1, text.size(), out) == text.size();
    return whole ? Status::ok() : cannot_write(name);
  });
  if (std::fflush(out) != 0) return cannot_write(name);
  return counts;
}

Result<ExportCounts> export_to_file(const NextRecord& next, const ExportOptions& options,
                                    const std::string& output) {
  if (is_arrow_file(options.format)) return export_arrow_file(next, options, output);
  if (output.empty()) return export_to(stdout, next, options, "standard output");
  std::FILE* out = std::fopen(output.c_str(), "wb");
  if (out == nullptr) return cannot_write(output);
  Result<ExportCounts> counts = export_to(out, next, options, output);
  if (std::fclose(out) != 0) return cannot_write(output);
  return counts;
}

void say_what_is_lost(const ExportArguments& arguments, const ExportOptions& options) {
  const std::vector<std::string> lost = what_is_lost(options.format);
  if (lost.empty()) return;
  fmt::print(stderr, "sanudo: {} has no place for:\n", arguments.format);
  for (const std::string& line : lost) fmt::print(stderr, "  - {}\n", line);
}

void say_counts(const ExportCounts& counts) {
  fmt::print(stderr, "sanudo: {} events of {} reports", counts.events - counts.without_row,
             counts.documents);
  if (counts.without_row > 0) fmt::print(stderr, "; {} events left out", counts.without_row);
  if (counts.errors > 0) fmt::print(stderr, "; {} error records", counts.errors);
  fmt::print(stderr, "\n");
}

}  // namespace

void add_export(CLI::App* app, ExportArguments* arguments) {
  CLI::App* command =
      app->add_subcommand("export", "Records to tables, columns, networks and maps");
  command->add_option("files", arguments->files,
                      "Records of sanudo code --format jsonl; - is standard input");
  command->add_option("--store", arguments->store, "The records of a store instead of files");
  command->add_option("--to", arguments->format, "The format (docs/format/columns.md)")
      ->required()
      ->check(CLI::IsMember({"jsonl", "csv", "tsv", "parquet", "arrow", "gdelt", "icews", "phoenix",
                             "polecat", "gexf", "geojson"}));
  command->add_option("--output", arguments->output, "Write there instead of standard output");
  command->add_option("--table", arguments->table, "Of parquet and arrow: events or documents")
      ->check(CLI::IsMember({"events", "documents"}))
      ->capture_default_str();
  command->add_option("--period", arguments->period, "Of gexf: what an edge stands for")
      ->check(CLI::IsMember({"month", "year", "all"}))
      ->capture_default_str();
  command->add_flag("--every-status", arguments->every_status,
                    "Write what is negated, hypothetical or to come as if it had happened");
  command->add_flag("--quiet", arguments->quiet,
                    "Do not say what is lost and how much was written");
}

int run_export(const ExportArguments& arguments) {
  const ExportOptions options = options_of(arguments);
  if (is_arrow_file(options.format) && arguments.output.empty()) {
    return complain(
        Status(StatusCode::kBadArgument, "--to " + arguments.format + " needs --output FILE"),
        kUsage);
  }
  Result<NextRecord> next =
      arguments.store.empty() ? open_records(arguments.files) : open_store_records(arguments.store);
  if (!next.is_ok()) return complain(next.status(), arguments.store.empty() ? kUsage : kCannotLoad);
  if (!arguments.quiet) say_what_is_lost(arguments, options);
  const Result<ExportCounts> counts = export_to_file(next.value(), options, arguments.output);
  if (!counts.is_ok()) {
    const bool missing = counts.status().code() == StatusCode::kNotFound;
    return complain(counts.status(), missing ? kCannotLoad : kCannotWrite);
  }
  if (!arguments.quiet) say_counts(counts.value());
  return counts.value().errors > 0 ? kSomeFailed : kAllGood;
}

}  // namespace sanudo
