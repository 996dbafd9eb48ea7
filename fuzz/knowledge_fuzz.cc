// SPDX-License-Identifier: Apache-2.0
// Any bytes as a knowledge image: refused, or every entity can be asked about. The input is
// packed into a sound container as well, so that the reader behind the checksums is reached.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "knowledge/world.h"
#include "model_file/model_file.h"

namespace {

void ask(const sanudo::World& world, const std::vector<std::string_view>& words) {
  const sanudo::Date day{2010, 6, 15};
  std::vector<sanudo::Candidate> candidates;
  sanudo::Agent agent;
  for (size_t i = 0; i < words.size(); ++i) {
    world.match_name(words, i, &candidates);
    for (const sanudo::Candidate& c : candidates) (void)world.entity(c.entity);
    world.match_agent(words, i, &agent);
  }
  double lat = 0, lon = 0;
  for (sanudo::EntityIndex e = 0; e < world.entity_count(); ++e) {
    (void)world.find(world.entity(e).id);
    (void)world.coordinates(e, &lat, &lon);
    (void)world.roles_of(e, day);
    (void)world.members(e, day);
    (void)world.treaty_acts(e);
  }
}

void try_image(std::string image, std::string_view text) {
  const sanudo::Result<sanudo::World> world = sanudo::World::from_bytes(std::move(image));
  if (!world.is_ok()) return;
  std::vector<std::string_view> words;
  for (size_t at = 0; at < text.size() && words.size() < 64; at += 5) {
    words.push_back(text.substr(at, 5));
  }
  ask(world.value(), words);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  try_image(std::string(bytes), bytes);
  sanudo::ModelFileWriter writer;
  const size_t third = size / 3;
  writer.add("strings", std::string(bytes.substr(0, third)));
  writer.add("records", std::string(bytes.substr(third, third)));
  writer.add("index", std::string(bytes.substr(2 * third)));
  try_image(writer.finish(), bytes);
  return 0;
}
