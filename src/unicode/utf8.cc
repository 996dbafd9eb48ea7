// SPDX-License-Identifier: Apache-2.0
#include "unicode/utf8.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

namespace sanudo {
namespace {

bool is_continuation(std::string_view bytes, size_t at, unsigned char low = 0x80,
                     unsigned char high = 0xBF) {
  if (at >= bytes.size()) return false;
  const auto byte = static_cast<unsigned char>(bytes[at]);
  return byte >= low && byte <= high;
}

char32_t bits(std::string_view bytes, size_t at) {
  return static_cast<unsigned char>(bytes[at]) & 0x3Fu;
}

char32_t bad(size_t pieces, size_t* length) {
  *length = pieces;
  return kReplacement;
}

char32_t decode_two(std::string_view bytes, size_t at, size_t* length) {
  if (!is_continuation(bytes, at + 1)) return bad(1, length);
  *length = 2;
  return (static_cast<char32_t>(bytes[at] & 0x1F) << 6) | bits(bytes, at + 1);
}

char32_t decode_three(std::string_view bytes, size_t at, size_t* length) {
  const auto lead = static_cast<unsigned char>(bytes[at]);
  const unsigned char low = lead == 0xE0 ? 0xA0 : 0x80;
  const unsigned char high = lead == 0xED ? 0x9F : 0xBF;
  if (!is_continuation(bytes, at + 1, low, high)) return bad(1, length);
  if (!is_continuation(bytes, at + 2)) return bad(2, length);
  *length = 3;
  return ((lead & 0x0Fu) << 12) | (bits(bytes, at + 1) << 6) | bits(bytes, at + 2);
}

char32_t decode_four(std::string_view bytes, size_t at, size_t* length) {
  const auto lead = static_cast<unsigned char>(bytes[at]);
  const unsigned char low = lead == 0xF0 ? 0x90 : 0x80;
  const unsigned char high = lead == 0xF4 ? 0x8F : 0xBF;
  if (!is_continuation(bytes, at + 1, low, high)) return bad(1, length);
  if (!is_continuation(bytes, at + 2)) return bad(2, length);
  if (!is_continuation(bytes, at + 3)) return bad(3, length);
  *length = 4;
  return ((lead & 0x07u) << 18) | (bits(bytes, at + 1) << 12) | (bits(bytes, at + 2) << 6) |
         bits(bytes, at + 3);
}

}  // namespace

char32_t decode(std::string_view bytes, size_t at, size_t* length) {
  const auto lead = static_cast<unsigned char>(bytes[at]);
  if (lead < 0x80) {
    *length = 1;
    return lead;
  }
  if (lead >= 0xC2 && lead <= 0xDF) return decode_two(bytes, at, length);
  if (lead >= 0xE0 && lead <= 0xEF) return decode_three(bytes, at, length);
  if (lead >= 0xF0 && lead <= 0xF4) return decode_four(bytes, at, length);
  return bad(1, length);
}

void append_utf8(char32_t c, std::string* out) {
  if (c < 0x80) {
    out->push_back(static_cast<char>(c));
  } else if (c < 0x800) {
    out->push_back(static_cast<char>(0xC0 | (c >> 6)));
    out->push_back(static_cast<char>(0x80 | (c & 0x3F)));
  } else if (c < 0x10000) {
    out->push_back(static_cast<char>(0xE0 | (c >> 12)));
    out->push_back(static_cast<char>(0x80 | ((c >> 6) & 0x3F)));
    out->push_back(static_cast<char>(0x80 | (c & 0x3F)));
  } else {
    out->push_back(static_cast<char>(0xF0 | (c >> 18)));
    out->push_back(static_cast<char>(0x80 | ((c >> 12) & 0x3F)));
    out->push_back(static_cast<char>(0x80 | ((c >> 6) & 0x3F)));
    out->push_back(static_cast<char>(0x80 | (c & 0x3F)));
  }
}

bool is_valid_utf8(std::string_view bytes) {
  size_t length = 0;
  for (size_t at = 0; at < bytes.size(); at += length) {
    // U+FFFD itself is sound when it is written in its three bytes.
    if (decode(bytes, at, &length) == kReplacement && bytes.substr(at, length) != "\xEF\xBF\xBD") {
      return false;
    }
  }
  return true;
}

std::string repair_utf8(std::string_view bytes, size_t* replaced) {
  *replaced = 0;
  std::string out;
  out.reserve(bytes.size());
  size_t length = 0;
  for (size_t at = 0; at < bytes.size(); at += length) {
    const char32_t c = decode(bytes, at, &length);
    if (c == kReplacement && bytes.substr(at, length) != "\xEF\xBF\xBD") ++*replaced;
    append_utf8(c, &out);
  }
  return out;
}

size_t count_code_points(std::string_view valid_utf8) {
  size_t count = 0;
  for (char c : valid_utf8) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1 : 0;
  return count;
}

bool is_space(char32_t c) {
  if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r');
  return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0;
}

bool is_letter(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return u_isalpha(static_cast<UChar32>(c)) != 0;
}

bool is_digit(char32_t c) {
  if (c < 0x80) return c >= '0' && c <= '9';
  return u_isdigit(static_cast<UChar32>(c)) != 0;
}

bool is_upper(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  return u_isupper(static_cast<UChar32>(c)) != 0;
}

bool is_lower(char32_t c) {
  if (c < 0x80) return c >= 'a' && c <= 'z';
  return u_islower(static_cast<UChar32>(c)) != 0;
}

bool is_control(char32_t c) {
  if (c == '\t' || c == '\n' || c == '\r' || c == '\f') return false;
  return c < 0x20 || (c >= 0x7F && c < 0xA0);
}

std::string to_lower(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  size_t length = 0;
  for (size_t at = 0; at < utf8.size(); at += length) {
    const char32_t c = decode(utf8, at, &length);
    if (c < 0x80) {
      out.push_back(static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c));
    } else {
      append_utf8(static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))), &out);
    }
  }
  return out;
}

std::string fold(std::string_view utf8) {
  bool ascii = true;
  for (char c : utf8) ascii = ascii && static_cast<unsigned char>(c) < 0x80;
  if (ascii) return to_lower(utf8);
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* decompose = icu::Normalizer2::getNFKDInstance(error);
  if (U_FAILURE(error)) return to_lower(utf8);
  const auto size = static_cast<int32_t>(utf8.size());
  icu::UnicodeString text = icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), size));
  text = decompose->normalize(text, error).foldCase();
  std::string out;
  for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    const UChar32 c = text.char32At(i);
    if (u_charType(c) == U_NON_SPACING_MARK) continue;
    const bool apostrophe = c == 0x2019 || c == 0x2018 || c == 0x02BC;
    const bool hyphen = c >= 0x2010 && c <= 0x2013;
    append_utf8(apostrophe ? U'\'' : hyphen ? U'-' : static_cast<char32_t>(c), &out);
  }
  return out;
}

Script script_of(char32_t c) {
  if (c < 0x80) return is_letter(c) ? Script::kLatin : Script::kOther;
  UErrorCode error = U_ZERO_ERROR;
  switch (uscript_getScript(static_cast<UChar32>(c), &error)) {
    case USCRIPT_LATIN: return Script::kLatin;
    case USCRIPT_CYRILLIC: return Script::kCyrillic;
    case USCRIPT_HAN: return Script::kHan;
    case USCRIPT_ARABIC: return Script::kArabic;
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA: return Script::kKana;
    case USCRIPT_HANGUL: return Script::kHangul;
    case USCRIPT_GREEK: return Script::kGreek;
    case USCRIPT_HEBREW: return Script::kHebrew;
    case USCRIPT_DEVANAGARI: return Script::kDevanagari;
    case USCRIPT_BENGALI: return Script::kBengali;
    case USCRIPT_TAMIL: return Script::kTamil;
    case USCRIPT_THAI: return Script::kThai;
    case USCRIPT_GEORGIAN: return Script::kGeorgian;
    case USCRIPT_ARMENIAN: return Script::kArmenian;
    default: return Script::kOther;
  }
}

}  // namespace sanudo
