// SPDX-License-Identifier: Apache-2.0
#include "serve/gzip.h"

#include <gtest/gtest.h>
#include <zlib.h>

namespace sanudo {
namespace {

std::string gunzip(const std::string& bytes) {
  z_stream stream = {};
  inflateInit2(&stream, 15 + 16);
  std::string out(1 << 20, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  EXPECT_EQ(inflate(&stream, Z_FINISH), Z_STREAM_END);
  out.resize(stream.total_out);
  inflateEnd(&stream);
  return out;
}

TEST(Gzip, ComesBack) {
  for (const std::string& text : {std::string(), std::string("a"), std::string(100'000, 'x')}) {
    EXPECT_EQ(gunzip(gzip(text)), text);
  }
}

TEST(Gzip, IsTakenWhereTheClientSaysSo) {
  for (const char* header : {"gzip", "br, GZIP;q=0.5", "*", "gzip;q=1.0"}) {
    EXPECT_TRUE(takes_gzip(header)) << header;
  }
  for (const char* header : {"", "br", "gzip;q=0", "gzip;q=0.000, br", "x-gzip-not"}) {
    EXPECT_FALSE(takes_gzip(header)) << header;
  }
}

}  // namespace
}  // namespace sanudo
