// SPDX-License-Identifier: Apache-2.0
#include "unicode/charset.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

#include "unicode/utf8.h"

namespace sanudo {
namespace {

struct Alias {
  std::string_view name;
  const char* meant;
};

// What pages mean that name a charset which their programs do not write (WHATWG Encoding, 4.2).
constexpr std::array<Alias, 11> kAliases = {{{"iso-8859-1", "windows-1252"},
                                             {"latin1", "windows-1252"},
                                             {"latin-1", "windows-1252"},
                                             {"us-ascii", "windows-1252"},
                                             {"ascii", "windows-1252"},
                                             {"iso-8859-9", "windows-1254"},
                                             {"gb2312", "gb18030"},
                                             {"gbk", "gb18030"},
                                             {"x-sjis", "shift_jis"},
                                             {"shift_jis", "windows-31j"},
                                             {"euc-kr", "windows-949"}}};

struct Mark {
  std::string_view bytes;
  std::string_view charset;
};

constexpr std::array<Mark, 10> kMarks = {{{{"\xEF\xBB\xBF", 3}, "utf-8"},
                                          {{"\xFF\xFE\0\0", 4}, "utf-32le"},
                                          {{"\0\0\xFE\xFF", 4}, "utf-32be"},
                                          {{"\xFF\xFE", 2}, "utf-16le"},
                                          {{"\xFE\xFF", 2}, "utf-16be"},
                                          {{"<\0\0\0", 4}, "utf-32le"},
                                          {{"\0\0\0<", 4}, "utf-32be"},
                                          {{"<\0", 2}, "utf-16le"},
                                          {{"\0<", 2}, "utf-16be"},
                                          {{"\x4C\x6F\xA7\x94", 4}, "ibm-37"}}};

std::string meant_charset(std::string_view charset) {
  const std::string name = to_lower(charset);
  for (const Alias& alias : kAliases) {
    if (alias.name == name) return alias.meant;
  }
  return name;
}

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

std::string to_utf8(const std::vector<UChar>& units, int32_t count) {
  std::string out;
  out.reserve(static_cast<size_t>(count));
  for (int32_t at = 0; at < count;) {
    char32_t c = 0;
    U16_NEXT(units.data(), at, count, c);
    append_utf8(U_IS_SURROGATE(c) ? kReplacement : c, &out);
  }
  return out;
}

}  // namespace

std::string_view charset_of_mark(std::string_view bytes) {
  for (const Mark& mark : kMarks) {
    if (bytes.starts_with(mark.bytes)) return mark.charset;
  }
  return "";
}

std::optional<std::string> convert_charset(std::string_view bytes, std::string_view charset) {
  const std::string name = meant_charset(charset);
  if (name.empty()) return std::nullopt;
  if (name == "utf-8" || name == "utf8") {
    size_t replaced = 0;
    return repair_utf8(bytes, &replaced);
  }
  UErrorCode error = U_ZERO_ERROR;
  const Converter converter(ucnv_open(name.c_str(), &error), ucnv_close);
  if (U_FAILURE(error)) return std::nullopt;
  // No charset gives more than two units a byte (UTF-7 and stateful ones less).
  std::vector<UChar> units(2 * bytes.size() + 16);
  const int32_t count =
      ucnv_toUChars(converter.get(), units.data(), static_cast<int32_t>(units.size()), bytes.data(),
                    static_cast<int32_t>(bytes.size()), &error);
  if (U_FAILURE(error)) return std::nullopt;
  return to_utf8(units, count);
}

}  // namespace sanudo
