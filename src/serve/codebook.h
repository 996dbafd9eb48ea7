// SPDX-License-Identifier: Apache-2.0
// The codebook as JSON: the schema Codebook of openapi.yaml.
#ifndef SANUDO_SERVE_CODEBOOK_H_
#define SANUDO_SERVE_CODEBOOK_H_

#include <string>

namespace sanudo {

std::string codebook_json();

}  // namespace sanudo

#endif  // SANUDO_SERVE_CODEBOOK_H_
