// SPDX-License-Identifier: Apache-2.0
#include "text/charset.h"

#include <uchardet/uchardet.h>

#include <memory>

#include "unicode/charset.h"
#include "unicode/utf8.h"

namespace sanudo {
namespace {

constexpr size_t kMetaBytes = 4096;
constexpr size_t kGuessBytes = 1u << 16;

// <meta charset="..."> and <meta http-equiv content="...; charset=...">, XML's encoding="...".
std::string charset_in_page(std::string_view bytes) {
  const std::string head = to_lower(bytes.substr(0, kMetaBytes));
  for (std::string_view key : {"charset=", "encoding="}) {
    const size_t at = head.find(key);
    if (at == std::string::npos) continue;
    const size_t begin = head.find_first_not_of("\"' ", at + key.size());
    if (begin == std::string::npos) continue;
    const size_t end = head.find_first_of("\"' ;>?/", begin);
    return head.substr(begin, end - begin);
  }
  return {};
}

}  // namespace

std::string guess_charset(std::string_view bytes) {
  const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(),
                                                                       uchardet_delete);
  bytes = bytes.substr(0, kGuessBytes);
  if (uchardet_handle_data(detector.get(), bytes.data(), bytes.size()) != 0) return {};
  uchardet_data_end(detector.get());
  return uchardet_get_charset(detector.get());
}

std::string decode_page(std::string_view bytes, std::string_view declared) {
  const std::string_view marked = charset_of_mark(bytes);
  if (!marked.empty()) {
    std::string text = convert_charset(bytes, marked).value_or("");
    if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
    return text;
  }
  if (is_valid_utf8(bytes)) return std::string(bytes);
  for (const std::string& charset : {std::string(declared), charset_in_page(bytes)}) {
    // Ill-formed in UTF-8, said to be UTF-8: a few bad bytes, unless the bytes say otherwise.
    if (auto text = convert_charset(bytes, charset)) return *text;
  }
  if (auto text = convert_charset(bytes, guess_charset(bytes))) return *text;
  return convert_charset(bytes, "windows-1252").value_or("");
}

}  // namespace sanudo
