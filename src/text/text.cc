// SPDX-License-Identifier: Apache-2.0
#include "text/text.h"

#include <algorithm>

#include "unicode/utf8.h"

namespace sanudo {
namespace {

constexpr size_t kCheckpointBytes = 64;

bool starts_code_point(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

}  // namespace

Text::Text(std::string utf8, std::vector<Paragraph> paragraphs, std::string language)
    : utf8_(std::move(utf8)), paragraphs_(std::move(paragraphs)), language_(std::move(language)) {
  const bool ascii = std::all_of(utf8_.begin(), utf8_.end(),
                                 [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (ascii) return;
  uint32_t count = 0;
  for (size_t i = 0; i < utf8_.size(); ++i) {
    if (i % kCheckpointBytes == 0) checkpoints_.push_back(count);
    count += starts_code_point(utf8_[i]) ? 1 : 0;
  }
  checkpoints_.push_back(count);
}

uint32_t Text::char_offset(ByteOffset byte) const {
  if (checkpoints_.empty()) return byte;
  const size_t end = std::min<size_t>(byte, utf8_.size());
  const size_t block = end / kCheckpointBytes;
  uint32_t count = checkpoints_[std::min(block, checkpoints_.size() - 1)];
  for (size_t i = block * kCheckpointBytes; i < end; ++i) {
    count += starts_code_point(utf8_[i]) ? 1 : 0;
  }
  return count;
}

}  // namespace sanudo
