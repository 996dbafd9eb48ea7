// SPDX-License-Identifier: Apache-2.0
#include "tree/lemma_script.h"

#include <algorithm>

#include "tree/word_form.h"

namespace sanudo {
namespace {

// 'l' lower case, 'k' as written, 'c' capitalised.
constexpr std::string_view kCaseRules = "lkc";

std::string apply_case(std::string_view form, char rule) {
  if (rule == 'l') return lower_case(form);
  if (rule == 'c') return capitalise(form);
  return std::string(form);
}

bool starts_code_point(std::string_view text, size_t at) {
  return at == text.size() || (static_cast<uint8_t>(text[at]) & 0xC0) != 0x80;
}

size_t count_code_points(std::string_view text) {
  size_t count = 0;
  for (size_t at = 0; at < text.size(); ++at) count += starts_code_point(text, at);
  return count;
}

size_t shared_prefix(std::string_view a, std::string_view b) {
  size_t length = 0;
  while (length < std::min(a.size(), b.size()) && a[length] == b[length]) ++length;
  while (!starts_code_point(a, length) || !starts_code_point(b, length)) --length;
  return length;
}

// The text without its last code points; false where there are fewer.
bool remove_end(std::string* text, size_t code_points) {
  for (; code_points > 0; --code_points) {
    if (text->empty()) return false;
    while (!starts_code_point(*text, text->size() - 1)) text->pop_back();
    text->pop_back();
  }
  return true;
}

}  // namespace

std::string make_lemma_script(std::string_view form, std::string_view lemma) {
  size_t longest = 0;
  char rule = 'l';
  for (char candidate : kCaseRules) {
    const size_t shared = shared_prefix(apply_case(form, candidate), lemma);
    if (shared > longest) {
      longest = shared;
      rule = candidate;
    }
  }
  const std::string cased = apply_case(form, rule);
  const size_t removed = count_code_points(std::string_view(cased).substr(longest));
  std::string script;
  if (longest == 0 || removed > 9) {
    script = '=';
    return script.append(lemma);
  }
  script.push_back(rule);
  script.push_back(static_cast<char>('0' + removed));
  return script.append(lemma.substr(longest));
}

std::string apply_lemma_script(std::string_view form, std::string_view script) {
  if (script.starts_with("=") && script.size() > 1) return std::string(script.substr(1));
  const bool well_formed = script.size() >= 2 && kCaseRules.find(script[0]) != kCaseRules.npos &&
                           script[1] >= '0' && script[1] <= '9';
  if (!well_formed) return fold_form(form);
  std::string lemma = apply_case(form, script[0]);
  if (!remove_end(&lemma, static_cast<size_t>(script[1] - '0'))) return fold_form(form);
  lemma += script.substr(2);
  return lemma.empty() ? fold_form(form) : lemma;
}

}  // namespace sanudo
