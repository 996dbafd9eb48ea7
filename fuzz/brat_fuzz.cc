// SPDX-License-Identifier: Apache-2.0
// Any bytes as annotation of a fixed text: an error or spans that lie in the text.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "evaluate/brat.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const sanudo::PrintedPlaces places("Mr Li said it was over and went home.");
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto read = sanudo::read_brat_attributions(bytes, "fuzz", places);
  if (!read.is_ok()) return 0;
  for (const sanudo::AttributionSpans& each : read.value()) {
    for (const sanudo::Pieces* pieces : {&each.source, &each.cue, &each.content}) {
      for (const sanudo::CharSpan& piece : *pieces) {
        if (piece.start > piece.end || piece.end > places.printed()) std::abort();
      }
    }
  }
  return 0;
}
