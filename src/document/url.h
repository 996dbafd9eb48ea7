// SPDX-License-Identifier: Apache-2.0
// Addresses of the web, as far as readers need them.
#ifndef SANUDO_DOCUMENT_URL_H_
#define SANUDO_DOCUMENT_URL_H_

#include <string>
#include <string_view>

namespace sanudo {

// `reference` as seen from `base` (RFC 3986, 5.2); itself where the base is no full address.
std::string resolve_url(std::string_view base, std::string_view reference);

// "www.example.org" of an address; "" where there is none.
std::string_view host_of_url(std::string_view url);

}  // namespace sanudo

#endif  // SANUDO_DOCUMENT_URL_H_
