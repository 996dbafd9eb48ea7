// SPDX-License-Identifier: Apache-2.0
// The paths that count events of the store: by time, by key, by place, between parties.
#ifndef SANUDO_SERVE_AGGREGATE_ROUTES_H_
#define SANUDO_SERVE_AGGREGATE_ROUTES_H_

#include "serve/library.h"
#include "serve/router.h"

namespace sanudo {

// The library must live as long as the router.
void add_aggregate_routes(Library* library, Router* router);

}  // namespace sanudo

#endif  // SANUDO_SERVE_AGGREGATE_ROUTES_H_
