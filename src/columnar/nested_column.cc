// SPDX-License-Identifier: Apache-2.0
#include "columnar/nested_column.h"

#include <cstring>

namespace sanudo {
namespace {

ArrowSchema named(const Column& column, std::string name) {
  SchemaParts parts = column.schema();
  parts.name = std::move(name);
  ArrowSchema schema;
  make_schema(std::move(parts), &schema);
  return schema;
}

}  // namespace

SchemaParts ListBase::schema() const {
  SchemaParts parts{"+l", "", true, {}};
  parts.children.push_back(named(*item_base_, "item"));
  return parts;
}

int32_t ListBase::last_end() const {
  int32_t end;
  std::memcpy(&end, ends_.data() + ends_.size() - sizeof end, sizeof end);
  return end;
}

void ListBase::finish(ArrowArray* array) {
  ArrayParts parts;
  parts.length = static_cast<int64_t>(ends_.size() / sizeof(int32_t)) - 1;
  parts.buffers.emplace_back();
  parts.buffers.push_back(ends_.take());
  ends_.push(int32_t{0});
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
