// SPDX-License-Identifier: Apache-2.0
#include "sanudo/status.h"

namespace sanudo {

const char* status_name(StatusCode code) {
  switch (code) {
    case StatusCode::kOk: return "ok";
    case StatusCode::kNotFound: return "not_found";
    case StatusCode::kUnreadable: return "unreadable";
    case StatusCode::kBadFormat: return "bad_format";
    case StatusCode::kBadEncoding: return "bad_encoding";
    case StatusCode::kTooLarge: return "too_large";
    case StatusCode::kEmpty: return "empty";
    case StatusCode::kBadArgument: return "bad_argument";
    case StatusCode::kNoSpace: return "no_space";
    case StatusCode::kInternal: return "internal";
  }
  return "internal";
}

}  // namespace sanudo
