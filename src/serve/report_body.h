// SPDX-License-Identifier: Apache-2.0
// A posted report (schema Report of openapi.yaml) as input of the coder.
#ifndef SANUDO_SERVE_REPORT_BODY_H_
#define SANUDO_SERVE_REPORT_BODY_H_

#include <string_view>

#include "sanudo/coder.h"

namespace sanudo {

struct PostedReport {
  CodeInput input;
  CodeOptions options;
};

// kBadArgument with the field; kTooLarge.
Result<PostedReport> read_report_body(std::string_view json);

}  // namespace sanudo

#endif  // SANUDO_SERVE_REPORT_BODY_H_
