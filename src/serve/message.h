// SPDX-License-Identifier: Apache-2.0
// One question over HTTP and its answer, as plain values: what handlers see of the network. The
// adapter (http_server) makes the one of bytes and the other into bytes. No thread rules.
#ifndef SANUDO_SERVE_MESSAGE_H_
#define SANUDO_SERVE_MESSAGE_H_

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace sanudo {

struct Header {
  std::string name;  // of requests: in small letters
  std::string value;
};

struct Request {
  std::string method;  // "GET"
  std::string target;  // as it was sent: "/api/v1/events?type=ACCUSE"
  std::vector<Header> headers;
  std::string body;

  // Empty where it is missing; the first where it comes twice.
  std::string_view header(std::string_view name) const {
    for (const Header& header : headers) {
      if (header.name == name) return header.value;
    }
    return {};
  }
};

// Gives the next piece of a long answer; false: it was the last.
using BodySource = std::function<bool(std::string* piece)>;

struct Response {
  int status = 200;
  std::string type = "application/json";
  std::string body;
  std::vector<Header> headers;
  BodySource rest;  // of a long answer, after `body`; empty: nothing follows
};

}  // namespace sanudo

#endif  // SANUDO_SERVE_MESSAGE_H_
