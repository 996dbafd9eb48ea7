// SPDX-License-Identifier: Apache-2.0
// Downloads of the events that a filter chooses, in pieces, so that memory does not grow with them.
#ifndef SANUDO_SERVE_EXPORT_ROUTES_H_
#define SANUDO_SERVE_EXPORT_ROUTES_H_

#include "serve/library.h"
#include "serve/router.h"

namespace sanudo {

// The library must live as long as the router.
void add_export_routes(Library* library, Router* router);

}  // namespace sanudo

#endif  // SANUDO_SERVE_EXPORT_ROUTES_H_
