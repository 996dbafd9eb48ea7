// SPDX-License-Identifier: Apache-2.0
// The words of a sentence as the grammar of dates reads them: in lower case and cut at hyphens,
// whatever the tokeniser made of "mid-March", "third-quarter" and "February 4-6".
#ifndef SANUDO_TIME_TIME_WORDS_H_
#define SANUDO_TIME_TIME_WORDS_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "text/text.h"
#include "tree/tree.h"

namespace sanudo {

// Holds on to text and tree: both must outlive it. Places beyond the end are empty words.
class TimeWords {
 public:
  TimeWords(const Text& text, const Tree& tree);

  size_t size() const { return words_.size(); }
  std::string_view operator[](size_t at) const;
  bool is(size_t at, std::string_view form) const { return (*this)[at] == form; }
  bool capital(size_t at) const;
  // Joined to the word before by a hyphen.
  bool hyphenated(size_t at) const { return at < words_.size() && words_[at].hyphenated; }
  // No space between this word and the one before.
  bool joined(size_t at) const;
  bool starts_sentence(size_t at) const;

  // The token that a word comes from, and the first word of the token behind it.
  TokenIndex token(size_t at) const { return words_[at].token; }
  size_t behind(TokenIndex token) const;
  const Word& tree_word(size_t at) const { return tree_[token(at)]; }
  const Tree& tree() const { return tree_; }
  std::string_view token_text(TokenIndex token) const { return text_.words(tree_[token].span); }

 private:
  struct Piece {
    std::string lower;
    ByteSpan span;
    TokenIndex token = kNoToken;
    bool hyphenated = false;
  };

  void add_token(TokenIndex token);
  bool is_inner_hyphen(TokenIndex token) const;

  const Text& text_;
  const Tree& tree_;
  std::vector<Piece> words_;
  bool after_hyphen_ = false;
};

}  // namespace sanudo

#endif  // SANUDO_TIME_TIME_WORDS_H_
