// SPDX-License-Identifier: Apache-2.0
#include "document/brotli_body.h"

#include <brotli/decode.h>

#include <algorithm>
#include <memory>

namespace sanudo {
namespace {

constexpr size_t kChunk = 1u << 16;

}  // namespace

std::string unpack_brotli(std::string_view packed, size_t max) {
  const std::unique_ptr<BrotliDecoderState, decltype(&BrotliDecoderDestroyInstance)> decoder(
      BrotliDecoderCreateInstance(nullptr, nullptr, nullptr), BrotliDecoderDestroyInstance);
  std::string out;
  size_t left = packed.size();
  const auto* next = reinterpret_cast<const uint8_t*>(packed.data());
  BrotliDecoderResult state = BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT;
  while (state == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT && out.size() < max) {
    const size_t before = out.size();
    size_t room = std::min(kChunk, max - before);
    out.resize(before + room);
    auto* to = reinterpret_cast<uint8_t*>(out.data() + before);
    state = BrotliDecoderDecompressStream(decoder.get(), &left, &next, &room, &to, nullptr);
    out.resize(out.size() - room);
  }
  return out;
}

}  // namespace sanudo
