// SPDX-License-Identifier: Apache-2.0
#include "columnar/array.h"

#include <memory>

namespace sanudo {
namespace {

// What the private_data of an array or a schema points to.
template <typename Parts, typename Struct>
struct Kept {
  explicit Kept(Parts given) : parts(std::move(given)) {
    for (Struct& child : parts.children) children.push_back(&child);
  }
  Parts parts;
  std::vector<Struct*> children;
  std::vector<const void*> buffers;
};
using KeptArray = Kept<ArrayParts, ArrowArray>;
using KeptSchema = Kept<SchemaParts, ArrowSchema>;

template <typename KeptParts, typename Struct>
void release(Struct* held) {
  const std::unique_ptr<KeptParts> kept(static_cast<KeptParts*>(held->private_data));
  for (Struct* child : kept->children) {
    if (child->release != nullptr) child->release(child);
  }
  held->release = nullptr;
}

}  // namespace

void make_array(ArrayParts parts, ArrowArray* out) {
  auto kept = std::make_unique<KeptArray>(std::move(parts));
  for (const Buffer& buffer : kept->parts.buffers) {
    kept->buffers.push_back(buffer.size() == 0 ? nullptr : buffer.data());
  }
  *out = {};
  out->length = kept->parts.length;
  out->null_count = kept->parts.nulls;
  out->n_buffers = static_cast<int64_t>(kept->buffers.size());
  out->buffers = kept->buffers.data();
  out->n_children = static_cast<int64_t>(kept->children.size());
  out->children = kept->children.data();
  out->release = release<KeptArray, ArrowArray>;
  out->private_data = kept.release();
}

void make_schema(SchemaParts parts, ArrowSchema* out) {
  auto kept = std::make_unique<KeptSchema>(std::move(parts));
  *out = {};
  out->format = kept->parts.format.c_str();
  out->name = kept->parts.name.c_str();
  out->flags = kept->parts.nullable ? ARROW_FLAG_NULLABLE : 0;
  out->n_children = static_cast<int64_t>(kept->children.size());
  out->children = kept->children.data();
  out->release = release<KeptSchema, ArrowSchema>;
  out->private_data = kept.release();
}

}  // namespace sanudo
