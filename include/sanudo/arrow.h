// SPDX-License-Identifier: Apache-2.0
// The Arrow C Data and C Stream Interfaces: three structs by which any program, language or library
// takes columns from another without a copy
// (https://arrow.apache.org/docs/format/CDataInterface.html,
// .../CStreamInterface.html). The specification asks its users to declare them as they stand here;
// the guards let this header live beside Arrow's own.
//
// Ownership: who holds a struct whose `release` is not null must call it once, with the struct
// itself, or move the struct (copy it, then set `release` of the old one to null). An array may
// outlive the stream it came from. One thread at a time for a stream; arrays are read-only.
#ifndef SANUDO_ARROW_H_
#define SANUDO_ARROW_H_

#include <cstdint>

extern "C" {

#ifndef ARROW_C_DATA_INTERFACE
#define ARROW_C_DATA_INTERFACE

#define ARROW_FLAG_DICTIONARY_ORDERED 1
#define ARROW_FLAG_NULLABLE 2
#define ARROW_FLAG_MAP_KEYS_SORTED 4

struct ArrowSchema {
  const char* format;  // "u" text, "g" double, "+s" struct, "+l" list ...
  const char* name;
  const char* metadata;
  int64_t flags;
  int64_t n_children;
  struct ArrowSchema** children;
  struct ArrowSchema* dictionary;
  void (*release)(struct ArrowSchema*);
  void* private_data;
};

struct ArrowArray {
  int64_t length;
  int64_t null_count;
  int64_t offset;
  int64_t n_buffers;
  int64_t n_children;
  const void** buffers;
  struct ArrowArray** children;
  struct ArrowArray* dictionary;
  void (*release)(struct ArrowArray*);
  void* private_data;
};

#endif  // ARROW_C_DATA_INTERFACE

#ifndef ARROW_C_STREAM_INTERFACE
#define ARROW_C_STREAM_INTERFACE

struct ArrowArrayStream {
  // Both give 0, or an errno code; get_last_error then has the words, good until the next call.
  int (*get_schema)(struct ArrowArrayStream*, struct ArrowSchema* out);
  // At the end `out->release` is null.
  int (*get_next)(struct ArrowArrayStream*, struct ArrowArray* out);
  const char* (*get_last_error)(struct ArrowArrayStream*);
  void (*release)(struct ArrowArrayStream*);
  void* private_data;
};

#endif  // ARROW_C_STREAM_INTERFACE

}  // extern "C"

#endif  // SANUDO_ARROW_H_
