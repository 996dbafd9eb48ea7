// SPDX-License-Identifier: Apache-2.0
#include "serve/site.h"

#include <fmt/format.h>

#include <chrono>

#include "base/hash.h"
#include "serve/answer.h"
#include "serve/code_routes.h"
#include "serve/gzip.h"
#include "serve/world_routes.h"

namespace sanudo {
namespace {

using Clock = std::chrono::steady_clock;

constexpr size_t kWorthGzip = 1024;

bool has_header(const Response& response, std::string_view name) {
  for (const Header& header : response.headers) {
    if (header.name == name) return true;
  }
  return false;
}

bool names_tag(std::string_view if_none_match, std::string_view tag) {
  return if_none_match == "*" || if_none_match.find(tag) != std::string_view::npos;
}

// A weak tag of what the body says, whatever its coding (RFC 9110, 8.8.3).
void add_tag(const Request& request, Response* response) {
  if (request.method == "POST" || response->status != 200 || response->rest) return;
  if (!has_header(*response, "ETag")) {
    response->headers.push_back({"ETag", fmt::format("W/\"{}\"", fingerprint(response->body))});
  }
  for (const Header& header : response->headers) {
    if (header.name != "ETag" || !names_tag(request.header("if-none-match"), header.value))
      continue;
    response->status = 304;
    response->body.clear();
    return;
  }
}

bool is_text(std::string_view type) {
  return type.starts_with("text/") || type.starts_with("application/json") ||
         type.starts_with("application/yaml");
}

void pack(const Request& request, Response* response) {
  if (has_header(*response, "Content-Encoding") || !is_text(response->type) || response->rest)
    return;
  response->headers.push_back({"Vary", "Accept-Encoding"});
  if (response->body.size() < kWorthGzip) return;
  if (!takes_gzip(request.header("accept-encoding"))) return;
  std::string packed = gzip(response->body);
  if (packed.empty()) return;
  response->body = std::move(packed);
  response->headers.push_back({"Content-Encoding", "gzip"});
}

void add_headers(std::vector<Header> headers, Response* response) {
  for (Header& header : headers) response->headers.push_back(std::move(header));
  if (!has_header(*response, "Cache-Control")) {
    response->headers.push_back({"Cache-Control", "no-cache"});
  }
}

bool is_interface(const Target& target) {
  return !target.segments.empty() && target.segments.front() == "api";
}

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

Response text_answer(std::string type, std::string body) {
  Response response;
  response.type = std::move(type);
  response.body = std::move(body);
  return response;
}

std::string health_json() {
  JsonWriter json;
  json.begin_object();
  text_field(&json, "status", "ok");
  text_field(&json, "version", version());
  json.end_object();
  return json.take();
}

}  // namespace

Site::Site(std::unique_ptr<const Desk> desk, GuardRules rules, std::span<const StaticFile> files)
    : desk_(std::move(desk)), guard_(std::move(rules)), files_(files) {
  add_code_routes(*desk_, &router_);
  add_world_routes(*desk_, {}, &router_);
  add_server_routes();
}

void Site::add_server_routes() {
  const auto add = [&](const char* path, std::function<Response()> answer) {
    router_.add({"GET", path, [answer](const Call& call) {
                   if (const auto* fault = call.parameters.fault()) return error_answer(*fault);
                   return answer();
                 }});
  };
  add("/api/v1/health", [] { return json_answer(health_json()); });
  add("/api/v1/metrics",
      [this] { return text_answer("text/plain; version=0.0.4; charset=utf-8", metrics_.text()); });
  add("/api/v1/openapi.yaml", [this] {
    if (desk_->description.empty()) return not_found("the description is not installed");
    return text_answer("application/yaml", desk_->description);
  });
}

Pace Site::pace_of(const Request& request) const {
  const Result<Target> target = parse_target(request.target);
  if (!target.is_ok()) return Pace::kQuick;
  const Route* route = router_.find(request.method, target.value());
  return route == nullptr ? Pace::kQuick : route->pace;
}

Response Site::find_answer(const Request& request, const Target& target) {
  if (std::optional<Response> refusal = guard_.refusal(request, target)) return std::move(*refusal);
  if (!is_interface(target)) return files_.answer(request, target);
  if (request.method == "OPTIONS") return guard_.preflight();
  return router_.answer(request, target);
}

Response Site::answer(const Request& request) {
  const Clock::time_point start = Clock::now();
  const Result<Target> target = parse_target(request.target);
  Response response =
      target.is_ok() ? find_answer(request, target.value()) : error_answer(target.status());
  add_tag(request, &response);
  pack(request, &response);
  add_headers(guard_.headers(request), &response);
  const Route* route = target.is_ok() ? router_.find(request.method, target.value()) : nullptr;
  metrics_.count(route == nullptr ? "other" : route->pattern, response.status, seconds_since(start),
                 response.body.size());
  return response;
}

}  // namespace sanudo
