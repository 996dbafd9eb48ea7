// SPDX-License-Identifier: Apache-2.0
#include "arrivals.h"

#include "bindings.h"

namespace py = pybind11;

namespace sanudo {
namespace {

constexpr size_t kLentAtOnce = 16;

ErrorRecord to_error(const py::handle& document) {
  return {Status(status_named(document.attr("code").cast<std::string>()),
                 document.attr("message").cast<std::string>()),
          document.attr("input").cast<std::string>()};
}

Record to_record(const py::handle& document) {
  if (py::isinstance<Coded>(document)) return document.cast<const Coded&>().document;
  return to_error(document);
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
  kept_.clear();
  raised_ = nullptr;
}

template <typename Draw>
auto Arrivals::draw_under_lock(const Draw& draw) -> decltype(draw()) {
  const py::gil_scoped_acquire locked;
  try {
    return draw();
  } catch (py::error_already_set& error) {
    raised_ = std::current_exception();
    return Status(StatusCode::kInternal, words_of(error));
  } catch (const py::cast_error& error) {
    return Status(StatusCode::kBadArgument, error.what());
  }
}

Result<std::optional<Record>> Arrivals::next() {
  return draw_under_lock([&]() -> Result<std::optional<Record>> {
    if (documents_ == py::iterator::sentinel()) return std::optional<Record>();
    std::optional<Record> record = to_record(*documents_);
    ++documents_;
    return record;
  });
}

LentRecord Arrivals::keep(py::object document) {
  const py::object& kept = kept_.emplace_back(std::move(document));
  if (py::isinstance<Coded>(kept)) return {.coded = &kept.cast<const Coded&>().document};
  return {.error = &errors_.emplace_back(to_error(kept))};
}

Result<std::span<const LentRecord>> Arrivals::lend() {
  return draw_under_lock([&]() -> Result<std::span<const LentRecord>> {
    kept_.clear();
    errors_.clear();
    lent_.clear();
    for (; lent_.size() < kLentAtOnce && documents_ != py::iterator::sentinel(); ++documents_) {
      lent_.push_back(keep(py::reinterpret_borrow<py::object>(*documents_)));
    }
    return std::span<const LentRecord>(lent_);
  });
}

}  // namespace sanudo
