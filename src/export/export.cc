// SPDX-License-Identifier: Apache-2.0
// Which format is written by what.
#include "sanudo/export.h"

#include <array>

#include "column_set/column_set.h"
#include "columnar/arrow_file.h"
#include "export/text_export.h"

namespace sanudo {
namespace {

// Text is handed on in pieces of about this size.
constexpr size_t kPiece = 1u << 20;

struct Named {
  std::string_view name;
  ExportFormat format;
};
constexpr std::array<Named, 11> kFormats = {{{"jsonl", ExportFormat::kJsonl},
                                             {"csv", ExportFormat::kCsv},
                                             {"tsv", ExportFormat::kTsv},
                                             {"parquet", ExportFormat::kParquet},
                                             {"arrow", ExportFormat::kArrow},
                                             {"gdelt", ExportFormat::kGdelt},
                                             {"icews", ExportFormat::kIcews},
                                             {"phoenix", ExportFormat::kPhoenix},
                                             {"polecat", ExportFormat::kPolecat},
                                             {"gexf", ExportFormat::kGexf},
                                             {"geojson", ExportFormat::kGeojson}}};

const ColumnSet* column_set(ExportFormat format) {
  for (const Named& named : kFormats) {
    if (named.format == format) return column_set_named(named.name);
  }
  return nullptr;
}

std::unique_ptr<TextExport> text_export(const ExportOptions& options) {
  switch (options.format) {
    case ExportFormat::kCsv: return csv_export();
    case ExportFormat::kTsv: return tsv_export();
    case ExportFormat::kGexf: return gexf_export(options.period);
    case ExportFormat::kGeojson: return geojson_export();
    default: break;
  }
  const ColumnSet* set = column_set(options.format);
  return set == nullptr ? nullptr : column_set_export(*set, options.every_status);
}

// Counts what passes through, on its way to `next`.
NextRecord counted(NextRecord next, ExportCounts* counts) {
  return [next = std::move(next), counts]() {
    Result<std::optional<Record>> record = next();
    if (!record.is_ok() || !record.value()) return record;
    if (const auto* coded = std::get_if<CodedDocument>(&*record.value())) {
      ++counts->documents;
      counts->events += coded->events.size();
    } else {
      ++counts->errors;
    }
    return record;
  };
}

std::string line_of(const Record& record) {
  if (const auto* coded = std::get_if<CodedDocument>(&record)) return to_json(*coded) + "\n";
  const ErrorRecord& error = std::get<ErrorRecord>(record);
  return to_json(error.error, error.input) + "\n";
}

// Text on its way out, in pieces.
class Pieces {
 public:
  explicit Pieces(const WriteText& write) : write_(write) {}
  std::string* text() { return &text_; }
  Status pass_on(size_t at_least) {
    if (text_.size() < at_least || text_.empty()) return Status::ok();
    Status status = write_(text_);
    text_.clear();
    return status;
  }

 private:
  const WriteText& write_;
  std::string text_;
};

void append(const Record& record, TextExport* format, ExportCounts* counts, std::string* out) {
  const auto* coded = std::get_if<CodedDocument>(&record);
  if (coded == nullptr) return;
  for (const Event& event : coded->events) {
    if (!format->event(coded->document, event, out)) ++counts->without_row;
  }
}

}  // namespace

std::optional<ExportFormat> export_format_named(std::string_view name) {
  for (const Named& named : kFormats) {
    if (named.name == name) return named.format;
  }
  return std::nullopt;
}

std::vector<std::string> what_is_lost(ExportFormat format) {
  if (const ColumnSet* set = column_set(format)) return {set->lost.begin(), set->lost.end()};
  switch (format) {
    case ExportFormat::kCsv:
    case ExportFormat::kTsv:
      return {"quotations, mentions, warnings and the text of the report",
              "roles of actors and recipients, and where they stand in the text",
              "amounts, and where the report tells the act again", "why it was coded so"};
    case ExportFormat::kGexf:
      return {"single events: edges count them by pair, type and period",
              "events with one side alone, and without a date (but for --period all)",
              "places, claims, status, words, documents"};
    case ExportFormat::kGeojson:
      return {"events without a place", "contexts, amounts, what the act is about",
              "ids and codes of actors and recipients", "quotations and the words"};
    default: return {};
  }
}

bool is_arrow_file(ExportFormat format) {
  return format == ExportFormat::kParquet || format == ExportFormat::kArrow;
}

Result<ExportCounts> export_text(const NextRecord& next, const ExportOptions& options,
                                 const WriteText& write) {
  const std::unique_ptr<TextExport> format = text_export(options);
  if (format == nullptr && options.format != ExportFormat::kJsonl) {
    return Status(StatusCode::kBadArgument, "this format is no text");
  }
  ExportCounts counts;
  const NextRecord counting = counted(next, &counts);
  Pieces pieces(write);
  if (format != nullptr) format->head(pieces.text());
  while (true) {
    Result<std::optional<Record>> record = counting();
    if (!record.is_ok()) return record.status();
    if (!record.value()) break;
    if (format == nullptr) {
      *pieces.text() += line_of(*record.value());
    } else {
      append(*record.value(), format.get(), &counts, pieces.text());
    }
    if (Status status = pieces.pass_on(kPiece); !status.is_ok()) return status;
  }
  if (format != nullptr) format->tail(pieces.text());
  if (Status status = pieces.pass_on(0); !status.is_ok()) return status;
  return counts;
}

Result<ExportCounts> export_arrow_file(NextRecord next, const ExportOptions& options,
                                       const std::string& path) {
  ExportCounts counts;
  ArrowArrayStream stream;
  to_arrow(counted(std::move(next), &counts), options.table, &stream);
  const ArrowFileFormat format = options.format == ExportFormat::kParquet
                                     ? ArrowFileFormat::kParquet
                                     : ArrowFileFormat::kArrow;
  if (Status status = write_arrow_file(format, path, &stream); !status.is_ok()) return status;
  return counts;
}

}  // namespace sanudo
