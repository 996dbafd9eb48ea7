// SPDX-License-Identifier: Apache-2.0
// The paths that list, show, explain and compare events of the store.
#ifndef SANUDO_SERVE_EVENT_ROUTES_H_
#define SANUDO_SERVE_EVENT_ROUTES_H_

#include "serve/library.h"
#include "serve/router.h"

namespace sanudo {

// The library must live as long as the router.
void add_event_routes(Library* library, Router* router);

}  // namespace sanudo

#endif  // SANUDO_SERVE_EVENT_ROUTES_H_
