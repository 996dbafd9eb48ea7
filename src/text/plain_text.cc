// SPDX-License-Identifier: Apache-2.0
#include "text/plain_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "text/language.h"
#include "text/paragraphs.h"
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

std::string from_utf16(std::string_view bytes, bool big_endian) {
  std::string out;
  const auto unit = [&](size_t at) {
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<char32_t>(big_endian ? (first << 8) | second : (second << 8) | first);
  };
  for (size_t at = 2; at + 1 < bytes.size(); at += 2) {
    char32_t c = unit(at);
    if (c >= 0xD800 && c < 0xDC00 && at + 3 < bytes.size()) {
      const char32_t low = unit(at + 2);
      if (low >= 0xDC00 && low < 0xE000) {
        c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
        at += 2;
      }
    }
    append_utf8(c >= 0xD800 && c < 0xE000 ? kReplacement : c, &out);
  }
  return out;
}

bool looks_binary(std::string_view utf8, size_t replaced) {
  size_t control = 0;
  for (char c : utf8) {
    if (c == '\0') return true;
    control += is_control(static_cast<unsigned char>(c)) && static_cast<unsigned char>(c) < 0x80;
  }
  return (replaced + control) * kMaxBadShare > utf8.size() && replaced + control > 3;
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

// A backslash between words stands for a lost line break in some feeds.
std::string normalise_breaks(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r') {
      if (i + 1 >= text.size() || text[i + 1] != '\n') out.push_back('\n');
    } else if (text[i] == '\f' || text[i] == '\v') {
      out.push_back('\n');
    } else {
      out.push_back(text[i]);
    }
  }
  return out;
}

std::string decode_bytes(std::string_view bytes, size_t* replaced) {
  if (bytes.starts_with("\xFF\xFE")) return from_utf16(bytes, false);
  if (bytes.starts_with("\xFE\xFF")) return from_utf16(bytes, true);
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  return repair_utf8(bytes, replaced);
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
  std::string text = decode_bytes(document.bytes, &replaced);
  if (looks_binary(text, replaced)) {
    return Status(StatusCode::kBadEncoding,
                  fmt::format("{}: not text in UTF-8 or UTF-16 (convert it first, or leave it out)",
                              document.input));
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
