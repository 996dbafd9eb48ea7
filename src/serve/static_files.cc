// SPDX-License-Identifier: Apache-2.0
#include "serve/static_files.h"

#include "serve/answer.h"
#include "serve/gzip.h"

namespace sanudo {
namespace {

constexpr std::string_view kIndex = "/index.html";

constexpr const char* kPlainPage =
    "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Sanudo</title>\n"
    "<meta name=\"viewport\" content=\"width=device-width\"></head>\n<body><h1>Sanudo</h1>\n"
    "<p>This build has no explorer. The interface works: <a "
    "href=\"/api/v1/openapi.yaml\">its description</a>, <a href=\"/api/v1/store\">the "
    "store</a>, <a href=\"/api/v1/events?limit=10\">ten events</a>.</p>\n"
    "</body></html>\n";

// Vite puts a hash of the contents into the names below /assets/.
bool never_changes(std::string_view path) { return path.starts_with("/assets/"); }

bool is_view(const Target& target) {
  return target.segments.empty() || target.segments.back().find('.') == std::string::npos;
}

Response page(std::string body) {
  Response response;
  response.type = "text/html; charset=utf-8";
  response.body = std::move(body);
  return response;
}

Response send(const StaticFile& file, const Request& request) {
  Response response;
  response.type = std::string(file.type);
  const bool packed = !file.gzip.empty() && takes_gzip(request.header("accept-encoding"));
  response.body = std::string(packed ? file.gzip : file.bytes);
  if (packed) response.headers.push_back({"Content-Encoding", "gzip"});
  response.headers.push_back({"Vary", "Accept-Encoding"});
  response.headers.push_back({"Cache-Control", never_changes(file.path)
                                                   ? "public, max-age=31536000, immutable"
                                                   : "no-cache"});
  return response;
}

}  // namespace

const StaticFile* StaticFiles::find(std::string_view path) const {
  for (const StaticFile& file : files_) {
    if (file.path == path) return &file;
  }
  return nullptr;
}

Response StaticFiles::answer(const Request& request, const Target& target) const {
  if (request.method != "GET" && request.method != "HEAD") {
    return error_answer(405, "method_not_allowed", "pages answer GET only");
  }
  if (const StaticFile* file = find(target.path)) return send(*file, request);
  if (!is_view(target)) return not_found("there is nothing at " + target.path);
  if (const StaticFile* index = find(kIndex)) return send(*index, request);
  return page(kPlainPage);
}

}  // namespace sanudo
