// SPDX-License-Identifier: Apache-2.0
// Answers in gzip for those who take it (RFC 9110, 12.5.3).
#ifndef SANUDO_SERVE_GZIP_H_
#define SANUDO_SERVE_GZIP_H_

#include <string>
#include <string_view>

namespace sanudo {

// "gzip, br;q=0.5" takes it; "gzip;q=0" and "" do not.
bool takes_gzip(std::string_view accept_encoding);

// One member, with no name and no time in it: the same bytes for the same bytes.
std::string gzip(std::string_view bytes);

}  // namespace sanudo

#endif  // SANUDO_SERVE_GZIP_H_
