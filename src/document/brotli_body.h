// SPDX-License-Identifier: Apache-2.0
// Unpacks Brotli (RFC 7932), as servers send pages.
#ifndef SANUDO_DOCUMENT_BROTLI_BODY_H_
#define SANUDO_DOCUMENT_BROTLI_BODY_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace sanudo {

// At most `max` bytes come out, and what could be read of a broken body.
std::string unpack_brotli(std::string_view packed, size_t max);

}  // namespace sanudo

#endif  // SANUDO_DOCUMENT_BROTLI_BODY_H_
