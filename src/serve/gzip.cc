// SPDX-License-Identifier: Apache-2.0
#include "serve/gzip.h"

#include <zlib.h>

#include <algorithm>

#include "unicode/utf8.h"

namespace sanudo {
namespace {

constexpr int kLevel = 5;
constexpr int kGzipWindow = 15 + 16;

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

bool is_refused(std::string_view parameters) {
  const size_t at = parameters.find("q=0");
  if (at == std::string_view::npos) return false;
  return parameters.substr(at + 3).find_first_of("123456789") == std::string_view::npos;
}

}  // namespace

bool takes_gzip(std::string_view accept_encoding) {
  while (!accept_encoding.empty()) {
    const size_t end = std::min(accept_encoding.find(','), accept_encoding.size());
    const std::string_view item = accept_encoding.substr(0, end);
    const size_t mark = std::min(item.find(';'), item.size());
    const std::string name = to_lower(trimmed(item.substr(0, mark)));
    if (name == "gzip" || name == "*") return !is_refused(item.substr(mark));
    accept_encoding.remove_prefix(std::min(end + 1, accept_encoding.size()));
  }
  return false;
}

std::string gzip(std::string_view bytes) {
  z_stream stream = {};
  if (deflateInit2(&stream, kLevel, Z_DEFLATED, kGzipWindow, 8, Z_DEFAULT_STRATEGY) != Z_OK) {
    return {};
  }
  std::string out(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  const bool done = deflate(&stream, Z_FINISH) == Z_STREAM_END;
  out.resize(done ? stream.total_out : 0);
  deflateEnd(&stream);
  return out;
}

}  // namespace sanudo
