// SPDX-License-Identifier: Apache-2.0
#include "serve/router.h"

#include <algorithm>

#include "serve/answer.h"

namespace sanudo {
namespace {

bool is_open(std::string_view segment) { return segment.starts_with('{'); }

bool fits(const std::vector<std::string>& pattern, const std::vector<std::string>& path) {
  const auto same = [](const std::string& p, const std::string& s) { return is_open(p) || p == s; };
  return std::equal(pattern.begin(), pattern.end(), path.begin(), path.end(), same);
}

// HEAD is GET without the body, which the adapter leaves out.
bool same_method(std::string_view asked, std::string_view routed) {
  return asked == routed || (asked == "HEAD" && routed == "GET");
}

std::vector<std::string> arguments_of(const std::vector<std::string>& pattern,
                                      const std::vector<std::string>& path) {
  std::vector<std::string> arguments;
  for (size_t i = 0; i < pattern.size(); ++i) {
    if (is_open(pattern[i])) arguments.push_back(path[i]);
  }
  return arguments;
}

}  // namespace

void Router::add(Route route) {
  segments_.push_back(parse_target(route.pattern).value().segments);
  routes_.push_back(std::move(route));
}

// The earlier route wins: fixed names are added before open ones.
const Route* Router::find(std::string_view method, const Target& target) const {
  for (size_t i = 0; i < routes_.size(); ++i) {
    if (same_method(method, routes_[i].method) && fits(segments_[i], target.segments)) {
      return &routes_[i];
    }
  }
  return nullptr;
}

std::string Router::methods_of(const Target& target) const {
  std::string methods;
  for (size_t i = 0; i < routes_.size(); ++i) {
    if (!fits(segments_[i], target.segments)) continue;
    if (methods.find(routes_[i].method) != std::string::npos) continue;
    methods += (methods.empty() ? "" : ", ") + routes_[i].method;
  }
  return methods;
}

Response Router::answer(const Request& request, const Target& target) const {
  if (const Route* route = find(request.method, target)) {
    Parameters parameters(target);
    const size_t index = static_cast<size_t>(route - routes_.data());
    return route->handler({request, parameters, arguments_of(segments_[index], target.segments)});
  }
  const std::string methods = methods_of(target);
  if (methods.empty()) return not_found("there is nothing at " + target.path);
  Response response =
      error_answer(405, "method_not_allowed", target.path + " answers " + methods + " only");
  response.headers.push_back({"Allow", methods});
  return response;
}

}  // namespace sanudo
