// SPDX-License-Identifier: Apache-2.0
// In which charset bytes are, and the bytes in UTF-8: by the mark at the front, what the sender and
// the page say, the bytes themselves.
#ifndef SANUDO_TEXT_CHARSET_H_
#define SANUDO_TEXT_CHARSET_H_

#include <string>
#include <string_view>

namespace sanudo {

// A guess from the bytes alone ("windows-1251"); "" where there is none.
std::string guess_charset(std::string_view bytes);

// A page as UTF-8. `declared` is what came with it; of what the page itself says its first bytes
// are read (WHATWG HTML, 13.2.3). What is valid UTF-8 is UTF-8, whatever is said.
std::string decode_page(std::string_view bytes, std::string_view declared);

}  // namespace sanudo

#endif  // SANUDO_TEXT_CHARSET_H_
