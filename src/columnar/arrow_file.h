// SPDX-License-Identifier: Apache-2.0
// Parquet and Arrow files, by the module that links Apache Arrow C++ and is loaded here on the
// first call. Safe for several threads with a stream each.
#ifndef SANUDO_COLUMNAR_ARROW_FILE_H_
#define SANUDO_COLUMNAR_ARROW_FILE_H_

#include <string>

#include "sanudo/arrow.h"
#include "sanudo/status.h"

namespace sanudo {

enum class ArrowFileFormat { kParquet, kArrow };

// Whether the module is there; it is not loaded.
bool has_arrow_files();

// Writes all batches of the stream and releases it. kNotFound where the module is not installed,
// with what to do; kUnreadable where the file cannot be written or the stream fails.
Status write_arrow_file(ArrowFileFormat format, const std::string& path, ArrowArrayStream* stream);

}  // namespace sanudo

#endif  // SANUDO_COLUMNAR_ARROW_FILE_H_
