// SPDX-License-Identifier: Apache-2.0
#include "serve/guard.h"

#include <algorithm>

#include "serve/answer.h"
#include "unicode/utf8.h"

namespace sanudo {
namespace {

// Only what this server sent may run or be shown; data: is for small pictures in style sheets.
constexpr const char* kContentPolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'";

// "localhost:8765" -> "localhost"; "[::1]:8765" -> "[::1]".
std::string_view without_port(std::string_view host) {
  if (host.starts_with('[')) return host.substr(0, host.find(']') + 1);
  return host.substr(0, host.find(':'));
}

// A number cannot be bound to another machine by a name server.
bool is_number(std::string_view host) {
  if (host.starts_with('[')) return host.ends_with(']');
  const auto fits = [](char c) { return (c >= '0' && c <= '9') || c == '.'; };
  return !host.empty() && std::all_of(host.begin(), host.end(), fits) &&
         std::count(host.begin(), host.end(), '.') == 3;
}

// In a time that does not tell how much of it is right.
bool same_secret(std::string_view given, std::string_view kept) {
  unsigned difference = given.size() == kept.size() ? 0 : 1;
  for (size_t i = 0; i < kept.size(); ++i) {
    const char c = given.empty() ? '\0' : given[i % given.size()];
    difference |= static_cast<unsigned char>(c) ^ static_cast<unsigned char>(kept[i]);
  }
  return difference == 0;
}

bool is_interface(const Target& target) {
  return !target.segments.empty() && target.segments.front() == "api";
}

bool is_health(const Target& target) { return target.path == "/api/v1/health"; }

bool is_json(std::string_view type) {
  return to_lower(type.substr(0, type.find(';'))) == "application/json";
}

}  // namespace

bool Guard::host_is_ours(std::string_view host) const {
  const std::string name = to_lower(without_port(host));
  return name == "localhost" || is_number(name) ||
         std::find(rules_.hosts.begin(), rules_.hosts.end(), name) != rules_.hosts.end();
}

bool Guard::origin_is_allowed(const Request& request) const {
  const std::string_view origin = request.header("origin");
  const std::string_view site = request.header("sec-fetch-site");
  if (origin.empty()) return site != "cross-site" && site != "same-site";
  const std::string_view host = request.header("host");
  if (origin == std::string("http://").append(host)) return true;
  if (origin == std::string("https://").append(host)) return true;
  return std::any_of(
      rules_.allow_origins.begin(), rules_.allow_origins.end(),
      [&](const std::string& allowed) { return allowed == "*" || allowed == origin; });
}

bool Guard::token_is_right(const Request& request) const {
  constexpr std::string_view kBearer = "Bearer ";
  const std::string_view value = request.header("authorization");
  return value.starts_with(kBearer) && same_secret(value.substr(kBearer.size()), rules_.token);
}

std::optional<Response> Guard::refusal(const Request& request, const Target& target) const {
  if (!host_is_ours(request.header("host"))) {
    return error_answer(403, "forbidden", "this server does not answer to that Host", "host");
  }
  if (!is_interface(target)) return std::nullopt;
  if (!origin_is_allowed(request)) {
    return error_answer(403, "forbidden", "not from another origin (see --allow-origin)", "origin");
  }
  const bool asks_first = request.method == "OPTIONS" && !rules_.allow_origins.empty();
  if (!rules_.token.empty() && !is_health(target) && !asks_first && !token_is_right(request)) {
    Response response = error_answer(401, "unauthorized", "a token is needed", "authorization");
    response.headers.push_back({"WWW-Authenticate", "Bearer"});
    return response;
  }
  if (request.method == "POST" && !is_json(request.header("content-type"))) {
    return error_answer(415, "unsupported_media_type", "the body must be application/json",
                        "content-type");
  }
  return std::nullopt;
}

std::vector<Header> Guard::headers(const Request& request) const {
  std::vector<Header> headers = {{"Content-Security-Policy", kContentPolicy},
                                 {"X-Content-Type-Options", "nosniff"},
                                 {"X-Frame-Options", "DENY"},
                                 {"Referrer-Policy", "no-referrer"},
                                 {"Cross-Origin-Opener-Policy", "same-origin"}};
  const std::string_view origin = request.header("origin");
  if (!origin.empty() && !rules_.allow_origins.empty() && origin_is_allowed(request)) {
    headers.push_back({"Access-Control-Allow-Origin", std::string(origin)});
    headers.push_back({"Access-Control-Expose-Headers", "ETag"});
    headers.push_back({"Vary", "Origin"});
  } else {
    headers.push_back({"Cross-Origin-Resource-Policy", "same-origin"});
  }
  return headers;
}

Response Guard::preflight() const {
  Response response;
  response.status = 204;
  response.type.clear();
  response.headers = {{"Access-Control-Allow-Methods", "GET, POST"},
                      {"Access-Control-Allow-Headers", "Authorization, Content-Type"},
                      {"Access-Control-Max-Age", "600"}};
  return response;
}

}  // namespace sanudo
