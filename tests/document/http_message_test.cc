// SPDX-License-Identifier: Apache-2.0
#include "document/http_message.h"

#include <gtest/gtest.h>

namespace sanudo {
namespace {

constexpr size_t kMax = 1000;
constexpr std::string_view kPacked(
    "\x1B\x31\x00\xF8\x9D\x09\x76\xAC\x0B\x0B\xAE\x42\xF1\x9A\xC7\x27\x8C\x4E\x83\x24\xC1\xC9\x29"
    "\x36\xB7\x74\x59\x9B\x4B\x41\x6E\x99\x27\x4B\x58\xC6\x9D\x92\xDE\x7F\xFF\x34\xC8\x00",
    44);
constexpr std::string_view kUnpacked = "<p>Iran agreed to talks. Iran agreed to talks.</p>";

std::string response(std::string_view fields, std::string_view body) {
  return "HTTP/1.1 200 OK\r\n" + std::string(fields) + "\r\n" + std::string(body);
}

TEST(HttpMessage, BrotliIsUnpacked) {
  const std::string message = response("Content-Encoding: br\r\n", kPacked);
  EXPECT_EQ(read_http_response(message, kMax).body, kUnpacked);
  EXPECT_EQ(read_http_response(message, 10).body, kUnpacked.substr(0, 10));
}

TEST(HttpMessage, WhatIsNotPackedAsItSaysStaysAsItIs) {
  for (const char* coding : {"Content-Encoding: br\r\n", "Content-Encoding: gzip\r\n"}) {
    EXPECT_EQ(read_http_response(response(coding, kUnpacked), kMax).body, kUnpacked);
  }
}

TEST(HttpMessage, ChunksAreJoined) {
  const std::string message =
      response("Transfer-Encoding: chunked\r\n", "5\r\nIran \r\n6;x=y\r\nagreed\r\n0\r\n\r\n");
  EXPECT_EQ(read_http_response(message, kMax).body, "Iran agreed");
}

}  // namespace
}  // namespace sanudo
