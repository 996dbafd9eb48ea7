// SPDX-License-Identifier: Apache-2.0
#include "columnar/column.h"

namespace sanudo {
namespace {

// `bits` has a bit for each of the `rows` before.
void push_bit(bool bit, size_t rows, Buffer* bits) {
  if (rows % 8 == 0) bits->push(uint8_t{0});
  if (bit) bits->data()[rows / 8] |= static_cast<uint8_t>(1u << (rows % 8));
}

ArrowSchema named(const Column& column, std::string name) {
  SchemaParts parts = column.schema();
  parts.name = std::move(name);
  ArrowSchema schema;
  make_schema(std::move(parts), &schema);
  return schema;
}

}  // namespace

void Validity::append_bit(bool valid) {
  if (bits_.size() == 0) {
    for (size_t row = 0; row < rows_; ++row) push_bit(true, row, &bits_);
  }
  push_bit(valid, rows_, &bits_);
  nulls_ += valid ? 0 : 1;
}

void Validity::finish(ArrayParts* parts) {
  parts->length = rows();
  parts->nulls = nulls_;
  parts->buffers.push_back(bits_.take());
  rows_ = 0;
  nulls_ = 0;
}

void TruthColumn::append(bool value) { push_bit(value, rows_++, &bits_); }

void TruthColumn::finish(ArrowArray* array) {
  ArrayParts parts;
  parts.length = static_cast<int64_t>(std::exchange(rows_, 0));
  parts.buffers.emplace_back();
  parts.buffers.push_back(bits_.take());
  make_array(std::move(parts), array);
}

void TextColumn::finish(ArrowArray* array) {
  ArrayParts parts;
  validity_.finish(&parts);
  parts.buffers.push_back(offsets_.take());
  parts.buffers.push_back(bytes_.take());
  offsets_.push(int32_t{0});
  make_array(std::move(parts), array);
}

SchemaParts ListBase::schema() const {
  SchemaParts parts{"+l", "", true, {}};
  parts.children.push_back(named(*item_base_, "item"));
  return parts;
}

void ListBase::finish(ArrowArray* array) {
  ArrayParts parts;
  parts.length = static_cast<int64_t>(offsets_.size() / sizeof(int32_t)) - 1;
  parts.buffers.emplace_back();
  parts.buffers.push_back(offsets_.take());
  offsets_.push(int32_t{0});
  item_base_->finish(&parts.children.emplace_back());
  make_array(std::move(parts), array);
}

SchemaParts StructColumn::schema() const {
  SchemaParts parts{"+s", "", true, {}};
  for (const auto& [name, child] : children_) parts.children.push_back(named(*child, name));
  return parts;
}

void StructColumn::finish(ArrowArray* array) {
  ArrayParts parts;
  validity_.finish(&parts);
  parts.children.resize(children_.size());
  for (size_t i = 0; i < children_.size(); ++i) children_[i].second->finish(&parts.children[i]);
  make_array(std::move(parts), array);
}

size_t StructColumn::bytes() const {
  size_t sum = 0;
  for (const auto& [name, child] : children_) sum += child->bytes();
  return sum;
}

}  // namespace sanudo
