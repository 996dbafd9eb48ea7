// SPDX-License-Identifier: Apache-2.0
// Any bytes as a line of JSONL: what is read as a record is written and read the same again.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "sanudo/coder.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view line(reinterpret_cast<const char*>(data), size);
  const auto record = sanudo::record_from_json(line);
  if (!record.is_ok()) return 0;
  if (const auto* coded = std::get_if<sanudo::CodedDocument>(&record.value())) {
    const std::string written = sanudo::to_json(*coded);
    const auto again = sanudo::from_json(written);
    if (!again.is_ok() || sanudo::to_json(again.value()) != written) std::abort();
  }
  return 0;
}
