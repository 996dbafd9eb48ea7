// SPDX-License-Identifier: Apache-2.0
// Where two reports of the same event do not agree: the schema Difference of openapi.yaml.
#ifndef SANUDO_SERVE_DIFFERENCES_H_
#define SANUDO_SERVE_DIFFERENCES_H_

#include <string>

#include "sanudo/record.h"

namespace sanudo {

// "[{"field":"amounts","here":"killed 3 (exact)","there":"killed 5 (exact)"}]"
std::string differences_json(const Event& here, const Event& there);

}  // namespace sanudo

#endif  // SANUDO_SERVE_DIFFERENCES_H_
