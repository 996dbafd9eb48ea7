// SPDX-License-Identifier: Apache-2.0
// Coded documents to the files of `sanudo export`.
#include "sanudo/export.h"

#include <cstdio>
#include <memory>

#include "arrivals.h"
#include "bindings.h"

namespace py = pybind11;

namespace sanudo {
namespace {

using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

Status cannot_write(const std::string& path) {
  return Status(StatusCode::kUnreadable, path + ": cannot be written");
}

Result<ExportCounts> write_file(const NextRecord& next, const ExportOptions& options,
                                const std::string& path) {
  File file(std::fopen(path.c_str(), "wb"), &std::fclose);
  if (file == nullptr) return cannot_write(path);
  Result<ExportCounts> counts = export_text(next, options, [&](std::string_view text) {
    const bool whole = std::fwrite(text.data(), 1, text.size(), file.get()) == text.size();
    return whole ? Status::ok() : cannot_write(path);
  });
  if (std::fclose(file.release()) != 0) return cannot_write(path);
  return counts;
}

ExportOptions make_options(const std::string& format, const std::string& period,
                           bool every_status) {
  ExportOptions options;
  options.format = export_format_named(format).value_or(ExportFormat::kJsonl);
  options.every_status = every_status;
  if (period == "year") options.period = NetworkPeriod::kYear;
  if (period == "all") options.period = NetworkPeriod::kAll;
  return options;
}

// documents, errors, events, without_row
py::tuple export_file(const py::iterable& documents, const std::string& path,
                      const std::string& format, const std::string& period, bool every_status) {
  Arrivals arrivals(py::iter(documents));
  const Result<ExportCounts> written = [&] {
    const py::gil_scoped_release unlocked;
    return write_file([&] { return arrivals.next(); }, make_options(format, period, every_status),
                      path);
  }();
  arrivals.raise_again();
  const ExportCounts counts = value_or_raise(written, path);
  return py::make_tuple(counts.documents, counts.errors, counts.events, counts.without_row);
}

}  // namespace

void bind_export(py::module_* core) {
  core->def("export_file", &export_file, py::arg("documents"), py::arg("path"), py::arg("format"),
            py::arg("period"), py::arg("every_status"));
}

}  // namespace sanudo
