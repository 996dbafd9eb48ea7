// SPDX-License-Identifier: Apache-2.0
// How mail and some feeds pack bytes into letters (RFC 2045, RFC 2047).
#ifndef SANUDO_DOCUMENT_TRANSFER_CODING_H_
#define SANUDO_DOCUMENT_TRANSFER_CODING_H_

#include <string>
#include <string_view>

namespace sanudo {

// Signs that belong to neither alphabet are passed over.
std::string decode_base64(std::string_view text);
std::string decode_quoted_printable(std::string_view text);
// "=?utf-8?B?...?=" in a header field -> UTF-8; the rest stays as it is.
std::string decode_header_words(std::string_view field);

}  // namespace sanudo

#endif  // SANUDO_DOCUMENT_TRANSFER_CODING_H_
