// SPDX-License-Identifier: Apache-2.0
// A build without the explorer.
#include "serve/static_files.h"

namespace sanudo {

std::span<const StaticFile> explorer_files() { return {}; }

}  // namespace sanudo
