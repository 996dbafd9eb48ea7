// SPDX-License-Identifier: Apache-2.0
// Bytes of any charset that ICU knows -> UTF-8. Pure functions, safe for any thread.
#ifndef SANUDO_UNICODE_CHARSET_H_
#define SANUDO_UNICODE_CHARSET_H_

#include <optional>
#include <string>
#include <string_view>

namespace sanudo {

// Bytes of the charset of this name (WHATWG and IANA names: "latin1" is windows-1252, "gb2312" is
// GB 18030, as on the web) as UTF-8; bytes that mean nothing there become U+FFFD. Nothing for a
// name that nobody knows.
std::optional<std::string> convert_charset(std::string_view bytes, std::string_view charset);

// The charset that a byte order mark at the front tells, or the first signs of an XML file without
// one (XML 1.0, appendix F): "utf-8", "utf-16le", "utf-32be", "ibm-37" ...; "" where they tell
// none.
std::string_view charset_of_mark(std::string_view bytes);

}  // namespace sanudo

#endif  // SANUDO_UNICODE_CHARSET_H_
