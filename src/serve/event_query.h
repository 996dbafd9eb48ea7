// SPDX-License-Identifier: Apache-2.0
// The parameters that choose events (components/parameters of openapi.yaml) as a filter of the
// store.
#ifndef SANUDO_SERVE_EVENT_QUERY_H_
#define SANUDO_SERVE_EVENT_QUERY_H_

#include <string>
#include <vector>

#include "knowledge/world.h"
#include "sanudo/query.h"
#include "serve/parameters.h"

namespace sanudo {

// Faults stay with the parameters. The knowledge base names the members of "members:org:nato".
EventFilter read_event_filter(const World& world, Parameters* parameters);

// Whom a parameter names, as the store's filter names them.
std::vector<std::string> read_who(const World& world, std::string_view name, Date on,
                                  Parameters* parameters);

}  // namespace sanudo

#endif  // SANUDO_SERVE_EVENT_QUERY_H_
