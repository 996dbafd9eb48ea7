// SPDX-License-Identifier: Apache-2.0
#include "bindings.h"
#include "sanudo/coder.h"

namespace sanudo {

StatusCode status_named(std::string_view name) {
  int number = static_cast<int>(StatusCode::kInternal);
  while (number > 0 && name != status_name(static_cast<StatusCode>(number))) --number;
  return number == 0 ? StatusCode::kInternal : static_cast<StatusCode>(number);
}

pybind11::object make_error(const Status& status, std::string_view input) {
  const pybind11::object error = pybind11::module_::import("sanudo.errors").attr("SanudoError");
  return error(status_name(status.code()), status.message(), pybind11::str(input));
}

void raise_error(const Status& status, std::string_view input) {
  const pybind11::object error = make_error(status, input);
  pybind11::set_error(pybind11::type::of(error), error);
  throw pybind11::error_already_set();
}

}  // namespace sanudo

PYBIND11_MODULE(_core, core) {
  core.doc() = "The native half of sanudo; use the package, not this.";
  core.attr("__version__") = sanudo::version();
  sanudo::bind_reports(&core);
  sanudo::bind_coder(&core);
  sanudo::bind_parser(&core);
  sanudo::bind_arrow(&core);
  sanudo::bind_export(&core);
  sanudo::bind_knowledge(&core);
  sanudo::bind_store(&core);
}
