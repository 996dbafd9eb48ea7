// SPDX-License-Identifier: Apache-2.0
// A source of batches as a stream of the Arrow C Stream Interface.
#ifndef SANUDO_COLUMNAR_BATCH_STREAM_H_
#define SANUDO_COLUMNAR_BATCH_STREAM_H_

#include <memory>

#include "columnar/array.h"
#include "sanudo/status.h"

namespace sanudo {

class BatchSource {
 public:
  virtual ~BatchSource() = default;
  // A struct whose children are the columns.
  virtual SchemaParts schema() const = 0;
  // The next batch; false at the end. After a failure nothing more comes.
  virtual Result<bool> next(ArrowArray* batch) = 0;
};

// The stream owns the source and lets nothing throw through it.
void make_stream(std::unique_ptr<BatchSource> source, ArrowArrayStream* out);

}  // namespace sanudo

#endif  // SANUDO_COLUMNAR_BATCH_STREAM_H_
