// SPDX-License-Identifier: Apache-2.0
// Any bytes as the target of a request: path and query are taken apart, and the filters of events
// read; whatever comes out is clean text.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "pipeline/reader.h"
#include "serve/event_query.h"
#include "serve/page.h"
#include "serve/report_query.h"
#include "unicode/utf8.h"

namespace {

const sanudo::World& world() {
  static const sanudo::World world = [] {
    auto loaded = sanudo::World::load(sanudo::data_folder("") + "/world.bin");
    if (!loaded.is_ok()) std::abort();
    return std::move(loaded).value();
  }();
  return world;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto target = sanudo::parse_target(text);
  if (!target.is_ok()) return 0;
  for (const std::string& segment : target.value().segments) {
    if (!sanudo::is_valid_utf8(segment) || segment.find('/') != std::string::npos) std::abort();
  }
  sanudo::Parameters events(target.value());
  sanudo::read_event_filter(world(), &events);
  sanudo::read_page(&events);
  if (events.fault() != nullptr && events.fault()->where.empty()) std::abort();
  sanudo::Parameters quotes(target.value());
  sanudo::read_quote_condition(world(), &quotes);
  return 0;
}
