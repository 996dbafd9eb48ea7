// SPDX-License-Identifier: Apache-2.0
#include "arrivals.h"

#include "bindings.h"

namespace py = pybind11;

namespace sanudo {
namespace {

Record to_record(const py::handle& document) {
  if (py::isinstance<Coded>(document)) return document.cast<const Coded&>().document;
  return ErrorRecord{Status(status_named(document.attr("code").cast<std::string>()),
                            document.attr("message").cast<std::string>()),
                     document.attr("input").cast<std::string>()};
}

// "ValueError: what was said", without the trace.
std::string words_of(const py::error_already_set& error) {
  return py::str(error.type().attr("__name__")).cast<std::string>() + ": " +
         py::str(error.value()).cast<std::string>();
}

}  // namespace

Arrivals::~Arrivals() {
  const py::gil_scoped_acquire locked;
  documents_ = py::iterator();
  raised_ = nullptr;
}

Result<std::optional<Record>> Arrivals::next() {
  const py::gil_scoped_acquire locked;
  try {
    if (documents_ == py::iterator::sentinel()) return std::optional<Record>();
    std::optional<Record> record = to_record(*documents_);
    ++documents_;
    return record;
  } catch (py::error_already_set& error) {
    raised_ = std::current_exception();
    return Status(StatusCode::kInternal, words_of(error));
  } catch (const py::cast_error& error) {
    return Status(StatusCode::kBadArgument, error.what());
  }
}

}  // namespace sanudo
