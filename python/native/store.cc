// SPDX-License-Identifier: Apache-2.0
// The store: documents in, answers out.
#include "sanudo/store.h"

#include <pybind11/stl.h>

#include <memory>
#include <mutex>
#include <optional>

#include "bindings.h"
#include "ontology/ontology.h"
#include "row_columns.h"
#include "sanudo/coder.h"

namespace py = pybind11;

namespace sanudo {
namespace {

// A store is one connection; Python's threads take turns at it.
class SharedStore {
 public:
  SharedStore(const std::string& path, bool write)
      : store_(value_or_raise(Store::open(path, write ? StoreAccess::kWrite : StoreAccess::kRead),
                              path)) {}

  // Runs `work` on the store, without the interpreter's lock; what is asked of a closed one fails.
  template <typename Work>
  auto with(const Work& work) -> decltype(work(nullptr)) {
    const py::gil_scoped_release unlocked;
    const std::lock_guard turn(mutex_);
    if (!store_) return Status(StatusCode::kBadArgument, "the store is closed");
    return work(&*store_);
  }

  void close() {
    const py::gil_scoped_release unlocked;
    const std::lock_guard turn(mutex_);
    store_.reset();
  }

 private:
  std::optional<Store> store_;
  std::mutex mutex_;
};

void raise_unless_ok(const Status& status) {
  if (!status.is_ok()) raise_error(status);
}

// An answer in memory.
struct Rows {
  std::shared_ptr<RowList> list = std::make_shared<RowList>();

  std::vector<Cell> row(size_t number) const { return list->rows().at(number); }
  py::object arrow_stream() const {
    auto stream = std::make_unique<ArrowArrayStream>();
    rows_to_arrow(list, stream.get());
    return stream_capsule(std::move(stream));
  }
};

// A word of the codebook that is none would choose nothing, without a word.
Status check_words(const EventFilter& filter) {
  for (const std::string& wanted : filter.types) {
    const size_t slash = std::min(wanted.find('/'), wanted.size());
    const std::optional<EventType> type = parse_event_type(wanted.substr(0, slash));
    const bool is_type = type && is_mode(*type, wanted.substr(std::min(slash + 1, wanted.size())));
    if (is_type || wanted.find_first_not_of("0123456789") == std::string::npos) continue;
    return Status(StatusCode::kBadArgument,
                  "no type \"" + wanted +
                      "\": write ACCUSE, ACCUSE/disapprove or how a CAMEO code begins, as 112");
  }
  for (const std::string& context : filter.contexts) {
    if (!is_context(context)) {
      return Status(StatusCode::kBadArgument, "no context \"" + context + "\"");
    }
  }
  return Status::ok();
}

Rows query(SharedStore* shared, const std::string& view, const EventFilter& filter, int64_t limit,
           int64_t offset, bool newest_first) {
  const std::optional<View> named = view_named(view);
  if (!named) raise_error(Status(StatusCode::kBadArgument, "no view \"" + view + "\""));
  raise_unless_ok(check_words(filter));
  Rows rows;
  raise_unless_ok(shared->with([&](Store* store) {
    return store->query({*named, filter, newest_first, limit, offset}, rows.list.get());
  }));
  return rows;
}

Rows run_sql(SharedStore* shared, const std::string& statement, int64_t milliseconds) {
  Rows rows;
  SqlBudget budget;
  budget.milliseconds = milliseconds;
  raise_unless_ok(
      shared->with([&](Store* store) { return store->sql(statement, budget, rows.list.get()); }));
  return rows;
}

std::shared_ptr<Coded> document(SharedStore* shared, const std::string& id) {
  Result<CodedDocument> found = shared->with([&](Store* store) { return store->document(id); });
  return std::make_shared<Coded>(Coded{value_or_raise(std::move(found), id)});
}

std::vector<std::string> lines(SharedStore* shared, const EventFilter& filter, size_t most) {
  std::vector<std::string> lines;
  raise_unless_ok(shared->with([&](Store* store) {
    return store->each_json(filter, [&](std::string line) {
      lines.push_back(std::move(line));
      return lines.size() < most;
    });
  }));
  return lines;
}

Addition make_addition(const std::string& path, int64_t record, const py::handle& document) {
  Addition addition;
  addition.path = path;
  addition.record = record;
  if (py::isinstance<Coded>(document)) {
    addition.found = pack(document.cast<const Coded&>().document);
  } else {
    addition.error = Status(status_named(document.attr("code").cast<std::string>()),
                            document.attr("message").cast<std::string>());
  }
  return addition;
}

// Adds what comes from an input after what it gave before, in one transaction. `mark` says how far
// the input has been read with this; `places` name the documents.
void add(SharedStore* shared, const InputMark& mark, const py::list& documents,
         const std::vector<std::string>& places, bool replace) {
  Batch batch;
  batch.coder = std::string("sanudo ") + version();
  batch.replace = replace;
  batch.relate = true;
  int64_t record = mark.records - static_cast<int64_t>(documents.size());
  for (size_t i = 0; i < documents.size(); ++i) {
    batch.additions.push_back(make_addition(mark.path, ++record, documents[i]));
    batch.additions.back().place = places.at(i);
  }
  batch.marks = {mark};
  raise_unless_ok(shared->with([&](Store* store) { return store->add(batch); }));
}

InputMark mark(SharedStore* shared, const std::string& path) {
  return value_or_raise(shared->with([&](Store* store) { return store->mark(path); }), path);
}

void bind_mark(py::module_* core) {
  py::class_<InputMark>(*core, "InputMark")
      .def_readwrite("path", &InputMark::path)
      .def_readwrite("size", &InputMark::size)
      .def_readwrite("modified", &InputMark::modified)
      .def_readwrite("records", &InputMark::records)
      .def_readwrite("done", &InputMark::done);
}

void bind_filter(py::module_* core) {
  py::class_<EventFilter>(*core, "Filter")
      .def(py::init<>())
      .def_readwrite("since", &EventFilter::from)
      .def_readwrite("until", &EventFilter::to)
      .def_readwrite("actors", &EventFilter::actors)
      .def_readwrite("recipients", &EventFilter::recipients)
      .def_readwrite("parties", &EventFilter::parties)
      .def_readwrite("side", &EventFilter::side)
      .def_readwrite("other_side", &EventFilter::other_side)
      .def_readwrite("speakers", &EventFilter::speakers)
      .def_readwrite("types", &EventFilter::types)
      .def_readwrite("contexts", &EventFilter::contexts)
      .def_readwrite("quads", &EventFilter::quads)
      .def_readwrite("places", &EventFilter::places)
      .def_readwrite("about", &EventFilter::about)
      .def_readwrite("amounts", &EventFilter::amounts)
      .def_readwrite("publishers", &EventFilter::publishers)
      .def_readwrite("languages", &EventFilter::languages)
      .def_readwrite("documents", &EventFilter::documents)
      .def_readwrite("events", &EventFilter::events)
      .def_readwrite("reports_of", &EventFilter::reports_of)
      .def_readwrite("actual", &EventFilter::actual)
      .def_readwrite("negated", &EventFilter::negated)
      .def_readwrite("future", &EventFilter::future)
      .def_readwrite("hypothetical", &EventFilter::hypothetical)
      .def_readwrite("historical", &EventFilter::historical)
      .def_readwrite("min_level", &EventFilter::min_level)
      .def_readwrite("max_level", &EventFilter::max_level)
      .def_readwrite("min_confidence", &EventFilter::min_confidence)
      .def_readwrite("text", &EventFilter::text)
      .def_readwrite("without_copies", &EventFilter::without_copies)
      .def_readwrite("one_a_story", &EventFilter::one_a_story);
}

void bind_rows(py::module_* core) {
  py::class_<Rows>(*core, "Rows")
      .def_property_readonly("names", [](const Rows& rows) { return rows.list->names(); })
      .def("__len__", [](const Rows& rows) { return rows.list->rows().size(); })
      .def("row", &Rows::row, py::arg("number"))
      .def("arrow_stream", &Rows::arrow_stream);
}

}  // namespace

void bind_store(py::module_* core) {
  bind_filter(core);
  bind_rows(core);
  bind_mark(core);
  py::class_<SharedStore>(*core, "Store")
      .def(py::init<const std::string&, bool>(), py::arg("path"), py::arg("write"))
      .def("close", &SharedStore::close)
      .def("mark", &mark, py::arg("path"))
      .def("add", &add, py::arg("mark"), py::arg("documents"), py::arg("places"),
           py::arg("replace"))
      .def("query", &query, py::arg("view"), py::arg("filter"), py::arg("limit"), py::arg("offset"),
           py::arg("newest_first"))
      .def("sql", &run_sql, py::arg("statement"), py::arg("milliseconds"))
      .def("document", &document, py::arg("id"))
      .def("lines", &lines, py::arg("filter"), py::arg("most"));
}

}  // namespace sanudo
