// SPDX-License-Identifier: Apache-2.0
#include "evaluate/text_alignment.h"

#include <fmt/format.h>

#include <algorithm>

namespace sanudo {
namespace {

std::vector<ByteOffset> solid_bytes(std::string_view text) {
  std::vector<ByteOffset> solid;
  for (size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!space) solid.push_back(static_cast<ByteOffset>(i));
  }
  return solid;
}

}  // namespace

Result<TextAlignment> TextAlignment::make(std::string_view gold, std::string_view clean,
                                          const std::string& name) {
  TextAlignment alignment;
  alignment.gold_ = solid_bytes(gold);
  alignment.clean_ = solid_bytes(clean);
  const auto same = [&](ByteOffset a, ByteOffset b) { return gold[a] == clean[b]; };
  if (!std::equal(alignment.gold_.begin(), alignment.gold_.end(), alignment.clean_.begin(),
                  alignment.clean_.end(), same)) {
    return Status(StatusCode::kBadFormat, fmt::format("{}: its text is not clean text", name));
  }
  return alignment;
}

ByteSpan TextAlignment::move(ByteSpan span, const Bytes& from, const Bytes& to) {
  const auto first = std::lower_bound(from.begin(), from.end(), span.begin);
  const auto last = std::lower_bound(from.begin(), from.end(), span.end);
  if (first >= last) return {};
  return {to[static_cast<size_t>(first - from.begin())],
          to[static_cast<size_t>(last - from.begin()) - 1] + 1};
}

}  // namespace sanudo
