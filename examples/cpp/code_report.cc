// SPDX-License-Identifier: Apache-2.0
// The library in a program of one's own: cmake -S examples/cpp -B build/example && cmake --build
// build/example, with sanudo installed (CMAKE_PREFIX_PATH where it is not in the usual place).
#include <sanudo/coder.h>

#include <cstdio>

int main() {
  const auto coder = sanudo::Coder::load({});
  if (!coder.is_ok()) {
    std::fprintf(stderr, "%s\n", coder.status().message().c_str());
    return 1;
  }
  const auto coded = coder.value().code(
      {.text = "Iran condemned Israel on Friday.", .name = "example", .date = "2024-04-19"});
  if (!coded.is_ok()) {
    std::fprintf(stderr, "%s\n", coded.status().message().c_str());
    return 1;
  }
  for (const sanudo::Event& event : coded.value().events) {
    std::printf("%s %s -> %s\n", event.type.c_str(),
                event.actors.empty() ? "?" : event.actors[0].code.c_str(),
                event.recipients.empty() ? "?" : event.recipients[0].code.c_str());
  }
  return coded.value().events.empty() ? 1 : 0;
}
