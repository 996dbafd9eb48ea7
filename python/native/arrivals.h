// SPDX-License-Identifier: Apache-2.0
// The coded documents and errors of a Python iterator, as the core's exports draw them.
#ifndef SANUDO_PYTHON_ARRIVALS_H_
#define SANUDO_PYTHON_ARRIVALS_H_

#include <pybind11/pybind11.h>

#include <exception>
#include <optional>

#include "sanudo/coder.h"
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

  // Raises again, under the lock, what the iterator raised.
  void raise_again() const {
    if (raised_ != nullptr) std::rethrow_exception(raised_);
  }

 private:
  pybind11::iterator documents_;
  std::exception_ptr raised_;
};

}  // namespace sanudo

#endif  // SANUDO_PYTHON_ARRIVALS_H_
