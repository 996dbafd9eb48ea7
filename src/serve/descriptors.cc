// SPDX-License-Identifier: Apache-2.0
#include "serve/descriptors.h"

#include <sys/resource.h>

namespace sanudo {

size_t descriptors_to_spare() {
  constexpr rlim_t kForFiles = 128;
  rlimit limit = {};
  if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return kForFiles;
  limit.rlim_cur = limit.rlim_max;
  ::setrlimit(RLIMIT_NOFILE, &limit);
  return limit.rlim_cur > 2 * kForFiles ? limit.rlim_cur - kForFiles : kForFiles;
}

}  // namespace sanudo
