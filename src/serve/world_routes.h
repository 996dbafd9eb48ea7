// SPDX-License-Identifier: Apache-2.0
// The paths that ask the knowledge base and the codebook.
#ifndef SANUDO_SERVE_WORLD_ROUTES_H_
#define SANUDO_SERVE_WORLD_ROUTES_H_

#include <functional>

#include "serve/desk.h"
#include "serve/router.h"

namespace sanudo {

// What a store knows of an entity.
struct EntityActivity {
  std::string name;  // as the store has it; empty: the store has no such entity
  int64_t acts = 0;
  int64_t receives = 0;
  int64_t claims = 0;
  int64_t speaks = 0;
  int64_t about = 0;
};
// Empty where there is no store.
using ActivityOf = std::function<Result<EntityActivity>(std::string_view entity)>;

// The desk must live as long as the router.
void add_world_routes(const Desk& desk, ActivityOf activity_of, Router* router);

}  // namespace sanudo

#endif  // SANUDO_SERVE_WORLD_ROUTES_H_
