// SPDX-License-Identifier: Apache-2.0
#include "serve/target.h"

#include <algorithm>

#include "base/split.h"
#include "unicode/utf8.h"

namespace sanudo {
namespace {

constexpr size_t kMostPairs = 100;

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

bool is_clean(std::string_view text) {
  const auto is_control = [](unsigned char c) { return c < 0x20 || c == 0x7F; };
  return is_valid_utf8(text) && std::none_of(text.begin(), text.end(), is_control);
}

Result<std::string> decode_piece(std::string_view piece, bool plus_is_space) {
  std::string out;
  for (size_t i = 0; i < piece.size(); ++i) {
    if (piece[i] == '%') {
      const bool whole = i + 2 < piece.size();
      const int high = whole ? hex_digit(piece[i + 1]) : -1;
      const int low = whole ? hex_digit(piece[i + 2]) : -1;
      if (high < 0 || low < 0) return Status(StatusCode::kBadArgument, "a broken %-escape");
      out.push_back(static_cast<char>(high * 16 + low));
      i += 2;
    } else {
      out.push_back(plus_is_space && piece[i] == '+' ? ' ' : piece[i]);
    }
  }
  if (!is_clean(out)) {
    return Status(StatusCode::kBadArgument, "text that is not UTF-8, or a control character");
  }
  return out;
}

// The pieces between the marks; none for nothing.
// Nothing here names a file, and nothing shall look as if it did.
bool climbs(std::string_view segment) {
  return segment == "." || segment == ".." ||
         segment.find_first_of("/\\") != std::string_view::npos;
}

Status add_segments(std::string_view path, Target* target) {
  for (std::string_view piece : split_filled(path, '/')) {
    Result<std::string> segment = decode_piece(piece, false);
    if (!segment.is_ok()) return segment.status();
    if (climbs(segment.value())) {
      return Status(StatusCode::kBadArgument, "a path with . or .. or an escaped slash");
    }
    target->segments.push_back(std::move(segment).value());
  }
  return Status::ok();
}

Status add_query(std::string_view query, Target* target) {
  const std::vector<std::string_view> pairs = split_filled(query, '&');
  if (pairs.size() > kMostPairs) return Status(StatusCode::kBadArgument, "too many parameters");
  for (std::string_view pair : pairs) {
    const size_t mark = std::min(pair.find('='), pair.size());
    Result<std::string> name = decode_piece(pair.substr(0, mark), true);
    if (!name.is_ok()) return name.status();
    Result<std::string> value = decode_piece(pair.substr(std::min(mark + 1, pair.size())), true);
    if (!value.is_ok()) return value.status();
    target->query.emplace_back(std::move(name).value(), std::move(value).value());
  }
  return Status::ok();
}

}  // namespace

Result<Target> parse_target(std::string_view text) {
  if (!text.starts_with('/')) return Status(StatusCode::kBadArgument, "a target without a path");
  text = text.substr(0, text.find('#'));
  const size_t mark = std::min(text.find('?'), text.size());
  Target target;
  target.path = std::string(text.substr(0, mark));
  Status status = add_segments(text.substr(0, mark), &target);
  if (!status.is_ok()) return status;
  status = add_query(text.substr(std::min(mark + 1, text.size())), &target);
  if (!status.is_ok()) return status;
  return target;
}

}  // namespace sanudo
