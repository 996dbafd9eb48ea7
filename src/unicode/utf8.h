// SPDX-License-Identifier: Apache-2.0
// UTF-8 in and out, one code point at a time, and what kind of sign a code point is. ICU knows the
// properties; it stays in the .cc file. All functions are pure and safe for any thread.
#ifndef SANUDO_UNICODE_UTF8_H_
#define SANUDO_UNICODE_UTF8_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace sanudo {

inline constexpr char32_t kReplacement = 0xFFFD;

// The code point that starts at bytes[at] and its length in bytes. Ill-formed bytes (overlong,
// surrogates, beyond U+10FFFF, cut off) give kReplacement and the length of the bad piece, at
// least 1 (Unicode 15, section 3.9, table 3-7). `at` must be less than bytes.size().
char32_t decode(std::string_view bytes, size_t at, size_t* length);

void append_utf8(char32_t code_point, std::string* out);
bool is_valid_utf8(std::string_view bytes);
// Ill-formed pieces replaced by U+FFFD; *replaced counts them.
std::string repair_utf8(std::string_view bytes, size_t* replaced);
size_t count_code_points(std::string_view valid_utf8);

bool is_space(char32_t c);
bool is_letter(char32_t c);
bool is_digit(char32_t c);
bool is_upper(char32_t c);
bool is_lower(char32_t c);
bool is_control(char32_t c);  // but tab and line breaks

std::string to_lower(std::string_view utf8);
// Lower case without diacritics and with plain apostrophes and hyphens: the key by which names are
// compared ("São Tomé" -> "sao tome").
std::string fold(std::string_view utf8);

enum class Script : uint8_t {
  kLatin,
  kCyrillic,
  kHan,
  kArabic,
  kKana,
  kHangul,
  kGreek,
  kHebrew,
  kDevanagari,
  kBengali,
  kTamil,
  kThai,
  kGeorgian,
  kArmenian,
  kOther
};
Script script_of(char32_t c);

}  // namespace sanudo

#endif  // SANUDO_UNICODE_UTF8_H_
