// SPDX-License-Identifier: Apache-2.0
// Which handler answers which path. A pattern is a path whose {segments} stand for anything.
#ifndef SANUDO_SERVE_ROUTER_H_
#define SANUDO_SERVE_ROUTER_H_

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "serve/message.h"
#include "serve/parameters.h"
#include "serve/target.h"

namespace sanudo {

// What a handler is asked: the request, its parameters, and what stood for the {segments}.
struct Call {
  const Request& request;
  Parameters& parameters;
  std::vector<std::string> arguments;
};
using Handler = std::function<Response(const Call&)>;

// How long an answer may take: quick ones never wait for slow ones (coding, exports).
enum class Pace { kQuick, kSlow };

struct Route {
  std::string method;
  std::string pattern;  // "/api/v1/events/{event}"
  Handler handler;
  Pace pace = Pace::kQuick;
  bool of_store = false;  // the answer follows from the target and the state of the store
};

class Router {
 public:
  void add(Route route);
  // Null: no such path.
  const Route* find(std::string_view method, const Target& target) const;
  // "GET, POST" of a path; empty where there is none.
  std::string methods_of(const Target& target) const;
  // The handler's answer; 404 and 405 where there is none.
  Response answer(const Request& request, const Target& target) const;
  const std::vector<Route>& routes() const { return routes_; }

 private:
  std::vector<Route> routes_;
  std::vector<std::vector<std::string>> segments_;  // of each route's pattern
};

}  // namespace sanudo

#endif  // SANUDO_SERVE_ROUTER_H_
