// SPDX-License-Identifier: Apache-2.0
// The coded documents and errors of a Python iterator, as the core's exports draw them.
#ifndef SANUDO_PYTHON_ARRIVALS_H_
#define SANUDO_PYTHON_ARRIVALS_H_

#include <pybind11/pybind11.h>

#include <deque>
#include <exception>
#include <optional>
#include <span>
#include <vector>

#include "sanudo/coder.h"
#include "sanudo/export.h"
#include "sanudo/status.h"

namespace sanudo {

// May be asked by any thread, with or without the interpreter's lock; one at a time.
class Arrivals {
 public:
  explicit Arrivals(pybind11::iterator documents) : documents_(std::move(documents)) {}
  Arrivals(const Arrivals&) = delete;
  Arrivals& operator=(const Arrivals&) = delete;
  ~Arrivals();

  // Nothing at the end. What the iterator raises ends it with the words of the exception.
  Result<std::optional<Record>> next();
  // The same as LendRecords: documents stay where Python keeps them and are not copied.
  Result<std::span<const LentRecord>> lend();

  // Raises again, under the lock, what the iterator raised.
  void raise_again() const {
    if (raised_ != nullptr) std::rethrow_exception(raised_);
  }

 private:
  template <typename Draw>
  auto draw_under_lock(const Draw& draw) -> decltype(draw());
  LentRecord keep(pybind11::object document);

  pybind11::iterator documents_;
  std::vector<pybind11::object> kept_;  // those that are lent
  std::deque<ErrorRecord> errors_;      // made of some of them
  std::vector<LentRecord> lent_;
  std::exception_ptr raised_;
};

}  // namespace sanudo

#endif  // SANUDO_PYTHON_ARRIVALS_H_
