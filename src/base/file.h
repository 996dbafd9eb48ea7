// SPDX-License-Identifier: Apache-2.0
// Whole files in and out. Every failure says which file and what to do about it.
#ifndef SANUDO_BASE_FILE_H_
#define SANUDO_BASE_FILE_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "sanudo/status.h"

namespace sanudo {

// The bytes of a file. kNotFound, kUnreadable (no permission, a folder), kTooLarge (more than
// max_bytes; no more than that is ever read).
Result<std::string> read_file(const std::string& path, size_t max_bytes);

// The same from standard input, until its end.
Result<std::string> read_standard_input(size_t max_bytes);

// Writes beside the file and renames, so that a reader never sees half of it.
Status write_file(const std::string& path, std::string_view bytes);

}  // namespace sanudo

#endif  // SANUDO_BASE_FILE_H_
