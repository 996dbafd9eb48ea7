// SPDX-License-Identifier: Apache-2.0
#include "serve/desk.h"

#include "base/file.h"

namespace sanudo {
namespace {

constexpr size_t kMostDescription = 1u << 20;

}  // namespace

Result<Desk> Desk::load(const std::string& given) {
  const std::string folder = data_folder(given);
  Result<Coder> coder = Coder::load({.folder = folder});
  if (!coder.is_ok()) return coder.status();
  Result<Reader> reader = Reader::load(folder);
  if (!reader.is_ok()) return reader.status();
  Result<World> world = World::load(folder + "/world.bin");
  if (!world.is_ok()) return world.status();
  const Result<std::string> description = read_file(folder + "/openapi.yaml", kMostDescription);
  return Desk{std::move(coder).value(), std::move(reader).value(), std::move(world).value(),
              description.is_ok() ? description.value() : std::string()};
}

}  // namespace sanudo
