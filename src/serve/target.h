// SPDX-License-Identifier: Apache-2.0
// A request's target taken apart: the segments of its path and the pairs of its query, decoded.
#ifndef SANUDO_SERVE_TARGET_H_
#define SANUDO_SERVE_TARGET_H_

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sanudo/status.h"

namespace sanudo {

struct Target {
  std::string path;                   // as it was sent, up to the question mark
  std::vector<std::string> segments;  // "/api/v1/events" -> api, v1, events
  std::vector<std::pair<std::string, std::string>> query;  // in the order of the target
};

// kBadArgument: no path, a broken %-escape, text that is not UTF-8, a control character, a
// segment "." or "..", more than 100 pairs.
Result<Target> parse_target(std::string_view target);

}  // namespace sanudo

#endif  // SANUDO_SERVE_TARGET_H_
