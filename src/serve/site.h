// SPDX-License-Identifier: Apache-2.0
// The whole of `sanudo serve` but the network: a pure function from a request to its answer.
//
//   guard -> interface (router) or explorer (static files) -> ETag -> gzip -> headers -> metrics
//
// answer() may be called by any number of threads at once.
#ifndef SANUDO_SERVE_SITE_H_
#define SANUDO_SERVE_SITE_H_

#include <functional>
#include <memory>
#include <span>
#include <string>

#include "serve/desk.h"
#include "serve/guard.h"
#include "serve/library.h"
#include "serve/metrics.h"
#include "serve/recent.h"
#include "serve/router.h"
#include "serve/static_files.h"

namespace sanudo {

class Site {
 public:
  // `archive` may be null: there is no store.
  Site(std::unique_ptr<const Desk> desk, std::unique_ptr<Archive> archive, GuardRules rules,
       std::span<const StaticFile> files);

  Response answer(const Request& request);
  // Whether an answer to this may take long, for the adapter's queues.
  Pace pace_of(const Request& request) const;

 private:
  Response find_answer(const Request& request, const Target& target);
  Response finished_answer(const Request& request, const Target& target);
  Response store_answer(const Request& request, const Target& target);
  void add_server_routes();
  void add_store_routes();

  std::unique_ptr<const Desk> desk_;
  std::unique_ptr<Library> library_;  // null: no store
  Guard guard_;
  StaticFiles files_;
  Router router_;
  Metrics metrics_;
  Recent<std::string, Response> recent_;  // answers about the store, by target and coding
};

}  // namespace sanudo

#endif  // SANUDO_SERVE_SITE_H_
