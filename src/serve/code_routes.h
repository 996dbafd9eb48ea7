// SPDX-License-Identifier: Apache-2.0
// The paths that code a posted text: events, explanation, trees. Nothing is kept.
#ifndef SANUDO_SERVE_CODE_ROUTES_H_
#define SANUDO_SERVE_CODE_ROUTES_H_

#include "serve/desk.h"
#include "serve/router.h"

namespace sanudo {

// The desk must live as long as the router.
void add_code_routes(const Desk& desk, Router* router);

// The trees of a text, all or one sentence: schema Trees.
Response trees_answer(const Desk& desk, const CodeInput& input, std::optional<int64_t> sentence);

}  // namespace sanudo

#endif  // SANUDO_SERVE_CODE_ROUTES_H_
