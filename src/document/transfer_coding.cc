// SPDX-License-Identifier: Apache-2.0
#include "document/transfer_coding.h"

#include "unicode/charset.h"

namespace sanudo {
namespace {

int base64_value(char c) {
  if (c >= 'A' && c <= 'Z') return c - 'A';
  if (c >= 'a' && c <= 'z') return c - 'a' + 26;
  if (c >= '0' && c <= '9') return c - '0' + 52;
  if (c == '+' || c == '-') return 62;
  return c == '/' || c == '_' ? 63 : -1;
}

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

struct EncodedWord {
  std::string text;
  size_t end = 0;  // behind "?="; 0: none
};

// "=?charset?Q?text?=" at `at`.
EncodedWord read_encoded_word(std::string_view field, size_t at) {
  const size_t charset_end = field.find('?', at + 2);
  if (charset_end == std::string_view::npos || charset_end + 2 >= field.size()) return {};
  const size_t end = field.find("?=", charset_end + 3);
  if (field[charset_end + 2] != '?' || end == std::string_view::npos) return {};
  std::string text(field.substr(charset_end + 3, end - charset_end - 3));
  const bool base64 = field[charset_end + 1] == 'B' || field[charset_end + 1] == 'b';
  for (char& c : text) {
    if (!base64 && c == '_') c = ' ';
  }
  text = base64 ? decode_base64(text) : decode_quoted_printable(text);
  std::string_view charset = field.substr(at + 2, charset_end - at - 2);
  charset = charset.substr(0, charset.find('*'));  // RFC 2231 puts a language behind it
  return {convert_charset(text, charset).value_or(text), end + 2};
}

}  // namespace

std::string decode_base64(std::string_view text) {
  std::string out;
  uint32_t bits = 0;
  int held = 0;
  for (char c : text) {
    const int value = base64_value(c);
    if (value < 0) continue;
    bits = (bits << 6 | static_cast<uint32_t>(value)) & 0xFFFFFF;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    out.push_back(static_cast<char>(bits >> held & 0xFF));
  }
  return out;
}

std::string decode_quoted_printable(std::string_view text) {
  std::string out;
  for (size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '=') {
      out.push_back(text[at]);
    } else if (text.substr(at + 1).starts_with("\r\n")) {
      at += 2;
    } else if (text.substr(at + 1).starts_with("\n")) {
      at += 1;
    } else if (at + 2 < text.size() && hex_value(text[at + 1]) >= 0 &&
               hex_value(text[at + 2]) >= 0) {
      out.push_back(static_cast<char>(hex_value(text[at + 1]) * 16 + hex_value(text[at + 2])));
      at += 2;
    } else {
      out.push_back('=');
    }
  }
  return out;
}

std::string decode_header_words(std::string_view field) {
  std::string out;
  size_t word_end = 0;  // of the last encoded word; blanks between two of them go (RFC 2047, 6.2)
  for (size_t at = 0; at < field.size();) {
    const EncodedWord word =
        field.substr(at).starts_with("=?") ? read_encoded_word(field, at) : EncodedWord{};
    if (word.end == 0) {
      out.push_back(field[at++]);
      continue;
    }
    const bool follows =
        word_end > 0 && field.substr(word_end, at - word_end).find_first_not_of(" \t\r\n") ==
                            std::string_view::npos;
    if (follows) out.resize(out.size() - (at - word_end));
    out += word.text;
    at = word_end = word.end;
  }
  return out;
}

}  // namespace sanudo
