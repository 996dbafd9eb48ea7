// SPDX-License-Identifier: Apache-2.0
#include "tree/word_form.h"

#include <algorithm>
#include <array>
#include <utility>

namespace sanudo {
namespace {

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_continuation(char c) { return (static_cast<uint8_t>(c) & 0xC0) == 0x80; }

// Code point of a two-byte sequence to lower case.
uint32_t lower_code_point(uint32_t code) {
  if (code >= 0xC0 && code <= 0xDE && code != 0xD7) return code + 0x20;
  if (code >= 0x391 && code <= 0x3A9 && code != 0x3A2) return code + 0x20;
  if (code >= 0x410 && code <= 0x42F) return code + 0x20;
  if (code >= 0x400 && code <= 0x40F) return code + 0x50;
  // Latin Extended-A alternates capital and small letters.
  const bool even_pairs = (code >= 0x100 && code <= 0x137) || (code >= 0x14A && code <= 0x177);
  const bool odd_pairs = (code >= 0x139 && code <= 0x148) || (code >= 0x179 && code <= 0x17E);
  if (code == 0x130 || code == 0x131) return code;
  if (even_pairs) return code | 1;
  if (odd_pairs && code % 2 == 1) return code + 1;
  return code;
}

uint32_t two_byte_code(std::string_view bytes) {
  return (static_cast<uint8_t>(bytes[0]) & 0x1Fu) << 6 | (static_cast<uint8_t>(bytes[1]) & 0x3Fu);
}

bool is_two_byte(std::string_view text, size_t at) {
  return (static_cast<uint8_t>(text[at]) & 0xE0) == 0xC0 && at + 1 < text.size() &&
         is_continuation(text[at + 1]);
}

uint64_t hash_bytes(std::string_view bytes, uint64_t seed) {
  // FNV-1a, mixed at the end so that the low bits are good ones.
  uint64_t hash = 14695981039346656037ull ^ seed;
  for (char c : bytes) hash = (hash ^ static_cast<uint8_t>(c)) * 1099511628211ull;
  hash ^= hash >> 29;
  hash *= 0xBF58476D1CE4E5B9ull;
  return hash ^ (hash >> 32);
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 9> kTypography = {{
    {"\u2018", "'"},
    {"\u2019", "'"},
    {"\u201C", "\""},
    {"\u201D", "\""},
    {"\u2013", "-"},
    {"\u2014", "--"},
    {"\u2026", "..."},
    {"\u00AB", "\""},
    {"\u00BB", "\""},
}};

std::string plain_typography(std::string_view form) {
  if (form == "``" || form == "''") return "\"";
  std::string plain;
  for (size_t at = 0; at < form.size();) {
    const auto* sign = std::find_if(kTypography.begin(), kTypography.end(), [&](const auto& entry) {
      return form.substr(at).starts_with(entry.first);
    });
    const bool known = sign != kTypography.end();
    plain += known ? sign->second : form.substr(at, 1);
    at += known ? sign->first.size() : 1;
  }
  return plain;
}

// Byte offsets where code points start, and the end.
std::vector<size_t> code_point_starts(std::string_view text) {
  std::vector<size_t> starts;
  for (size_t at = 0; at < text.size(); ++at) {
    if (!is_continuation(text[at])) starts.push_back(at);
  }
  starts.push_back(text.size());
  return starts;
}

constexpr size_t kLongForm = 24;

std::string shorten(std::string_view form) {
  const std::vector<size_t> starts = code_point_starts(form);
  const size_t count = starts.size() - 1;
  if (count <= kLongForm) return std::string(form);
  std::string ends(form.substr(0, starts[kLongForm / 2]));
  return ends.append(form.substr(starts[count - kLongForm / 2]));
}

enum LetterCase : uint32_t { kNoLetters, kAllLower, kInitialUpper, kAllUpper, kMixedCase };

// Letters outside ASCII count as lower case, or as what lower_case changes.
LetterCase letter_case(std::string_view form) {
  size_t upper = 0, lower = 0;
  bool initial = false;
  const std::string lowered = lower_case(form);
  for (size_t at = 0; at < form.size(); ++at) {
    if (is_continuation(form[at])) continue;
    const bool wide = static_cast<uint8_t>(form[at]) >= 0x80;
    const bool changed = lowered.compare(at, wide ? 2 : 1, form, at, wide ? 2 : 1) != 0;
    if (changed && upper + lower == 0) initial = true;
    if (changed) ++upper;
    if (!changed && (is_lower(form[at]) || (wide && is_two_byte(form, at)))) ++lower;
  }
  if (upper + lower == 0) return kNoLetters;
  if (upper == 0) return kAllLower;
  if (initial && upper == 1) return kInitialUpper;
  return lower == 0 ? kAllUpper : kMixedCase;
}

}  // namespace

std::string lower_case(std::string_view form) {
  std::string lowered(form);
  for (size_t at = 0; at < lowered.size(); ++at) {
    if (is_upper(lowered[at])) lowered[at] = static_cast<char>(lowered[at] + 32);
    if (!is_two_byte(lowered, at)) continue;
    const uint32_t code = lower_code_point(two_byte_code(std::string_view(lowered).substr(at)));
    lowered[at] = static_cast<char>(0xC0 | code >> 6);
    lowered[at + 1] = static_cast<char>(0x80 | (code & 0x3F));
  }
  return lowered;
}

std::string capitalise(std::string_view form) {
  const std::string lowered = lower_case(form);
  if (form.empty()) return lowered;
  const size_t first = is_two_byte(form, 0) ? 2 : 1;
  std::string capital(form.substr(0, first));
  if (is_lower(capital[0])) capital[0] = static_cast<char>(capital[0] - 32);
  return capital + lowered.substr(first);
}

std::string fold_form(std::string_view form) { return plain_typography(lower_case(form)); }

std::string vocabulary_form(std::string_view form) {
  std::string folded = fold_form(form);
  for (char& c : folded) c = is_digit(c) ? '0' : c;
  return folded;
}

void ngram_buckets(std::string_view form, uint32_t bucket_count, std::vector<uint32_t>* buckets) {
  std::string padded("<");
  padded.append(shorten(form)).push_back('>');
  const std::vector<size_t> starts = code_point_starts(padded);
  const size_t count = starts.size() - 1;
  buckets->clear();
  const auto add = [&](std::string_view gram, uint64_t seed) {
    buckets->push_back(static_cast<uint32_t>(hash_bytes(gram, seed) % bucket_count));
  };
  add(form, 1);
  for (size_t size = 3; size <= 5; ++size) {
    for (size_t at = 0; at + size <= count; ++at) {
      const size_t bytes = starts[at + size] - starts[at];
      add(std::string_view(padded).substr(starts[at], bytes), 0);
    }
  }
}

SentenceCase sentence_case(const std::vector<std::string_view>& forms) {
  // Short words are written small in titles; one letter alone ("A", "I") says nothing.
  size_t upper = 0, lower = 0, long_capital = 0, long_words = 0, words = 0;
  for (std::string_view form : forms) {
    const LetterCase letters = letter_case(form);
    if (letters == kNoLetters || form.size() < 2) continue;
    ++words;
    upper += letters == kAllUpper;
    lower += letters == kAllLower;
    long_words += form.size() >= 4;
    long_capital += form.size() >= 4 && letters != kAllLower;
  }
  if (words >= 3 && upper * 10 >= words * 9) return SentenceCase::kUpper;
  if (words >= 3 && lower == words) return SentenceCase::kLower;
  if (long_words >= 3 && long_capital * 5 >= long_words * 4) return SentenceCase::kTitle;
  return SentenceCase::kNormal;
}

uint32_t form_shape(std::string_view form) {
  size_t digits = 0, signs = 0;
  for (char c : form) {
    digits += is_digit(c);
    signs += static_cast<uint8_t>(c) < 0x80 && !is_digit(c) && !is_upper(c) && !is_lower(c);
  }
  uint32_t digit_kind = digits == 0 ? 0 : 1;
  if (digits > 0 && digits + signs == form.size()) digit_kind = 2;
  const uint32_t shape = letter_case(form) * 3 + digit_kind;
  return shape * 2 + (signs > 0);
}

uint32_t word_shape(uint32_t form_shape, bool first, SentenceCase sentence) {
  return (form_shape * 2 + first) * 4 + static_cast<uint32_t>(sentence);
}

}  // namespace sanudo
