// SPDX-License-Identifier: Apache-2.0
// Reports: what goes into the coder, made from words or read from files.
#include <pybind11/stl.h>

#include <memory>

#include "bindings.h"
#include "document/document_stream.h"
#include "document/format.h"
#include "document/input_paths.h"

namespace py = pybind11;

namespace sanudo {
namespace {

std::optional<Markup> markup_named(std::string_view name) {
  if (name == "plain") return Markup::kPlain;
  if (name == "page") return Markup::kPage;
  if (name == "fragment") return Markup::kFragment;
  return std::nullopt;
}

const char* markup_name(Markup markup) {
  switch (markup) {
    case Markup::kPage: return "page";
    case Markup::kFragment: return "fragment";
    case Markup::kPlain: break;
  }
  return "plain";
}

// What Python's tables and calendars hold, in plain words: the functions of sanudo/given.py.
template <typename T = std::string, typename... What>
T plain(const char* kind, const What&... what) {
  return py::module_::import("sanudo.given").attr(kind)(what...).template cast<T>();
}

CodeInput make_report(const py::object& text, const py::object& date, const py::object& title,
                      const py::object& language, const py::object& publisher,
                      const py::object& url, const py::object& author, const py::object& name,
                      const std::string& markup, const py::object& charset, bool date_is_metadata,
                      bool title_is_markup) {
  const std::optional<Markup> kind = markup_named(markup);
  if (!kind) {
    raise_error(Status(StatusCode::kBadArgument,
                       "markup \"" + markup + "\": write plain, page or fragment"));
  }
  CodeInput report;
  report.text = plain("text", text);
  report.date = plain("day", date);
  report.title = plain("words", title, "title");
  report.language = plain("words", language, "language");
  report.publisher = plain("words", publisher, "publisher");
  report.url = plain("words", url, "url");
  report.author = plain<std::vector<std::string>>("names", author);
  report.name = plain("words", name, "name");
  report.markup = *kind;
  report.charset = plain("words", charset, "charset");
  report.date_is_metadata = date_is_metadata;
  report.title_is_markup = title_is_markup;
  return report;
}

py::tuple state_of(const CodeInput& report) {
  return py::make_tuple(py::bytes(report.text), report.name, report.date, report.language,
                        report.title, report.publisher, report.url, report.author,
                        static_cast<int>(report.markup), report.charset, report.date_is_metadata,
                        report.title_is_markup);
}

CodeInput report_of(const py::tuple& state) {
  CodeInput report;
  report.text = state[0].cast<std::string>();
  report.name = state[1].cast<std::string>();
  report.date = state[2].cast<std::string>();
  report.language = state[3].cast<std::string>();
  report.title = state[4].cast<std::string>();
  report.publisher = state[5].cast<std::string>();
  report.url = state[6].cast<std::string>();
  report.author = state[7].cast<std::vector<std::string>>();
  report.markup = static_cast<Markup>(state[8].cast<int>());
  report.charset = state[9].cast<std::string>();
  report.date_is_metadata = state[10].cast<bool>();
  report.title_is_markup = state[11].cast<bool>();
  return report;
}

DocumentStream open_stream(const InputArguments& arguments) {
  if (!format_named(arguments.format)) {
    raise_error(Status(StatusCode::kBadArgument,
                       "format \"" + arguments.format +
                           "\": write auto, text, html, feed, warc, jsonl, csv, tsv or mail"));
  }
  return value_or_raise(DocumentStream::open(arguments));
}

// The reports of files, one after the other; `date` and `language` stand for those of all of them.
// One thread at a time.
class ReportStream {
 public:
  ReportStream(const std::vector<std::string>& files, const std::string& format,
               const std::vector<std::string>& fields, size_t max_bytes, std::string date,
               std::string language)
      : stream_(open_stream({files, format, fields, max_bytes})),
        date_(std::move(date)),
        language_(std::move(language)) {}

  // The next report, or the error that stands in its place.
  py::object next() {
    std::optional<Arrival> arrival;
    {
      const py::gil_scoped_release unlocked;
      arrival = stream_.next();
    }
    if (!arrival) throw py::stop_iteration();
    if (!arrival->status.is_ok()) return make_error(arrival->status, arrival->document.input);
    return py::cast(as_given(to_input(std::move(arrival->document))));
  }

 private:
  CodeInput as_given(CodeInput report) const {
    if (!date_.empty()) {
      report.date = date_;
      report.date_is_metadata = false;
    }
    if (!language_.empty()) report.language = language_;
    return report;
  }

  DocumentStream stream_;
  std::string date_;
  std::string language_;
};

void bind_report(py::module_* core) {
  py::class_<CodeInput>(*core, "Report",
                        "A report to code, with what is known of it; what is not said is found "
                        "out. It never changes.")
      .def(py::init(&make_report), py::arg("text"), py::kw_only(), py::arg("date") = "",
           py::arg("title") = "", py::arg("language") = "", py::arg("publisher") = "",
           py::arg("url") = "", py::arg("author") = py::tuple(), py::arg("name") = "text",
           py::arg("markup") = "plain", py::arg("charset") = "",
           py::arg("date_is_metadata") = false, py::arg("title_is_markup") = false)
      .def_property_readonly("text", [](const CodeInput& report) { return py::bytes(report.text); })
      .def_readonly("date", &CodeInput::date)
      .def_readonly("title", &CodeInput::title)
      .def_readonly("language", &CodeInput::language)
      .def_readonly("publisher", &CodeInput::publisher)
      .def_readonly("url", &CodeInput::url)
      .def_readonly("author", &CodeInput::author)
      .def_readonly("name", &CodeInput::name)
      .def_readonly("charset", &CodeInput::charset)
      .def_readonly("date_is_metadata", &CodeInput::date_is_metadata)
      .def_readonly("title_is_markup", &CodeInput::title_is_markup)
      .def_property_readonly("markup",
                             [](const CodeInput& report) { return markup_name(report.markup); })
      .def(py::pickle(&state_of, &report_of))
      .def("__repr__", [](const CodeInput& report) {
        return "Report(" + report.name + ", " + std::to_string(report.text.size()) + " bytes)";
      });
}

}  // namespace

void bind_reports(py::module_* core) {
  bind_report(core);
  py::class_<ReportStream>(*core, "ReportStream")
      .def(py::init<const std::vector<std::string>&, const std::string&,
                    const std::vector<std::string>&, size_t, std::string, std::string>())
      .def("__iter__", [](ReportStream& stream) -> ReportStream& { return stream; })
      .def("__next__", &ReportStream::next);
  core->def("find_files", &find_input_files, py::arg("paths"));
}

}  // namespace sanudo
