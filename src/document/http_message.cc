// SPDX-License-Identifier: Apache-2.0
#include "document/http_message.h"

#include <algorithm>
#include <charconv>

#include "document/brotli_body.h"
#include "document/gzip_source.h"

namespace sanudo {
namespace {

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kBlank = " \t\r\n";
  const size_t begin = std::min(text.find_first_not_of(kBlank), text.size());
  const size_t end = text.find_last_not_of(kBlank);
  return end == std::string_view::npos ? std::string_view() : text.substr(begin, end + 1 - begin);
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

std::string_view take_line(std::string_view* text) {
  const size_t end = std::min(text->find('\n'), text->size());
  std::string_view line = text->substr(0, end);
  text->remove_prefix(std::min(end + 1, text->size()));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

// RFC 9112, 7.1. Bodies that say so but are not chunked stay as they are.
std::string join_chunks(std::string_view body) {
  std::string out;
  std::string_view left = body;
  while (!left.empty()) {
    const std::string_view line = take_line(&left);
    size_t size = 0;
    const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), size, 16);
    if (error != std::errc()) return out.empty() ? std::string(body) : out;
    if (size == 0) break;
    out.append(left.substr(0, size));
    left.remove_prefix(std::min(size, left.size()));
    take_line(&left);
  }
  return out;
}

}  // namespace

HeaderFields HeaderFields::take(std::string_view* text) {
  HeaderFields fields;
  while (!text->empty()) {
    const std::string_view line = take_line(text);
    if (line.empty()) break;
    fields.add_line(line);
  }
  return fields;
}

void HeaderFields::add_line(std::string_view line) {
  const bool folded = line.starts_with(' ') || line.starts_with('\t');
  if (folded && !fields_.empty()) {
    fields_.back().second.append(" ").append(trimmed(line));
    return;
  }
  const size_t colon = line.find(':');
  if (colon == std::string_view::npos) return;
  fields_.emplace_back(lower(trimmed(line.substr(0, colon))),
                       std::string(trimmed(line.substr(colon + 1))));
}

std::string_view HeaderFields::find(std::string_view name) const {
  for (const auto& [field, value] : fields_) {
    if (field == name) return value;
  }
  return {};
}

std::string media_type(std::string_view content_type) {
  return lower(trimmed(content_type.substr(0, content_type.find(';'))));
}

std::string media_parameter(std::string_view content_type, std::string_view name) {
  while (true) {
    const size_t next = content_type.find(';');
    if (next == std::string_view::npos) return {};
    content_type.remove_prefix(next + 1);
    const size_t sign = content_type.find('=');
    if (sign == std::string_view::npos) return {};
    if (lower(trimmed(content_type.substr(0, sign))) != name) continue;
    std::string_view value = trimmed(content_type.substr(sign + 1));
    if (value.starts_with('"')) {
      value.remove_prefix(1);
      return std::string(value.substr(0, value.find('"')));
    }
    return std::string(trimmed(value.substr(0, value.find(';'))));
  }
}

HttpResponse read_http_response(std::string_view message, size_t max) {
  HttpResponse response;
  const std::string_view line = take_line(&message);
  const size_t code = line.find(' ');
  if (!line.starts_with("HTTP/") || code == std::string_view::npos) return response;
  std::from_chars(line.data() + code + 1, line.data() + line.size(), response.status);
  response.fields = HeaderFields::take(&message);
  const bool chunked =
      lower(response.fields.find("transfer-encoding")).find("chunked") != std::string::npos;
  response.body = chunked ? join_chunks(message) : std::string(message);
  const std::string coding = lower(response.fields.find("content-encoding"));
  std::string unpacked;
  if (coding == "br") unpacked = unpack_brotli(response.body, max);
  if (coding.find("gzip") != std::string::npos || coding == "deflate") {
    unpacked = inflate_body(response.body, max);
  }
  if (!unpacked.empty()) response.body = std::move(unpacked);  // some archives keep it unpacked
  return response;
}

}  // namespace sanudo
