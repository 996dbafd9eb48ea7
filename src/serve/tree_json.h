// SPDX-License-Identifier: Apache-2.0
// Dependency trees as JSON: the schema Trees of openapi.yaml.
#ifndef SANUDO_SERVE_TREE_JSON_H_
#define SANUDO_SERVE_TREE_JSON_H_

#include <span>
#include <string>

#include "text/text.h"
#include "tree/tree.h"

namespace sanudo {

// `first` is the number of the first tree's sentence.
std::string trees_json(const Text& text, std::span<const Tree> trees, size_t first);

}  // namespace sanudo

#endif  // SANUDO_SERVE_TREE_JSON_H_
