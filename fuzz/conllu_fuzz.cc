// SPDX-License-Identifier: Apache-2.0
// Any bytes as a treebank: refused, or trees that can be written and read again.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "tree/conllu.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const sanudo::Result<sanudo::Treebank> bank = sanudo::read_conllu(bytes, "fuzz");
  if (!bank.is_ok()) return 0;
  std::string written;
  for (size_t i = 0; i < bank.value().trees.size(); ++i) {
    written += sanudo::write_conllu(bank.value().text, bank.value().trees[i], i);
  }
  const sanudo::Result<sanudo::Treebank> again = sanudo::read_conllu(written, "again");
  if (!again.is_ok() || again.value().trees.size() != bank.value().trees.size()) std::abort();
  return 0;
}
