// SPDX-License-Identifier: Apache-2.0
// Coded documents as a stream of the Arrow C interface, in a capsule that pyarrow, polars, duckdb
// and pandas take without a copy
// (https://arrow.apache.org/docs/format/CDataInterface/PyCapsuleInterface.html).
#include "sanudo/arrow.h"

#include <memory>

#include "arrivals.h"
#include "bindings.h"
#include "sanudo/export.h"

namespace py = pybind11;

namespace sanudo {
namespace {

constexpr const char* kStreamName = "arrow_array_stream";

void release_stream(PyObject* capsule) {
  auto* stream = static_cast<ArrowArrayStream*>(PyCapsule_GetPointer(capsule, kStreamName));
  if (stream->release != nullptr) stream->release(stream);
  delete stream;
}

py::object arrow_stream(const py::iterable& documents, const std::string& table) {
  auto arrivals = std::make_shared<Arrivals>(py::iter(documents));
  auto stream = std::make_unique<ArrowArrayStream>();
  to_arrow([arrivals] { return arrivals->lend(); },
           table == "events" ? ArrowTable::kEvents : ArrowTable::kDocuments, stream.get());
  return stream_capsule(std::move(stream));
}

}  // namespace

py::object stream_capsule(std::unique_ptr<ArrowArrayStream> stream) {
  return py::reinterpret_steal<py::object>(
      PyCapsule_New(stream.release(), kStreamName, &release_stream));
}

void bind_arrow(py::module_* core) {
  core->def("arrow_stream", &arrow_stream, py::arg("documents"), py::arg("table"));
}

}  // namespace sanudo
