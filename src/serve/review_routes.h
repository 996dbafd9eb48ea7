// SPDX-License-Identifier: Apache-2.0
// The paths that take, list and count what readers say of events.
#ifndef SANUDO_SERVE_REVIEW_ROUTES_H_
#define SANUDO_SERVE_REVIEW_ROUTES_H_

#include "serve/library.h"
#include "serve/router.h"

namespace sanudo {

// The library must live as long as the router.
void add_review_routes(Library* library, Router* router);

}  // namespace sanudo

#endif  // SANUDO_SERVE_REVIEW_ROUTES_H_
