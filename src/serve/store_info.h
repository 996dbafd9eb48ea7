// SPDX-License-Identifier: Apache-2.0
// What is in the store, the first step where nothing is, and what it knows of an entity.
#ifndef SANUDO_SERVE_STORE_INFO_H_
#define SANUDO_SERVE_STORE_INFO_H_

#include <string>

#include "serve/library.h"
#include "serve/router.h"
#include "serve/world_routes.h"

namespace sanudo {

// `library` may be null: there is no store. Both must live as long as the router.
void add_store_info(const Desk& desk, Library* library, Router* router);

Result<EntityActivity> find_activity(Archive* archive, std::string_view entity);

}  // namespace sanudo

#endif  // SANUDO_SERVE_STORE_INFO_H_
