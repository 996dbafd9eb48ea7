// SPDX-License-Identifier: Apache-2.0
#include "text/plain_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <optional>

#include "text/charset.h"
#include "text/language.h"
#include "text/paragraphs.h"
#include "unicode/charset.h"
#include "unicode/utf8.h"

namespace sanudo {
namespace {

// A text with more than one such byte in a hundred is a program, a picture or an archive.
constexpr size_t kMaxBadShare = 100;

struct NamedEntity {
  std::string_view name;
  std::string_view text;
};

// The entities that survive in feeds; the rest of HTML belongs to the page reader.
constexpr std::array<NamedEntity, 9> kNamed = {{{"quot;", "\""},
                                                {"amp;", "&"},
                                                {"lt;", "<"},
                                                {"gt;", ">"},
                                                {"apos;", "'"},
                                                {"nbsp;", " "},
                                                {"mdash;", "—"},
                                                {"ndash;", "–"},
                                                {"hellip;", "…"}}};

size_t count_controls(std::string_view utf8) {
  return static_cast<size_t>(std::count_if(utf8.begin(), utf8.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x80 && (byte == 0 || is_control(byte));
  }));
}

bool looks_binary(std::string_view utf8, size_t replaced) {
  if (utf8.find('\0') != std::string_view::npos) return true;
  const size_t bad = replaced + count_controls(utf8);
  return bad * kMaxBadShare > utf8.size() && bad > 3;
}

// "#39;" or "&#39;" at `at`: the code point and how many bytes it took; 0 for none.
size_t numeric_entity(std::string_view text, size_t at, char32_t* code_point) {
  size_t begin = at;
  if (text[begin] == '&') ++begin;
  if (begin >= text.size() || text[begin] != '#') return 0;
  uint32_t value = 0;
  const char* first = text.data() + begin + 1;
  const char* last = text.data() + std::min(text.size(), begin + 8);
  const auto [end, error] = std::from_chars(first, last, value);
  if (error != std::errc() || end == last || *end != ';') return 0;
  if (value < 0x20 || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000)) return 0;
  *code_point = value;
  return static_cast<size_t>(end + 1 - (text.data() + at));
}

const NamedEntity* named_entity(std::string_view text, size_t at) {
  for (const NamedEntity& entity : kNamed) {
    if (text.substr(at).starts_with(entity.name)) return &entity;
  }
  return nullptr;
}

// Feeds break "'s" into " #39;s" or "&#39;s" and lose the "&" or put a space before it.
std::string undo_entities(std::string_view text, size_t* undone) {
  std::string out;
  out.reserve(text.size());
  for (size_t at = 0; at < text.size();) {
    const char c = text[at];
    char32_t code_point = 0;
    size_t length = c == '&' || c == '#' ? numeric_entity(text, at, &code_point) : 0;
    if (length > 0) {
      const bool glue = code_point == '\'' && out.ends_with(' ') && at + length < text.size() &&
                        is_letter(static_cast<unsigned char>(text[at + length]));
      if (glue) out.pop_back();
      append_utf8(code_point, &out);
    } else if (const NamedEntity* named = c == '&' ? named_entity(text, at + 1) : nullptr) {
      out += named->text;
      length = 1 + named->name.size();
    } else {
      out.push_back(c);
      at += 1;
      continue;
    }
    ++*undone;
    at += length;
  }
  return out;
}

// "said on\Tuesday": in some feeds a backslash between words stands for a lost line break; in paths
// ("C:\temp", "\\host") there is more of the kind.
bool is_lost_break(std::string_view text, size_t at) {
  constexpr std::string_view kBlank = " \t\n\r";
  const size_t before = text.find_last_of(kBlank, at);
  const size_t begin = before == std::string_view::npos ? 0 : before + 1;
  const std::string_view piece = text.substr(begin, text.find_first_of(kBlank, at) - begin);
  if (piece.find_first_of(":/<>{}") != std::string_view::npos) return false;
  if (std::count(piece.begin(), piece.end(), '\\') != 1) return false;
  const size_t place = at - begin;
  if (place == 0 || place + 1 >= piece.size()) return false;
  return std::isalpha(static_cast<unsigned char>(piece[place - 1])) != 0 &&
         std::isalnum(static_cast<unsigned char>(piece[place + 1])) != 0;
}

std::string normalise_breaks(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r') {
      if (i + 1 >= text.size() || text[i + 1] != '\n') out.push_back('\n');
    } else if (text[i] == '\f' || text[i] == '\v') {
      out.push_back('\n');
    } else if (text[i] == '\\' && is_lost_break(text, i)) {
      out.push_back(' ');
    } else {
      out.push_back(text[i]);
    }
  }
  return out;
}

// What came is UTF-8 unless a mark or the sender says otherwise.
std::string decode_bytes(std::string_view bytes, std::string_view charset, size_t* replaced) {
  if (bytes.starts_with("\xFF\xFE")) return *convert_charset(bytes.substr(2), "utf-16le");
  if (bytes.starts_with("\xFE\xFF")) return *convert_charset(bytes.substr(2), "utf-16be");
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  if (!charset.empty() && !is_valid_utf8(bytes)) {
    if (auto text = convert_charset(bytes, charset)) return *text;
  }
  return repair_utf8(bytes, replaced);
}

// Bytes that are no UTF-8, in the charset that they look like; nothing for what is no text.
std::optional<std::string> decode_by_guess(std::string_view bytes, std::vector<Warning>* warnings) {
  const std::string charset = guess_charset(bytes);
  std::optional<std::string> text = convert_charset(bytes, charset);
  if (!text || count_controls(*text) > 0) return std::nullopt;
  warnings->push_back({"charset", fmt::format("not UTF-8; read as {}, a guess", charset)});
  return text;
}

bool is_blank(std::string_view text) {
  size_t length = 0;
  for (size_t at = 0; at < text.size(); at += length) {
    if (!is_space(decode(text, at, &length))) return false;
  }
  return true;
}

}  // namespace

Result<Text> make_text(const Document& document, std::vector<Warning>* warnings) {
  size_t replaced = 0;
  std::string text = decode_bytes(document.bytes, document.charset, &replaced);
  if (looks_binary(text, replaced)) {
    auto guessed = decode_by_guess(document.bytes, warnings);
    replaced = guessed ? 0 : replaced;
    text = std::move(guessed).value_or("");
  }
  if (text.empty() && !document.bytes.empty()) {
    return Status(StatusCode::kBadEncoding,
                  fmt::format("{}: not text in any charset that we know", document.input));
  }
  if (is_blank(text)) {
    return Status(StatusCode::kEmpty, fmt::format("{}: nothing to read in it", document.input));
  }
  if (replaced > 0) {
    warnings->push_back(
        {"bad_encoding", fmt::format("{} ill-formed pieces of UTF-8 replaced", replaced)});
  }
  size_t undone = 0;
  text = undo_entities(normalise_breaks(text), &undone);
  if (undone > 0) {
    warnings->push_back({"entities", fmt::format("{} character entities undone", undone)});
  }
  std::string language = document.language.empty() ? guess_language(text) : document.language;
  std::vector<Paragraph> paragraphs = find_paragraphs(text);
  return Text(std::move(text), std::move(paragraphs), std::move(language));
}

}  // namespace sanudo
