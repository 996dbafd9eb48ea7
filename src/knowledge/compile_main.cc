// SPDX-License-Identifier: Apache-2.0
// sanudo-knowledge: check the tables, or compile them. "force" compiles without checking, so that a
// slip in one line does not stop a build; rows that refer to nothing are left out.
#include <fmt/format.h>

#include <cstdio>
#include <string>
#include <vector>

#include "base/file.h"
#include "knowledge/check.h"
#include "knowledge/compile.h"
#include "knowledge/table.h"

namespace {

constexpr size_t kMostShown = 200;

int fail(const std::string& message) {
  fmt::print(stderr, "sanudo-knowledge: {}\n", message);
  return 1;
}

int show(const std::vector<std::string>& breaches) {
  for (size_t i = 0; i < breaches.size() && i < kMostShown; ++i) {
    fmt::print(stderr, "{}\n", breaches[i]);
  }
  return fail(fmt::format("{} faults", breaches.size()));
}

int usage() {
  return fail(
      "check FOLDER | compile FOLDER IMAGE | force FOLDER IMAGE (leaves out what is wrong)");
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  if (arguments.size() < 2) return usage();
  const sanudo::Result<sanudo::Tables> tables = sanudo::read_tables(arguments[1]);
  if (!tables.is_ok()) return fail(tables.status().message());
  if (arguments[0] != "force") {
    const std::vector<std::string> breaches = sanudo::check_tables(tables.value());
    if (!breaches.empty()) return show(breaches);
  }
  if (arguments[0] == "check") return 0;
  if (arguments.size() != 3) return usage();
  const sanudo::Status status =
      sanudo::write_file(arguments[2], sanudo::compile_tables(tables.value()));
  return status.is_ok() ? 0 : fail(status.message());
}
