// SPDX-License-Identifier: Apache-2.0
// Any bytes as a model file, as a tokenizer and as a parser: refused, or usable.
#include <cstddef>
#include <cstdint>
#include <string>

#include "model_file/model_file.h"
#include "token/tokenizer.h"
#include "tree/parser.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  (void)sanudo::Tokenizer::load(bytes);
  (void)sanudo::Parser::load(bytes);
  const sanudo::Result<sanudo::ModelFile> file = sanudo::ModelFile::from_bytes(bytes);
  if (!file.is_ok()) return 0;
  size_t all = 0;
  for (const std::string& name : file.value().section_names()) {
    const auto section = file.value().section(name);
    if (section.is_ok()) all += section.value().size();
  }
  return all == SIZE_MAX ? 1 : 0;
}
