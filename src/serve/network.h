// SPDX-License-Identifier: Apache-2.0
// Counts of acts between parties as a graph: the schema Network of openapi.yaml.
#ifndef SANUDO_SERVE_NETWORK_H_
#define SANUDO_SERVE_NETWORK_H_

#include <string>
#include <vector>

#include "knowledge/world.h"
#include "serve/archive.h"

namespace sanudo {

// Rows: actor, its name, recipient, its name, quad, events, score. The `most` parties with most
// events are kept, and all edges among them; names of countries come from the knowledge base.
std::string network_json(const World& world, const std::vector<Row>& rows, size_t most);

}  // namespace sanudo

#endif  // SANUDO_SERVE_NETWORK_H_
