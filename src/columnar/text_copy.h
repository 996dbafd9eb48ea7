// SPDX-License-Identifier: Apache-2.0
// Texts one behind the other. Most are shorter than 16 bytes, and their sizes follow no rule that a
// processor could foretell: 16 bytes are copied whatever the size, without a branch or a call.
#ifndef SANUDO_COLUMNAR_TEXT_COPY_H_
#define SANUDO_COLUMNAR_TEXT_COPY_H_

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace sanudo {

// How far a copy may write beyond its text; the next text overwrites it.
constexpr size_t kTextRoom = 16;

static_assert(std::string().capacity() + 1 >= kTextRoom, "strings of another library");

// The end of the copy. Any std::string has room for 16 bytes, inside itself or outside: those
// behind a short text are read, too.
inline uint8_t* copy_text(const std::string& text, uint8_t* to) {
  const size_t size = text.size();
  std::memcpy(to, text.data(), kTextRoom);
  if (size > 2 * kTextRoom) {
    std::memcpy(to + kTextRoom, text.data() + kTextRoom, size - kTextRoom);
  } else if (size > kTextRoom) {
    std::memcpy(to + size - kTextRoom, text.data() + size - kTextRoom, kTextRoom);
  }
  return to + size;
}
inline uint8_t* copy_text(std::string_view text, uint8_t* to) {
  std::memcpy(to, text.data(), text.size());
  return to + text.size();
}

}  // namespace sanudo

#endif  // SANUDO_COLUMNAR_TEXT_COPY_H_
