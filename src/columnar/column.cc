// SPDX-License-Identifier: Apache-2.0
#include "columnar/column.h"

namespace sanudo {

void TruthColumn::finish(ArrowArray* array) {
  ArrayParts parts;
  parts.length = static_cast<int64_t>(bits_.count());
  parts.buffers.emplace_back();
  parts.buffers.push_back(bits_.take());
  make_array(std::move(parts), array);
}

void TextColumn::append(std::string_view text, bool valid) {
  bytes_.append(text.data(), text.size());
  ends_.push(static_cast<int32_t>(bytes_.size()));
  validity_.append(valid ? 1 : 0, 1);
}

void TextColumn::finish(ArrowArray* array) {
  ArrayParts parts;
  validity_.finish(&parts);
  parts.buffers.push_back(ends_.take());
  parts.buffers.push_back(bytes_.take());
  ends_.push(int32_t{0});
  make_array(std::move(parts), array);
}

}  // namespace sanudo
