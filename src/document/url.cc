// SPDX-License-Identifier: Apache-2.0
#include "document/url.h"

#include <algorithm>
#include <vector>

namespace sanudo {
namespace {

bool has_scheme(std::string_view url) {
  const size_t colon = url.find(':');
  if (colon == std::string_view::npos || colon == 0) return false;
  return std::all_of(url.begin(), url.begin() + static_cast<std::ptrdiff_t>(colon), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '+' ||
           c == '-' || c == '.';
  });
}

// "scheme://host" and where the path begins.
size_t path_begin(std::string_view url) {
  const size_t slashes = url.find("://");
  return slashes == std::string_view::npos
             ? std::string_view::npos
             : std::min(url.find_first_of("/?#", slashes + 3), url.size());
}

// "." and ".." taken out (RFC 3986, 5.2.4).
std::string without_dots(std::string_view path) {
  std::vector<std::string_view> kept;
  bool folder = false;
  while (!path.empty()) {
    path.remove_prefix(1);  // the slash
    const size_t end = std::min(path.find('/'), path.size());
    const std::string_view part = path.substr(0, end);
    path.remove_prefix(end);
    folder = part == "." || part == "..";
    if (part == ".." && !kept.empty()) kept.pop_back();
    if (!folder) kept.push_back(part);
  }
  std::string out;
  for (std::string_view part : kept) out.append("/").append(part);
  if (folder || out.empty()) out.push_back('/');
  return out;
}

}  // namespace

std::string resolve_url(std::string_view base, std::string_view reference) {
  const size_t path = path_begin(base);
  if (has_scheme(reference) || path == std::string_view::npos) return std::string(reference);
  if (reference.empty()) return std::string(base);
  const std::string site(base.substr(0, path));
  if (reference.starts_with("//")) {
    return std::string(base.substr(0, base.find("//"))).append(reference);
  }
  const std::string_view base_path = base.substr(path, base.find_first_of("?#", path) - path);
  if (reference[0] == '?') return site + std::string(base_path).append(reference);
  if (reference[0] == '#') return std::string(base.substr(0, base.find('#'))).append(reference);
  const size_t query = std::min(reference.find_first_of("?#"), reference.size());
  std::string whole(reference.substr(0, query));
  if (whole[0] != '/') whole = std::string(base_path.substr(0, base_path.rfind('/') + 1)) + whole;
  if (!whole.starts_with('/')) whole = "/" + whole;
  return site + without_dots(whole).append(reference.substr(query));
}

std::string_view host_of_url(std::string_view url) {
  const size_t slashes = url.find("://");
  if (slashes == std::string_view::npos) return {};
  url.remove_prefix(slashes + 3);
  url = url.substr(0, url.find_first_of("/?#"));
  if (const size_t at = url.rfind('@'); at != std::string_view::npos) url.remove_prefix(at + 1);
  return url.substr(0, url.find(':'));
}

}  // namespace sanudo
