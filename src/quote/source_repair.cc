// SPDX-License-Identifier: Apache-2.0
#include "quote/source_repair.h"

#include <algorithm>
#include <string_view>

#include "quote/content.h"

namespace sanudo {
namespace {

// Words between a verb and the far end of its subject with an apposition.
constexpr TokenIndex kMaxReach = 30;

bool is_in_marks(const std::vector<MarkedWords>& marks, ByteSpan span) {
  const size_t mark = first_ending_behind(marks, span.begin);
  return mark < marks.size() && marks[mark].outer.contains(span);
}

bool is_nominal(const Word& word) {
  return word.upos == Upos::kNoun || word.upos == Upos::kPropn || word.upos == Upos::kPron;
}

// Head of a phrase, not a word inside one.
bool heads_phrase(const Tree& tree, TokenIndex word, TokenIndex first, TokenIndex last) {
  const TokenIndex head = tree[word].head;
  const bool below_another = head >= first && head <= last && is_nominal(tree[head]);
  return is_nominal(tree[word]) && !below_another && tree.case_lemma(word).empty();
}

TokenIndex first_phrase(const Tree& tree, TokenIndex first, TokenIndex last) {
  for (TokenIndex word = first; word <= last; ++word) {
    if (heads_phrase(tree, word, first, last)) return word;
  }
  return kNoToken;
}

// The words from the mark's end to the cue: "X, head of Y,".
bool mend_before(const Tree& tree, const MarkedWords& mark, Attribution* found) {
  TokenIndex first = found->cue;
  while (first > 0 && tree[first - 1].span.begin >= mark.outer.end) --first;
  if (first == found->cue || found->cue - first > kMaxReach) return false;
  const TokenIndex source = first_phrase(tree, first, found->cue - 1);
  if (source == kNoToken) return false;
  found->source = source;
  found->clause_first = first;
  return true;
}

// "...," said X.
bool mend_behind(const Tree& tree, Attribution* found) {
  const TokenIndex end = static_cast<TokenIndex>(tree.size());
  TokenIndex last = found->cue_last;
  while (last + 1 < end && tree[last + 1].upos != Upos::kPunct) ++last;
  const TokenIndex source = first_phrase(tree, found->cue_last + 1, last);
  if (source == kNoToken) return false;
  found->source = source;
  found->clause_last = std::max(found->clause_last, source);
  return true;
}

const MarkedWords* mark_before(const Tree& tree, const std::vector<MarkedWords>& marks,
                               ByteOffset cue) {
  const size_t next = first_ending_behind(marks, cue);
  if (next < marks.size() && marks[next].outer.begin <= cue) return nullptr;
  if (next == 0 || marks[next - 1].outer.end <= tree.span.begin) return nullptr;
  return &marks[next - 1];
}

bool is_finite(const Word& verb) {
  return verb.xpos == "VBD" || verb.xpos == "VBZ" || verb.xpos == "VBP";
}

TokenIndex apposition_before(const Tree& tree, TokenIndex verb) {
  TokenIndex word = verb - 1;
  while (word >= 0 && tree[word].upos == Upos::kPunct) --word;
  TokenIndex found = kNoToken;
  for (; word >= 0 && word < verb; word = tree[word].head) {
    if (tree[word].deprel == "appos") found = word;
  }
  return found;
}

// "In Mosul, Omar Hadi, the mayor, said ...": a tree may hang the speaker as an apposition on the
// phrase before him.
void mend_apposition(const Tree& tree, Attribution* found) {
  if (!is_finite(tree[found->cue]) || found->content.empty()) return;
  const TokenIndex source = apposition_before(tree, found->cue);
  if (source == kNoToken) return;
  const std::vector<TokenIndex> words = tree.subtree(source);
  found->source = source;
  found->clause_first = std::min(found->clause_first, words.front());
  found->content = without(found->content, words);
}

bool ends_with_stop(std::string_view text, ByteOffset end) {
  return end > 0 && std::string_view(",.?!").find(text[end - 1]) != std::string_view::npos;
}

}  // namespace

void mend_clause(const Text& text, const Tree& tree, const std::vector<MarkedWords>& marks,
                 Attribution* found) {
  const MarkedWords* before = mark_before(tree, marks, tree[found->cue].span.begin);
  if (before == nullptr || !ends_with_stop(text.utf8(), before->pieces.back().end)) return;
  while (found->clause_first < found->cue &&
         tree[found->clause_first].span.begin < before->outer.end) {
    ++found->clause_first;
  }
}

void mend_source(const Tree& tree, const std::vector<MarkedWords>& marks, Attribution* found) {
  if (found->cue_class != CueClass::kSay) return;
  const ByteSpan cue = tree[found->cue].span;
  if (is_in_marks(marks, cue)) return;
  const bool wrong = found->source != kNoToken && is_in_marks(marks, tree[found->source].span);
  if (found->source != kNoToken && !wrong) return;
  const MarkedWords* before = mark_before(tree, marks, cue.begin);
  if (before == nullptr) return mend_apposition(tree, found);
  if (!mend_before(tree, *before, found)) mend_behind(tree, found);
}

}  // namespace sanudo
