// SPDX-License-Identifier: Apache-2.0
#include "quote/source_repair.h"

#include <algorithm>
#include <string_view>

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
  if (next == 0 || marks[next - 1].outer.end <= tree.span.begin) return nullptr;
  return &marks[next - 1];
}

}  // namespace

void mend_source(const Tree& tree, const std::vector<MarkedWords>& marks, Attribution* found) {
  if (found->cue_class != CueClass::kSay) return;
  const ByteSpan cue = tree[found->cue].span;
  if (is_in_marks(marks, cue)) return;
  const bool wrong = found->source != kNoToken && is_in_marks(marks, tree[found->source].span);
  if (found->source != kNoToken && !wrong) return;
  const MarkedWords* before = mark_before(tree, marks, cue.begin);
  if (before == nullptr) return;
  if (!mend_before(tree, *before, found)) mend_behind(tree, found);
}

}  // namespace sanudo
