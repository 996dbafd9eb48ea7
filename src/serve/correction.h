// SPDX-License-Identifier: Apache-2.0
// An event as a reader says that it should be.
#ifndef SANUDO_SERVE_CORRECTION_H_
#define SANUDO_SERVE_CORRECTION_H_

#include <string>
#include <utility>
#include <vector>

#include "knowledge/world.h"
#include "sanudo/record.h"

namespace sanudo {

// Puts fields of a review (docs/format/openapi.yaml, Correction) in place; lists are joined by '|'.
// Names that are ids of the knowledge base become its entities.
void correct(const World& world, const std::vector<std::pair<std::string, std::string>>& fields,
             Event* event);

}  // namespace sanudo

#endif  // SANUDO_SERVE_CORRECTION_H_
