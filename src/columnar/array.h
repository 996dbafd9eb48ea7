// SPDX-License-Identifier: Apache-2.0
// Arrays and schemas of the Arrow C Data Interface that own what they point to and free it when
// their holder releases them.
#ifndef SANUDO_COLUMNAR_ARRAY_H_
#define SANUDO_COLUMNAR_ARRAY_H_

#include <cstdint>
#include <string>
#include <vector>

#include "columnar/buffer.h"
#include "sanudo/arrow.h"

namespace sanudo {

struct ArrayParts {
  int64_t length = 0;
  int64_t nulls = 0;
  std::vector<Buffer> buffers;  // the validity first; empty where nothing is null
  std::vector<ArrowArray> children;
};
// Takes the parts; the children are released with their parent, unless they were moved out.
void make_array(ArrayParts parts, ArrowArray* out);

struct SchemaParts {
  std::string format;
  std::string name;
  bool nullable = true;
  std::vector<ArrowSchema> children;
};
void make_schema(SchemaParts parts, ArrowSchema* out);

}  // namespace sanudo

#endif  // SANUDO_COLUMNAR_ARRAY_H_
