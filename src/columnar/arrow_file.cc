// SPDX-License-Identifier: Apache-2.0
#include "columnar/arrow_file.h"

#include <dlfcn.h>
#include <fmt/format.h>
#include <unistd.h>

namespace sanudo {
namespace {

using WriteArrow = int (*)(const char* format, const char* path, ArrowArrayStream* stream,
                           char* message, size_t room);

std::string module_path() {
  const std::string name = "/libsanudo_arrow.so";
  const std::string installed = SANUDO_INSTALLED_MODULES + name;
  return ::access(installed.c_str(), R_OK) == 0 ? installed : SANUDO_BUILT_MODULES + name;
}

// The module stays loaded: Arrow C++ keeps threads and memory of its own.
Status load_module(WriteArrow* write) {
  void* module = ::dlopen(module_path().c_str(), RTLD_NOW | RTLD_LOCAL);
  void* symbol = module == nullptr ? nullptr : ::dlsym(module, "sanudo_write_arrow");
  *write = reinterpret_cast<WriteArrow>(symbol);
  if (symbol != nullptr) return Status::ok();
  return Status(
      StatusCode::kNotFound,
      fmt::format("Parquet and Arrow files need Apache Arrow, which this Sanudo was built "
                  "without: run tools/python_env.sh build and build again ({})",
                  ::dlerror()));
}

}  // namespace

bool has_arrow_files() { return ::access(module_path().c_str(), R_OK) == 0; }

Status write_arrow_file(ArrowFileFormat format, const std::string& path, ArrowArrayStream* stream) {
  WriteArrow write = nullptr;
  if (Status status = load_module(&write); !status.is_ok()) {
    stream->release(stream);
    return status;
  }
  char message[1000];
  const char* name = format == ArrowFileFormat::kParquet ? "parquet" : "arrow";
  if (write(name, path.c_str(), stream, message, sizeof message) == 0) return Status::ok();
  return Status(StatusCode::kUnreadable, fmt::format("{}: {}", path, message));
}

}  // namespace sanudo
