// SPDX-License-Identifier: Apache-2.0
#include "columnar/batch_stream.h"

#include <cerrno>
#include <new>

namespace sanudo {
namespace {

struct KeptStream {
  std::unique_ptr<BatchSource> source;
  std::string error;
};

KeptStream* kept(ArrowArrayStream* stream) {
  return static_cast<KeptStream*>(stream->private_data);
}

int no_memory(ArrowArrayStream* stream) {
  kept(stream)->error = "no memory for a batch";
  return ENOMEM;
}

int get_schema(ArrowArrayStream* stream, ArrowSchema* out) {
  try {
    make_schema(kept(stream)->source->schema(), out);
    return 0;
  } catch (const std::bad_alloc&) {
    return no_memory(stream);
  }
}

int get_next(ArrowArrayStream* stream, ArrowArray* out) {
  *out = {};
  try {
    const Result<bool> more = kept(stream)->source->next(out);
    if (more.is_ok()) return 0;
    kept(stream)->error = more.status().message();
    return EIO;
  } catch (const std::bad_alloc&) {
    return no_memory(stream);
  }
}

const char* get_last_error(ArrowArrayStream* stream) {
  const std::string& error = kept(stream)->error;
  return error.empty() ? nullptr : error.c_str();
}

void release(ArrowArrayStream* stream) {
  delete kept(stream);
  stream->release = nullptr;
}

}  // namespace

void make_stream(std::unique_ptr<BatchSource> source, ArrowArrayStream* out) {
  *out = {get_schema, get_next, get_last_error, release, new KeptStream{std::move(source), ""}};
}

}  // namespace sanudo
