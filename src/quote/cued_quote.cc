// SPDX-License-Identifier: Apache-2.0
#include "quote/cued_quote.h"

#include <algorithm>
#include <string_view>

#include "quote/content.h"
#include "unicode/utf8.h"

namespace sanudo {
namespace {

constexpr ByteOffset kMinGovernedBytes = 8;

bool is_punctuation(const Word& word) { return word.upos == Upos::kPunct; }

bool is_complementiser(const Word& word) { return word.deprel == "mark" && word.lemma == "that"; }

bool inside(const MarkedWords& mark, ByteSpan span) {
  return mark.outer.begin <= span.begin && span.end <= mark.outer.end;
}

void set_span(Quotation* quotation) {
  std::sort(quotation->parts.begin(), quotation->parts.end(),
            [](const ByteSpan& a, const ByteSpan& b) { return a.begin < b.begin; });
  quotation->span = {quotation->parts.front().begin, quotation->parts.back().end};
}

bool is_negated(const Tree& tree, TokenIndex verb) {
  const auto& children = tree.children(verb);
  return std::any_of(children.begin(), children.end(), [&tree](TokenIndex child) {
    return tree[child].lemma == "not" || tree[child].lemma == "never";
  });
}

}  // namespace

CuedQuoteReader::CuedQuoteReader(const Text& text, const std::vector<Tree>& trees,
                                 const std::vector<MarkedWords>& marks)
    : text_(text), trees_(trees), marks_(marks) {}

ByteSpan CuedQuoteReader::clause_span(const Attribution& attribution) const {
  const Tree& tree = trees_[attribution.sentence];
  return {tree[attribution.clause_first].span.begin, tree[attribution.clause_last].span.end};
}

// The content from its first to its last word, in two where the clause stands between.
std::vector<ByteSpan> CuedQuoteReader::content_parts(const Attribution& attribution) const {
  const Tree& tree = trees_[attribution.sentence];
  std::vector<ByteSpan> parts;
  const auto add = [&](TokenIndex first, TokenIndex last) {
    while (first <= last && is_punctuation(tree[first])) ++first;
    while (first <= last && is_punctuation(tree[last])) --last;
    if (first <= last) parts.push_back({tree[first].span.begin, tree[last].span.end});
  };
  if (attribution.content.empty()) return parts;
  const TokenIndex first = attribution.content.front();
  const TokenIndex last = attribution.content.back();
  add(first, std::min(last, attribution.clause_first - 1));
  add(std::max(first, attribution.clause_last + 1), last);
  return parts;
}

std::vector<size_t> CuedQuoteReader::marks_of_sentence(const Attribution& attribution) const {
  const Tree& tree = trees_[attribution.sentence];
  const ByteSpan cue = tree[attribution.cue].span;
  std::vector<size_t> found;
  for (size_t i = first_ending_behind(marks_, tree.span.begin);
       i < marks_.size() && marks_[i].outer.begin < tree.span.end; ++i) {
    if (!inside(marks_[i], cue)) found.push_back(i);
  }
  return found;
}

// Nothing but punctuation, space and "that" lies between.
bool CuedQuoteReader::only_joints(size_t begin, size_t end) const {
  if (begin > end) return false;
  std::string between = to_lower(std::string_view(text_.utf8()).substr(begin, end - begin));
  const size_t that = between.find("that");
  if (that != std::string::npos) between.erase(that, 4);
  return between.find_first_not_of(" ,.:;-\n") == std::string::npos || between == " — " ||
         between == " – ";
}

// The whole content stands in quotation marks, but for a "that" before it.
bool CuedQuoteReader::in_marks(const Attribution& attribution,
                               const std::vector<size_t>& marks) const {
  const Tree& tree = trees_[attribution.sentence];
  return std::all_of(attribution.content.begin(), attribution.content.end(), [&](TokenIndex word) {
    if (is_punctuation(tree[word]) || is_complementiser(tree[word])) return true;
    return std::any_of(marks.begin(), marks.end(),
                       [&](size_t mark) { return inside(marks_[mark], tree[word].span); });
  });
}

// Only time, place and manner of the saying lie between: no finite verb, no second cue right before
// the comma ("he said, adding, ...").
bool CuedQuoteReader::only_adverbials(const Tree& tree, size_t begin, size_t end) const {
  const Word* last = nullptr;
  for (const Word& word : tree.words) {
    if (word.span.begin < begin || word.span.end > end) continue;
    const bool finite = word.xpos == "VBD" || word.xpos == "VBZ" || word.xpos == "VBP";
    if (finite || word.xpos == "MD") return false;
    if (is_punctuation(word)) continue;
    last = &word;
  }
  const std::string_view text = std::string_view(text_.utf8()).substr(0, end);
  const size_t comma = text.find_last_not_of(" \n");
  return comma != std::string_view::npos && comma > begin && text[comma] == ',' &&
         (last == nullptr || last->upos != Upos::kVerb);
}

// A verb like "call" takes marked words as its own right behind a comma or colon only: else they
// are its object ("called it "unfair"").
bool CuedQuoteReader::takes_words_behind(CueClass cue_class, size_t begin, size_t end) const {
  if (!only_joints(begin, end)) return false;
  const std::string_view between = std::string_view(text_.utf8()).substr(begin, end - begin);
  return cue_class != CueClass::kQuote || between.find_first_of(",:") != std::string_view::npos;
}

bool CuedQuoteReader::follows_colon(size_t begin) const {
  const size_t last = std::string_view(text_.utf8()).substr(0, begin).find_last_not_of(" \n");
  return last != std::string_view::npos && text_.utf8()[last] == ':';
}

// Marks that the cue's clause touches, and those that carry on behind it ("...," X said on Monday,
// "..."). Marks behind the cue that hold only a part of the content make it mixed, not direct.
std::vector<size_t> CuedQuoteReader::direct_marks(const Attribution& attribution,
                                                  const std::vector<size_t>& marks) const {
  const Tree& tree = trees_[attribution.sentence];
  const ByteSpan clause = clause_span(attribution);
  const bool whole = attribution.content.empty() || in_marks(attribution, marks);
  // "called it “a mess,” accusing ...": the marks are the first verb's.
  const bool goes_on =
      tree[attribution.cue].xpos == "VBG" && attribution.clause_first == attribution.cue;
  std::vector<size_t> found;
  for (size_t mark : marks) {
    const ByteSpan outer = marks_[mark].outer;
    const bool before = !goes_on && only_joints(outer.end, clause.begin);
    const bool behind = outer.begin >= clause.end && (whole || !found.empty()) &&
                        (takes_words_behind(attribution.cue_class, clause.end, outer.begin) ||
                         (!found.empty() && only_adverbials(tree, clause.end, outer.begin)));
    const bool covers = whole && !attribution.content.empty() &&
                        inside(marks_[mark], tree[attribution.content.front()].span);
    const bool announced = outer.begin >= clause.end && follows_colon(outer.begin);
    if (before || behind || covers || announced) found.push_back(mark);
  }
  return found;
}

bool CuedQuoteReader::read_direct(const std::vector<size_t>& marks, std::vector<bool>* taken,
                                  Quotation* quotation) const {
  for (size_t mark : marks) {
    if ((*taken)[mark]) continue;
    (*taken)[mark] = true;
    quotation->parts.insert(quotation->parts.end(), marks_[mark].pieces.begin(),
                            marks_[mark].pieces.end());
  }
  if (quotation->parts.empty()) return false;
  quotation->kind = QuoteKind::kDirect;
  set_span(quotation);
  return true;
}

// "The talks, though, “are over,” she said": the sentence begins with unmarked words of hers.
bool CuedQuoteReader::starts_outside(const Attribution& attribution,
                                     const MarkedWords& mark) const {
  const Tree& tree = trees_[attribution.sentence];
  if (mark.outer.end > clause_span(attribution).begin) return false;
  return std::any_of(tree.words.begin(), tree.words.end(), [&](const Word& word) {
    return word.span.end <= mark.outer.begin && !is_punctuation(word);
  });
}

void CuedQuoteReader::take_start(const Attribution& attribution, Quotation* quotation) const {
  const Tree& tree = trees_[attribution.sentence];
  const auto first = std::find_if_not(tree.words.begin(), tree.words.end(), is_punctuation);
  quotation->parts.front().begin = first->span.begin;
  quotation->kind = QuoteKind::kMixed;
  set_span(quotation);
}

bool CuedQuoteReader::read_by_tree(const Attribution& attribution, const std::vector<size_t>& marks,
                                   std::vector<bool>* taken, Quotation* quotation) const {
  quotation->parts = content_parts(attribution);
  if (quotation->parts.empty()) return false;
  if (attribution.needs_source && attribution.source == kNoToken) return false;
  if (is_negated(trees_[attribution.sentence], attribution.cue)) return false;
  quotation->kind = QuoteKind::kIndirect;
  for (size_t mark : marks) {
    for (const ByteSpan& part : quotation->parts) {
      if (!marks_[mark].outer.overlaps(part)) continue;
      quotation->kind = QuoteKind::kMixed;
      (*taken)[mark] = true;
    }
  }
  for (size_t mark : marks) go_on_in_marks(marks_[mark], &quotation->parts);
  set_span(quotation);
  return true;
}

// "She said the plan was “weak. It will fail.”": marked words that the content begins and the
// sentence's end cuts are hers to the closing mark.
void CuedQuoteReader::go_on_in_marks(const MarkedWords& mark, std::vector<ByteSpan>* parts) {
  ByteSpan* last = &parts->back();
  if (mark.outer.begin > last->end || mark.pieces.front().end <= last->end ||
      mark.outer.begin < last->begin) {
    return;
  }
  last->end = mark.pieces.front().end;
  parts->insert(parts->end(), mark.pieces.begin() + 1, mark.pieces.end());
}

// "called the plan "a total disaster"": what the verb governs, with words in marks among it.
bool CuedQuoteReader::read_governed(const Attribution& attribution,
                                    const std::vector<size_t>& marks, std::vector<bool>* taken,
                                    Quotation* quotation) const {
  if (attribution.source == kNoToken || attribution.cue_class == CueClass::kThink) return false;
  Attribution governed = attribution;
  governed.content =
      governed_behind(trees_[attribution.sentence], attribution.cue, attribution.cue_last);
  governed.clause_last = attribution.cue_last;
  quotation->parts = content_parts(governed);
  if (quotation->parts.empty()) return false;
  ByteSpan& words = quotation->parts.back();
  bool marked = false;
  for (size_t mark : marks) {
    const ByteSpan inner = marks_[mark].pieces.front();
    if ((*taken)[mark] || inner.size() < kMinGovernedBytes || !inner.overlaps(words)) continue;
    (*taken)[mark] = true;
    marked = true;
    words.end = std::max(words.end, inner.end);
  }
  if (!marked) return false;
  quotation->kind = QuoteKind::kMixed;
  set_span(quotation);
  return true;
}

// Marked words that end just before this sentence, which starts with the cue's clause: the
// sentence end in ""Is it over?" he asked." is often taken for a real one.
bool CuedQuoteReader::mark_before(const Attribution& attribution, size_t* mark) const {
  const uint32_t sentence = attribution.sentence;
  if (sentence == 0 || trees_[sentence - 1].paragraph != trees_[sentence].paragraph) return false;
  const ByteOffset clause = clause_span(attribution).begin;
  const size_t next = first_ending_behind(marks_, clause);
  if (next == 0) return false;
  *mark = next - 1;
  const ByteOffset end = marks_[*mark].outer.end;
  return end > trees_[sentence - 1].span.begin && only_joints(end, clause);
}

// "He said:" at the end of a sentence, the words in the next one, perhaps in the next paragraph.
bool CuedQuoteReader::mark_behind(const Attribution& attribution, size_t* mark) const {
  const Tree& tree = trees_[attribution.sentence];
  if (tree.words.empty() || text_.words(tree.words.back().span) != ":") return false;
  *mark = first_ending_behind(marks_, tree.span.end);
  return *mark < marks_.size() && only_joints(tree.span.end, marks_[*mark].outer.begin);
}

// “Fox News Sunday,”: the name of a paper or programme, and nobody's words.
bool CuedQuoteReader::holds_name_alone(const Tree& tree, ByteSpan marked) {
  return std::all_of(tree.words.begin(), tree.words.end(), [&](const Word& word) {
    return !marked.contains(word.span) || word.upos == Upos::kPropn || word.upos == Upos::kPunct;
  });
}

bool CuedQuoteReader::read(const Attribution& attribution, std::vector<bool>* taken,
                           Quotation* quotation) const {
  const Tree& tree = trees_[attribution.sentence];
  quotation->cue = {tree[attribution.cue].span.begin, tree[attribution.cue_last].span.end};
  quotation->cue_sentence = attribution.sentence;
  quotation->cue_word = attribution.cue;
  quotation->source = attribution.source;
  quotation->stance = attribution.stance;
  const std::vector<size_t> marks = marks_of_sentence(attribution);
  const bool may_quote =
      attribution.cue_class == CueClass::kSay || attribution.cue_class == CueClass::kQuote;
  const bool whole = !attribution.content.empty() && !marks.empty() && in_marks(attribution, marks);
  if (may_quote || whole) {
    std::vector<size_t> direct = direct_marks(attribution, marks);
    if (!attribution.content.empty()) {
      std::erase_if(direct,
                    [&](size_t mark) { return holds_name_alone(tree, marks_[mark].outer); });
    }
    if (!direct.empty() && read_direct(direct, taken, quotation)) {
      if (starts_outside(attribution, marks_[direct.front()])) take_start(attribution, quotation);
      return true;
    }
  }
  size_t beyond = 0;
  if (may_quote && attribution.content.empty() &&
      (mark_before(attribution, &beyond) || mark_behind(attribution, &beyond)) &&
      read_direct({beyond}, taken, quotation)) {
    return true;
  }
  return read_by_tree(attribution, marks, taken, quotation) ||
         read_governed(attribution, marks, taken, quotation);
}

}  // namespace sanudo
