// SPDX-License-Identifier: Apache-2.0
#include "serve/export_routes.h"

#include <unistd.h>

#include <cstdio>
#include <cstdlib>

#include "columnar/arrow_file.h"
#include "export/delimited.h"
#include "export/event_rows.h"
#include "sanudo/export.h"
#include "serve/answer.h"
#include "serve/chosen_events.h"
#include "serve/event_query.h"

namespace sanudo {
namespace {

constexpr std::string_view kFormats[] = {"csv", "jsonl", "parquet"};
constexpr std::string_view kOrders[] = {"date", "-date"};

Response csv_answer(std::shared_ptr<ChosenEvents> events) {
  Response response = file_answer("text/csv; charset=utf-8", "events.csv");
  append_csv(event_row_names(), &response.body);
  response.rest = [events](std::string* piece) {
    if (!events->next()) return false;
    const Event* event = events->event();
    if (event != nullptr) append_csv(event_row(events->coded().document, *event), piece);
    return true;
  };
  return response;
}

Response jsonl_answer(Library* library, std::shared_ptr<ChosenEvents> events) {
  Response response = file_answer("application/jsonl", "events.jsonl");
  response.rest = [library, events](std::string* piece) {
    if (!events->next()) return false;
    const Result<std::string> card = library->cards.event(events->row());
    if (card.is_ok()) *piece = card.value() + "\n";
    return true;
  };
  return response;
}

// A file without a name, that goes when its holder does.
class UnnamedFile {
 public:
  UnnamedFile() {
    const char* folder = std::getenv("TMPDIR");
    path_ = std::string(folder == nullptr ? "/tmp" : folder) + "/sanudo-export-XXXXXX";
    const int descriptor = ::mkstemp(path_.data());
    if (descriptor >= 0) file_ = ::fdopen(descriptor, "rb");
  }
  ~UnnamedFile() {
    if (file_ == nullptr) return;
    std::fclose(file_);
    ::unlink(path_.c_str());
  }
  UnnamedFile(const UnnamedFile&) = delete;
  UnnamedFile& operator=(const UnnamedFile&) = delete;

  bool is_open() const { return file_ != nullptr; }
  const std::string& path() const { return path_; }
  bool read(std::string* piece) {
    piece->resize(1u << 20);
    piece->resize(std::fread(piece->data(), 1, piece->size(), file_));
    return !piece->empty();
  }
  // The path may hold another file by now: the one that was written beside and renamed.
  bool reopen() {
    std::FILE* again = std::fopen(path_.c_str(), "rb");
    if (again == nullptr) return false;
    std::fclose(file_);
    file_ = again;
    return true;
  }

 private:
  std::string path_;
  std::FILE* file_ = nullptr;
};

// One record for each chosen event: its document with this event alone.
NextRecord records_of(std::shared_ptr<ChosenEvents> events) {
  return [events]() -> Result<std::optional<Record>> {
    while (events->next()) {
      const Event* event = events->event();
      if (event == nullptr) continue;
      CodedDocument coded;
      coded.document = events->coded().document;
      coded.events = {*event};
      return std::optional<Record>(std::move(coded));
    }
    if (!events->status().is_ok()) return events->status();
    return std::optional<Record>();
  };
}

Response parquet_answer(std::shared_ptr<ChosenEvents> events) {
  if (!has_arrow_files()) {
    return error_answer(400, "bad_argument", "this build writes no Parquet", "format");
  }
  const auto file = std::make_shared<UnnamedFile>();
  if (!file->is_open()) return error_answer(500, "internal", "no room for a temporary file");
  const Result<ExportCounts> counts =
      export_arrow_file(records_of(events), {.format = ExportFormat::kParquet}, file->path());
  if (!counts.is_ok()) return error_answer(counts.status());
  if (!file->reopen()) return error_answer(500, "internal", "the temporary file is gone");
  Response response = file_answer("application/vnd.apache.parquet", "events.parquet");
  response.rest = [file](std::string* piece) { return file->read(piece); };
  return response;
}

Response export_answer(Library* library, const Call& call) {
  Parameters& p = call.parameters;
  const std::string format = p.choice("format", kFormats, "");
  if (format.empty()) p.complain("format", "is missing");
  EventFilter filter = read_event_filter(library->desk.world, &p);
  const bool newest_first = p.choice("order", kOrders, "-date") == "-date";
  if (const auto* fault = p.fault()) return error_answer(*fault);
  const auto events = std::make_shared<ChosenEvents>(library, std::move(filter), newest_first);
  if (format == "csv") return csv_answer(events);
  if (format == "jsonl") return jsonl_answer(library, events);
  return parquet_answer(events);
}

}  // namespace

void add_export_routes(Library* library, Router* router) {
  router->add({.method = "GET",
               .pattern = "/api/v1/export",
               .handler = [library](const Call& call) { return export_answer(library, call); },
               .pace = Pace::kSlow});
}

}  // namespace sanudo
