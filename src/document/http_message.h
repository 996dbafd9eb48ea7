// SPDX-License-Identifier: Apache-2.0
// Header fields, as HTTP, WARC and mail write them, and the body of an HTTP response.
#ifndef SANUDO_DOCUMENT_HTTP_MESSAGE_H_
#define SANUDO_DOCUMENT_HTTP_MESSAGE_H_

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sanudo {

// Names in lower case, values without blanks around them; folded lines are one.
class HeaderFields {
 public:
  // Takes the fields off the front of `text`, up to and with the empty line behind them.
  static HeaderFields take(std::string_view* text);
  void add_line(std::string_view line);
  std::string_view find(std::string_view lower_case_name) const;  // "" where there is none
  bool empty() const { return fields_.empty(); }

 private:
  std::vector<std::pair<std::string, std::string>> fields_;
};

// "text/html; charset=utf-8": the type in lower case; the value of a parameter, unquoted, or "".
std::string media_type(std::string_view content_type);
std::string media_parameter(std::string_view content_type, std::string_view name);

struct HttpResponse {
  int status = 0;  // 0: not a response
  HeaderFields fields;
  std::string body;  // chunks joined, unpacked
};

// At most `max` bytes of body.
HttpResponse read_http_response(std::string_view message, size_t max);

}  // namespace sanudo

#endif  // SANUDO_DOCUMENT_HTTP_MESSAGE_H_
