// SPDX-License-Identifier: Apache-2.0
// Unpacks gzip (RFC 1952), one member or many in a row, as web archives have one for each record.
// A broken member is one failure; reading goes on at the next member that can be found.
#ifndef SANUDO_DOCUMENT_GZIP_SOURCE_H_
#define SANUDO_DOCUMENT_GZIP_SOURCE_H_

#include <memory>
#include <string>
#include <string_view>

#include "document/byte_source.h"

namespace sanudo {

std::unique_ptr<ByteSource> gzip_source(std::unique_ptr<ByteSource> packed, std::string name);

// A whole body as HTTP packs it: gzip, or deflate with or without the header of zlib. At most `max`
// bytes come out, and what could be read of a broken one.
std::string inflate_body(std::string_view packed, size_t max);

}  // namespace sanudo

#endif  // SANUDO_DOCUMENT_GZIP_SOURCE_H_
