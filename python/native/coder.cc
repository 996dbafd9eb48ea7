// SPDX-License-Identifier: Apache-2.0
// The coder and what it gives back.
#include "sanudo/coder.h"

#include <pybind11/stl.h>

#include <atomic>
#include <memory>
#include <thread>

#include "bindings.h"
#include "export/table.h"

namespace py = pybind11;

namespace sanudo {
namespace {

using Reports = std::vector<const CodeInput*>;
using Outcomes = std::vector<std::optional<Result<CodedDocument>>>;

CodeOptions make_options(bool mentions, double min_confidence, size_t max_bytes,
                         size_t max_sentence_tokens) {
  CodeOptions options;
  options.mentions = mentions;
  options.min_confidence = min_confidence;
  options.max_bytes = max_bytes;
  options.max_sentence_tokens = max_sentence_tokens;
  return options;
}

// Each thread takes the next report that nobody has; outcomes lie in the order of the reports.
Outcomes code_all(const Coder& coder, const Reports& reports, const CodeOptions& options,
                  size_t threads) {
  Outcomes outcomes(reports.size());
  std::atomic<size_t> next = 0;
  const auto work = [&] {
    for (size_t i = next++; i < reports.size(); i = next++) {
      outcomes[i].emplace(coder.code(*reports[i], options));
    }
  };
  std::vector<std::jthread> others;
  for (size_t i = 1; i < std::min(threads, reports.size()); ++i) others.emplace_back(work);
  work();
  others.clear();
  return outcomes;
}

py::object to_object(Result<CodedDocument> outcome, const std::string& input) {
  if (!outcome.is_ok()) return make_error(outcome.status(), input);
  return py::cast(std::make_shared<Coded>(Coded{std::move(outcome).value()}));
}

// A list of Coded, with the error in place where a report could not be coded.
py::list code_batch(const Coder& coder, const Reports& reports, const CodeOptions& options,
                    size_t threads) {
  Outcomes outcomes;
  {
    const py::gil_scoped_release unlocked;
    outcomes = code_all(coder, reports, options, threads);
  }
  py::list list(reports.size());
  for (size_t i = 0; i < reports.size(); ++i) {
    list[i] = to_object(*std::move(outcomes[i]), reports[i]->name);
  }
  return list;
}

std::unique_ptr<Coder> load_coder(const std::string& folder, const std::string& knowledge,
                                  const std::string& as_of, bool rules_only) {
  Result<Coder> coder = [&] {
    const py::gil_scoped_release unlocked;
    return Coder::load({folder, knowledge, as_of, rules_only});
  }();
  return std::make_unique<Coder>(value_or_raise(std::move(coder)));
}

// The line that stands for a report that could not be coded.
std::string error_json(const std::string& code, const std::string& message,
                       const std::string& input) {
  return to_json(Status(status_named(code), message), input);
}

std::shared_ptr<Coded> coded_from_json(const std::string& line) {
  Record record = value_or_raise(record_from_json(line));
  if (const auto* error = std::get_if<ErrorRecord>(&record))
    raise_error(error->error, error->input);
  return std::make_shared<Coded>(Coded{std::get<CodedDocument>(std::move(record))});
}

void bind_coded(py::module_* core) {
  py::class_<Coded, std::shared_ptr<Coded>>(*core, "Coded")
      .def_static("from_json", &coded_from_json, py::arg("line"))
      .def("to_json", [](const Coded& coded) { return to_json(coded.document); })
      .def("table", [](const Coded& coded) { return format_table(coded.document, false); })
      .def(
          "explain",
          [](const Coded& coded, const std::string& event) {
            return format_explanation(coded.document, event, false);
          },
          py::arg("event") = "");
}

}  // namespace

void bind_coder(py::module_* core) {
  bind_coded(core);
  py::class_<CodeOptions>(*core, "Options")
      .def(py::init(&make_options), py::kw_only(), py::arg("mentions") = false,
           py::arg("min_confidence") = 0.0, py::arg("max_bytes") = CodeOptions().max_bytes,
           py::arg("max_sentence_tokens") = CodeOptions().max_sentence_tokens);
  py::class_<Coder>(*core, "Coder")
      .def(py::init(&load_coder), py::arg("folder"), py::arg("knowledge"), py::arg("as_of"),
           py::arg("rules_only"))
      .def("code_batch", &code_batch, py::arg("reports"), py::arg("options"), py::arg("threads"));
  core->def("error_json", &error_json, py::arg("code"), py::arg("message"), py::arg("input"));
}

}  // namespace sanudo
