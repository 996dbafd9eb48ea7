// SPDX-License-Identifier: Apache-2.0
// Any bytes as a table of reports, by commas and by tabs.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "fuzz/document_reading.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  sanudo::check_reading(bytes, "a.csv", sanudo::InputFormat::kCsv);
  sanudo::check_reading(bytes, "a.tsv", sanudo::InputFormat::kTsv);
  return 0;
}
