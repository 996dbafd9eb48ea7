// SPDX-License-Identifier: Apache-2.0
// Any bytes as a file of any format: the first byte chooses the name, the rest is read to its end.
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "document/document_reader.h"

namespace {

constexpr std::array<const char*, 8> kNames = {"a.txt",   "a.html", "a.xml", "a.warc",
                                               "a.jsonl", "a.csv",  "a.tsv", "a.mbox"};
constexpr std::array<sanudo::InputFormat, 8> kFormats = {
    sanudo::InputFormat::kAuto, sanudo::InputFormat::kHtml, sanudo::InputFormat::kFeed,
    sanudo::InputFormat::kWarc, sanudo::InputFormat::kJson, sanudo::InputFormat::kCsv,
    sanudo::InputFormat::kTsv,  sanudo::InputFormat::kMail};
constexpr size_t kMostDocuments = 100000;

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size == 0) return 0;
  const size_t kind = data[0] % kNames.size();
  sanudo::ReadOptions options;
  options.max_bytes = 1u << 16;
  options.format = kFormats[kind];
  std::string bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  auto reader =
      sanudo::open_documents(sanudo::memory_source(std::move(bytes)), kNames[kind], options);
  size_t documents = 0;
  while (auto arrival = reader->next()) {
    if (arrival->document.input.empty() || ++documents > kMostDocuments) std::abort();
  }
  return 0;
}
