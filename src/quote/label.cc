// SPDX-License-Identifier: Apache-2.0
#include "quote/label.h"

#include <algorithm>
#include <string_view>

#include "unicode/utf8.h"

namespace sanudo {
namespace {

constexpr TokenIndex kLongestLabel = 8;  // words, in headlines
constexpr TokenIndex kLongestName = 4;   // words, in interviews and behind a dash

bool is_mark(const Word& word) { return word.lemma == "\"" || word.xpos == "``"; }

bool is_dash(const Word& word) {
  return word.form == "-" || word.form == "--" || word.form == "–" || word.form == "—";
}

bool is_nominal(const Word& word) {
  return word.upos == Upos::kNoun || word.upos == Upos::kPropn || word.upos == Upos::kPron;
}

bool is_finite(const Word& word) {
  return word.upos == Upos::kAux || word.xpos == "VBD" || word.xpos == "VBZ" || word.xpos == "VBP";
}

bool is_in_capitals(std::string_view form) {
  size_t letters = 0;
  for (size_t at = 0, length = 0; at < form.size(); at += length) {
    const char32_t c = decode(form, at, &length);
    if (is_lower(c)) return false;
    letters += is_upper(c) ? 1 : 0;
  }
  return letters > 0;
}

class LabelReader {
 public:
  LabelReader(const Text& text, const std::vector<Tree>& trees, const Actors& actors)
      : text_(text), trees_(trees), actors_(actors) {}

  std::vector<LabelledWords> read() {
    for (uint32_t sentence = 0; sentence < trees_.size(); ++sentence) {
      const Tree& tree = trees_[sentence];
      const Paragraph& paragraph = text_.paragraphs()[tree.paragraph];
      if (tree.span.begin != paragraph.span.begin) continue;
      LabelledWords found;
      found.sentence = sentence;
      const bool alone = sentence == 0 && tree.span.end == paragraph.span.end;
      const bool labelled = paragraph.headline || alone ? read_headline(&found) : read_turn(&found);
      if (labelled) found_.push_back(found);
    }
    return std::move(found_);
  }

 private:
  const Tree& tree_of(const LabelledWords& found) const { return trees_[found.sentence]; }

  ByteOffset paragraph_end(const LabelledWords& found) const {
    return text_.paragraphs()[tree_of(found).paragraph].span.end;
  }

  bool read_headline(LabelledWords* found) const {
    return read_before_colon(found) || read_behind_dash(found);
  }

  static TokenIndex find_colon(const Tree& tree, TokenIndex first, TokenIndex longest) {
    const TokenIndex end = std::min(static_cast<TokenIndex>(tree.size()) - 1, first + longest + 1);
    for (TokenIndex word = first; word < end; ++word) {
      if (tree[word].form == ":") return word;
    }
    return kNoToken;
  }

  // The word that the phrase [first, end) hangs on; kNoToken where it is no noun phrase.
  static TokenIndex head_of(const Tree& tree, TokenIndex first, TokenIndex end) {
    TokenIndex head = kNoToken;
    for (TokenIndex word = first; word < end; ++word) {
      if (is_finite(tree[word])) return kNoToken;
      const TokenIndex above = tree[word].head;
      const bool outside = above == kNoToken || above < first || above >= end;
      if (outside && is_nominal(tree[word])) head = word;
    }
    return head;
  }

  bool read_before_colon(LabelledWords* found) const {
    const Tree& tree = tree_of(*found);
    found->sign = find_colon(tree, 0, kLongestLabel);
    if (found->sign == kNoToken) return false;
    found->source = head_of(tree, 0, found->sign);
    if (found->source == kNoToken || !may_speak(*found)) return false;
    found->words = {tree[found->sign + 1].span.begin, paragraph_end(*found)};
    return true;
  }

  bool read_behind_dash(LabelledWords* found) const {
    const Tree& tree = tree_of(*found);
    const TokenIndex end = static_cast<TokenIndex>(tree.size());
    if (tree.span.end < paragraph_end(*found)) return false;
    TokenIndex dash = end - 1;
    while (dash > 0 && !is_dash(tree[dash])) --dash;
    if (dash < 2 || dash + 1 >= end || end - dash - 1 > kLongestName) return false;
    found->sign = dash;
    found->source = head_of(tree, dash + 1, end);
    if (found->source == kNoToken || !is_known_speaker(*found)) return false;
    found->words = {tree[0].span.begin, tree[dash - 1].span.end};
    return true;
  }

  static bool is_name_in_capitals(const Tree& tree, TokenIndex first, TokenIndex end) {
    return std::all_of(tree.words.begin() + first, tree.words.begin() + end,
                       [](const Word& word) { return is_in_capitals(word.form); });
  }

  // "MILLER: We will go on.", "Miller: "We will go on."" A place in capitals is a dateline.
  bool read_turn(LabelledWords* found) const {
    const Tree& tree = tree_of(*found);
    const TokenIndex first = is_mark(tree[0]) ? 1 : 0;
    found->sign = find_colon(tree, first, kLongestName);
    if (found->sign == kNoToken || found->sign == first) return false;
    if (!is_mark(tree[found->sign + 1]) && !is_name_in_capitals(tree, first, found->sign)) {
      return false;
    }
    found->source = head_of(tree, first, found->sign);
    if (found->source == kNoToken) return false;
    const Resolution* known = actors_.at(found->sentence, found->source);
    if (known != nullptr && known->is_place) return false;
    // A name in capitals may look like any noun ("PENCE") unless the base knows it.
    const bool named = known != nullptr && known->how == "name";
    if (tree[found->source].upos != Upos::kPropn && !named) return false;
    found->words = {tree[found->sign + 1].span.begin, paragraph_end(*found)};
    found->kind = QuoteKind::kDirect;
    return true;
  }

  bool is_known_speaker(const LabelledWords& found) const {
    const Resolution* known = actors_.at(found.sentence, found.source);
    if (known == nullptr || !(known->is_actor || known->is_document)) return false;
    return std::none_of(known->entities.begin(), known->entities.end(), [](const Entity& entity) {
      const bool country = entity.entity.starts_with("state:") && entity.name == entity.text;
      return country || entity.sector == "MED";
    });
  }

  // A name that nobody knows speaks where a whole sentence follows.
  bool may_speak(const LabelledWords& found) const {
    const Tree& tree = tree_of(found);
    const Resolution* known = actors_.at(found.sentence, found.source);
    if (known != nullptr && !known->entities.empty()) {
      const Entity& first = known->entities.front();
      if (!first.entity.empty() || !first.country.empty()) return is_known_speaker(found);
    }
    if (tree[found.source].upos != Upos::kPropn) return is_known_speaker(found);
    return std::any_of(tree.words.begin() + found.sign, tree.words.end(), is_finite);
  }

  const Text& text_;
  const std::vector<Tree>& trees_;
  const Actors& actors_;
  std::vector<LabelledWords> found_;
};

}  // namespace

std::vector<LabelledWords> find_labelled_words(const Text& text, const std::vector<Tree>& trees,
                                               const Actors& actors) {
  return LabelReader(text, trees, actors).read();
}

}  // namespace sanudo
