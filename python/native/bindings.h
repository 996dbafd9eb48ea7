// SPDX-License-Identifier: Apache-2.0
// The parts of the native half of the Python package. Each adds its classes and functions to
// `sanudo._core`; the typed half in ../sanudo is what users see.
//
// Threads: whatever codes, reads or asks releases the interpreter's lock while it works. Errors:
// every Status becomes a sanudo.SanudoError with the same code.
#ifndef SANUDO_PYTHON_BINDINGS_H_
#define SANUDO_PYTHON_BINDINGS_H_

#include <pybind11/pybind11.h>

#include <memory>
#include <string>
#include <string_view>

#include "sanudo/arrow.h"
#include "sanudo/record.h"
#include "sanudo/status.h"

namespace sanudo {

void bind_reports(pybind11::module_* core);    // Report, ReportStream
void bind_coder(pybind11::module_* core);      // Coder, Coded, explain
void bind_parser(pybind11::module_* core);     // Parser
void bind_arrow(pybind11::module_* core);      // arrow_stream
void bind_export(pybind11::module_* core);     // export_file
void bind_knowledge(pybind11::module_* core);  // World
void bind_store(pybind11::module_* core);      // Store, Filter, Rows, InputMark

// A stream in the capsule that the Arrow PyCapsule interface asks for; it releases the stream if
// nobody takes it.
pybind11::object stream_capsule(std::unique_ptr<ArrowArrayStream> stream);

// The code of this name; kInternal for none.
StatusCode status_named(std::string_view name);

// The exception object for a Status; `input` names the report where there is one.
pybind11::object make_error(const Status& status, std::string_view input = {});
[[noreturn]] void raise_error(const Status& status, std::string_view input = {});

// The value, or the exception.
template <typename T>
T value_or_raise(Result<T> result, std::string_view input = {}) {
  if (!result.is_ok()) raise_error(result.status(), input);
  return std::move(result).value();
}

// A coded document as Python holds it: read-only, shared by all who look at it.
struct Coded {
  CodedDocument document;
};

}  // namespace sanudo

#endif  // SANUDO_PYTHON_BINDINGS_H_
