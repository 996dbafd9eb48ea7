// SPDX-License-Identifier: Apache-2.0
#include "base/json_writer.h"

#include <fmt/format.h>

#include <cmath>

namespace sanudo {

void JsonWriter::separate() {
  if (!fresh_) out_.push_back(',');
  fresh_ = false;
}

void JsonWriter::begin_object() {
  separate();
  out_.push_back('{');
  fresh_ = true;
}

void JsonWriter::end_object() {
  out_.push_back('}');
  fresh_ = false;
}

void JsonWriter::begin_array() {
  separate();
  out_.push_back('[');
  fresh_ = true;
}

void JsonWriter::end_array() {
  out_.push_back(']');
  fresh_ = false;
}

void JsonWriter::key(std::string_view name) {
  string(name);
  out_.push_back(':');
  fresh_ = true;
}

void JsonWriter::string(std::string_view value) {
  separate();
  out_.push_back('"');
  for (char c : value) {
    switch (c) {
      case '"': out_ += "\\\""; break;
      case '\\': out_ += "\\\\"; break;
      case '\n': out_ += "\\n"; break;
      case '\r': out_ += "\\r"; break;
      case '\t': out_ += "\\t"; break;
      default:
        if (static_cast<unsigned char>(c) < 0x20) {
          fmt::format_to(std::back_inserter(out_), "\\u{:04x}", static_cast<unsigned char>(c));
        } else {
          out_.push_back(c);
        }
    }
  }
  out_.push_back('"');
}

void JsonWriter::string_or_null(std::string_view value) {
  if (value.empty()) {
    null();
  } else {
    string(value);
  }
}

void JsonWriter::number(double value) {
  separate();
  if (!std::isfinite(value)) {
    out_ += "null";
    return;
  }
  out_ += fmt::format("{}", value == 0 ? 0.0 : value);  // no "-0", which readers take for 0
}

void JsonWriter::integer(int64_t value) {
  separate();
  fmt::format_to(std::back_inserter(out_), "{}", value);
}

void JsonWriter::boolean(bool value) {
  separate();
  out_ += value ? "true" : "false";
}

void JsonWriter::null() {
  separate();
  out_ += "null";
}

}  // namespace sanudo
