// SPDX-License-Identifier: Apache-2.0
#include "time/time_words.h"

#include <algorithm>

#include "unicode/utf8.h"

namespace sanudo {
namespace {

bool is_hyphen(std::string_view form) { return form == "-" || form == "–"; }

}  // namespace

TimeWords::TimeWords(const Text& text, const Tree& tree) : text_(text), tree_(tree) {
  words_.reserve(tree.size());
  for (TokenIndex token = 0; token < static_cast<TokenIndex>(tree.size()); ++token) {
    add_token(token);
  }
}

// A hyphen between two words without space: "third - quarter" as the tokeniser cuts it.
bool TimeWords::is_inner_hyphen(TokenIndex token) const {
  const TokenIndex next = token + 1;
  return token > 0 && next < static_cast<TokenIndex>(tree_.size()) &&
         is_hyphen(token_text(token)) && tree_[token - 1].span.end == tree_[token].span.begin &&
         tree_[token].span.end == tree_[next].span.begin;
}

void TimeWords::add_token(TokenIndex token) {
  if (is_inner_hyphen(token)) {
    after_hyphen_ = true;
    return;
  }
  const std::string_view form = token_text(token);
  const ByteOffset begin = tree_[token].span.begin;
  size_t from = 0;
  while (from < form.size()) {
    size_t to = std::min(form.find('-', from + 1), form.size());
    if (to + 1 >= form.size()) to = form.size();  // a hyphen at the end stays
    const ByteSpan span{begin + static_cast<ByteOffset>(from), begin + static_cast<ByteOffset>(to)};
    words_.push_back({to_lower(form.substr(from, to - from)), span, token, after_hyphen_});
    after_hyphen_ = to < form.size();
    from = to + 1;
  }
}

std::string_view TimeWords::operator[](size_t at) const {
  return at < words_.size() ? std::string_view(words_[at].lower) : std::string_view();
}

bool TimeWords::capital(size_t at) const {
  if (at >= words_.size()) return false;
  const std::string_view form = text_.words(words_[at].span);
  return !form.empty() && form[0] >= 'A' && form[0] <= 'Z';
}

bool TimeWords::joined(size_t at) const {
  return at > 0 && at < words_.size() && words_[at - 1].span.end == words_[at].span.begin;
}

bool TimeWords::starts_sentence(size_t at) const {
  return at == 0 || (at == 1 && tree_word(0).upos == Upos::kPunct);
}

size_t TimeWords::behind(TokenIndex token) const {
  const auto found =
      std::upper_bound(words_.begin(), words_.end(), token,
                       [](TokenIndex wanted, const Piece& piece) { return wanted < piece.token; });
  return static_cast<size_t>(found - words_.begin());
}

}  // namespace sanudo
