// SPDX-License-Identifier: Apache-2.0
// The paths that list and show documents and quotes of the store.
#ifndef SANUDO_SERVE_DOCUMENT_ROUTES_H_
#define SANUDO_SERVE_DOCUMENT_ROUTES_H_

#include "serve/library.h"
#include "serve/router.h"

namespace sanudo {

// The library must live as long as the router.
void add_document_routes(Library* library, Router* router);

}  // namespace sanudo

#endif  // SANUDO_SERVE_DOCUMENT_ROUTES_H_
