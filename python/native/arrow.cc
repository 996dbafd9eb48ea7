// SPDX-License-Identifier: Apache-2.0
// Coded documents as a stream of the Arrow C interface, in a capsule that pyarrow, polars, duckdb
// and pandas take without a copy
// (https://arrow.apache.org/docs/format/CDataInterface/PyCapsuleInterface.html).
#include "sanudo/arrow.h"

#include <memory>

#include "bindings.h"
#include "sanudo/export.h"

namespace py = pybind11;

namespace sanudo {
namespace {

constexpr const char* kStreamName = "arrow_array_stream";

ErrorRecord error_record(const py::object& error) {
  return {Status(status_named(error.attr("code").cast<std::string>()),
                 error.attr("message").cast<std::string>()),
          error.attr("input").cast<std::string>()};
}

// The documents and errors of a Python iterator, which may be asked by any thread. What it raises
// ends the stream with the words of the exception.
class Arrivals {
 public:
  explicit Arrivals(py::iterator documents) : documents_(std::move(documents)) {}
  Arrivals(const Arrivals&) = delete;
  Arrivals& operator=(const Arrivals&) = delete;
  ~Arrivals() {
    const py::gil_scoped_acquire locked;
    documents_ = py::iterator();
  }

  Result<std::optional<Record>> next() {
    const py::gil_scoped_acquire locked;
    try {
      if (documents_ == py::iterator::sentinel()) return std::optional<Record>();
      const py::object document = py::reinterpret_borrow<py::object>(*documents_);
      std::optional<Record> record = py::isinstance<Coded>(document)
                                         ? Record(document.cast<const Coded&>().document)
                                         : Record(error_record(document));
      ++documents_;
      return record;
    } catch (py::error_already_set& error) {
      return Status(StatusCode::kInternal, error.what());
    } catch (const py::cast_error& error) {
      return Status(StatusCode::kBadArgument, error.what());
    }
  }

 private:
  py::iterator documents_;
};

void release_stream(PyObject* capsule) {
  auto* stream = static_cast<ArrowArrayStream*>(PyCapsule_GetPointer(capsule, kStreamName));
  if (stream->release != nullptr) stream->release(stream);
  delete stream;
}

py::object arrow_stream(const py::iterable& documents, const std::string& table) {
  auto arrivals = std::make_shared<Arrivals>(py::iter(documents));
  auto stream = std::make_unique<ArrowArrayStream>();
  to_arrow([arrivals] { return arrivals->next(); },
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
