// SPDX-License-Identifier: Apache-2.0
// What holds for every reader of documents, whatever the bytes: each arrival has a place, none is
// longer than allowed, they end, and they do not depend on the pieces in which the bytes come.
#ifndef SANUDO_FUZZ_DOCUMENT_READING_H_
#define SANUDO_FUZZ_DOCUMENT_READING_H_

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "document/document_reader.h"

namespace sanudo {

// A few bytes at a time, as a slow network gives them.
class TrickleSource : public ByteSource {
 public:
  explicit TrickleSource(std::string_view bytes) : bytes_(bytes) {}

  Result<size_t> read(char* out, size_t room) override {
    const size_t size = std::min({room, bytes_.size(), kPiece});
    std::memcpy(out, bytes_.data(), size);
    bytes_.remove_prefix(size);
    return size;
  }

 private:
  static constexpr size_t kPiece = 97;
  std::string_view bytes_;
};

inline std::vector<Arrival> read_to_end(std::unique_ptr<ByteSource> source, const char* name,
                                        const ReadOptions& options) {
  constexpr size_t kMostDocuments = 100'000;
  std::vector<Arrival> arrivals;
  const auto reader = open_documents(std::move(source), name, options);
  while (auto arrival = reader->next()) {
    if (arrival->document.input.empty() || arrivals.size() > kMostDocuments) std::abort();
    const bool fits = arrival->document.bytes.size() <= options.max_bytes;
    if (arrival->status.is_ok() && !fits) std::abort();
    arrivals.push_back(*std::move(arrival));
  }
  return arrivals;
}

inline bool is_same(const Arrival& a, const Arrival& b) {
  const auto facts = [](const Arrival& arrival) {
    const Document& document = arrival.document;
    return std::tie(document.input, document.bytes, document.title, document.author,
                    document.publisher, document.url, document.section, document.language,
                    document.charset);
  };
  return facts(a) == facts(b) && a.status.code() == b.status.code();
}

inline void check_reading(std::string_view bytes, const char* name, InputFormat format) {
  ReadOptions options;
  options.max_bytes = 1u << 12;
  options.format = format;
  const auto whole = read_to_end(memory_source(std::string(bytes)), name, options);
  const auto pieces = read_to_end(std::make_unique<TrickleSource>(bytes), name, options);
  if (!std::equal(whole.begin(), whole.end(), pieces.begin(), pieces.end(), is_same)) std::abort();
}

}  // namespace sanudo

#endif  // SANUDO_FUZZ_DOCUMENT_READING_H_
