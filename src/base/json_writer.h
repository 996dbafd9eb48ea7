// SPDX-License-Identifier: Apache-2.0
// Writes JSON (RFC 8259) by appending: fields in the order of the calls, nothing read back. Bad
// UTF-8 must be repaired before. Numbers come out in the shortest form that reads back the same.
#ifndef SANUDO_BASE_JSON_WRITER_H_
#define SANUDO_BASE_JSON_WRITER_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace sanudo {

class JsonWriter {
 public:
  void begin_object();
  void end_object();
  void begin_array();
  void end_array();
  void key(std::string_view name);

  void string(std::string_view value);
  void string_or_null(std::string_view value);  // null for an empty one
  void number(double value);
  void integer(int64_t value);
  void boolean(bool value);
  void null();

  std::string take() { return std::move(out_); }

 private:
  void separate();

  std::string out_;
  bool fresh_ = true;  // nothing stands before in this object or array, or a key does
};

}  // namespace sanudo

#endif  // SANUDO_BASE_JSON_WRITER_H_
