// SPDX-License-Identifier: Apache-2.0
#include "serve/site.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

#include "base/hash.h"
#include "serve/aggregate_routes.h"
#include "serve/answer.h"
#include "serve/code_routes.h"
#include "serve/document_routes.h"
#include "serve/event_routes.h"
#include "serve/export_routes.h"
#include "serve/gzip.h"
#include "serve/review_routes.h"
#include "serve/store_info.h"
#include "serve/world_routes.h"

namespace sanudo {
namespace {

using Clock = std::chrono::steady_clock;

constexpr size_t kWorthGzip = 1024;
constexpr size_t kKeptAnswers = 64u << 20;  // bytes

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

// Paths that only a server with a store has.
bool is_of_store(const Target& target) {
  static constexpr std::string_view kNames[] = {"events", "documents", "quotes",  "aggregates",
                                                "export", "reviews",   "quality", "live"};
  return target.segments.size() > 2 &&
         std::find(std::begin(kNames), std::end(kNames), target.segments[2]) != std::end(kNames);
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

Site::Site(std::unique_ptr<const Desk> desk, std::unique_ptr<Archive> archive, GuardRules rules,
           std::span<const StaticFile> files)
    : desk_(std::move(desk)), guard_(std::move(rules)), files_(files), recent_(kKeptAnswers) {
  if (archive != nullptr) library_ = std::make_unique<Library>(*desk_, std::move(archive));
  add_code_routes(*desk_, &router_);
  add_server_routes();
  add_store_info(*desk_, library_.get(), &router_);
  if (library_ == nullptr) {
    add_world_routes(*desk_, {}, &router_);
  } else {
    add_store_routes();
  }
}

void Site::add_store_routes() {
  Library* library = library_.get();
  add_world_routes(
      *desk_, [library](std::string_view id) { return find_activity(library->archive.get(), id); },
      &router_);
  add_event_routes(library, &router_);
  add_document_routes(library, &router_);
  add_aggregate_routes(library, &router_);
  add_export_routes(library, &router_);
  add_review_routes(library, &router_);
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
  Response response = router_.answer(request, target);
  if (response.status == 404 && library_ == nullptr && is_of_store(target)) {
    return error_answer(404, "no_store", "this server has no store: sanudo serve --store FILE");
  }
  return response;
}

Response Site::finished_answer(const Request& request, const Target& target) {
  Response response = find_answer(request, target);
  add_tag(request, &response);
  pack(request, &response);
  return response;
}

// While the store is as it was, so is the answer: it is made once, and its tag without it.
Response Site::store_answer(const Request& request, const Target& target) {
  if (std::optional<Response> refusal = guard_.refusal(request, target)) return std::move(*refusal);
  const std::string version = library_->archive->version();
  const std::string tag = fmt::format("W/\"{}-{}\"", version, fingerprint(request.target));
  if (names_tag(request.header("if-none-match"), tag)) {
    Response response;
    response.status = 304;
    response.headers.push_back({"ETag", tag});
    return response;
  }
  const bool packed = takes_gzip(request.header("accept-encoding"));
  const std::string key = fmt::format("{}{}", packed ? 'z' : ' ', request.target);
  if (const auto held = recent_.find(version, key)) return *held;
  Response response = router_.answer(request, target);
  if (response.status == 200) response.headers.push_back({"ETag", tag});
  pack(request, &response);
  if (response.status == 200 && !response.rest) {
    recent_.keep(version, key, response, key.size() + response.body.size() + 512);
  }
  return response;
}

Response Site::answer(const Request& request) {
  const Clock::time_point start = Clock::now();
  const Result<Target> target = parse_target(request.target);
  const Route* route = target.is_ok() ? router_.find(request.method, target.value()) : nullptr;
  Response response;
  if (!target.is_ok()) {
    response = error_answer(target.status());
  } else if (route != nullptr && route->of_store && library_ != nullptr) {
    response = store_answer(request, target.value());
  } else {
    response = finished_answer(request, target.value());
  }
  add_headers(guard_.headers(request), &response);
  metrics_.count(route == nullptr ? "other" : route->pattern, response.status, seconds_since(start),
                 response.body.size());
  return response;
}

}  // namespace sanudo
