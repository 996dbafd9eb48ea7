// SPDX-License-Identifier: Apache-2.0
#include "evaluate/attribution_spans.h"

#include <algorithm>
#include <array>
#include <string>

#include "quote/source.h"
#include "unicode/utf8.h"

namespace sanudo {
namespace {

// Adverbs that join the sentence to the one before and say nothing of the saying.
constexpr std::array<std::string_view, 14> kSentenceAdverbs = {
    "when",    "where",     "then",         "however",   "why",  "how",   "even",
    "instead", "meanwhile", "nevertheless", "therefore", "thus", "still", "though"};

bool is_relative_pronoun(const Word& word) {
  return word.upos == Upos::kPron &&
         (word.lemma == "who" || word.lemma == "which" || word.lemma == "that");
}

bool is_closing_mark(char32_t c) {
  return c == U'"' || c == U'”' || c == U'’' || c == U'\'' || c == U'»';
}

bool is_opening_mark(char32_t c) {
  return c == U'"' || c == U'“' || c == U'‘' || c == U'\'' || c == U'«';
}

bool is_stop(char32_t c) {
  return c == U',' || c == U'.' || c == U'!' || c == U'?' || c == U';' || c == U'-' || c == U'—';
}

// "We will not sign it," -> with the stops inside the marks and the marks themselves.
ByteOffset with_closing_marks(std::string_view text, ByteOffset end) {
  size_t at = end;
  size_t length = 0;
  while (at < text.size() && is_stop(decode(text, at, &length))) at += length;
  const size_t marks = at;
  while (at < text.size() && is_closing_mark(decode(text, at, &length))) at += length;
  return at == marks ? end : static_cast<ByteOffset>(at);
}

bool starts_at(std::string_view text, size_t at, ByteOffset end) {
  size_t length = 0;
  return is_opening_mark(decode(text, at, &length)) && at + length <= end;
}

// Steps back over the marks right before a place.
ByteOffset with_opening_marks(std::string_view text, ByteOffset begin) {
  size_t at = begin;
  while (at > 0) {
    size_t before = at - 1;
    while (before > 0 && (static_cast<unsigned char>(text[before]) & 0xC0) == 0x80) --before;
    if (!starts_at(text, before, static_cast<ByteOffset>(at))) break;
    at = before;
  }
  return static_cast<ByteOffset>(at);
}

bool holds(const Pieces& pieces, const Pieces& inner) {
  return !inner.empty() && std::all_of(inner.begin(), inner.end(), [&](const CharSpan& each) {
    return std::any_of(pieces.begin(), pieces.end(), [&](const CharSpan& piece) {
      return piece.start <= each.start && each.end <= piece.end;
    });
  });
}

struct Found {
  AttributionSpans spans;
  Pieces cue;  // its head alone
};

// PolNeAR marks no attribution inside what another one reports.
std::vector<AttributionSpans> outermost(const std::vector<Found>& all) {
  std::vector<AttributionSpans> found;
  for (const Found& each : all) {
    const bool nested = std::any_of(all.begin(), all.end(), [&](const Found& other) {
      return &other != &each && holds(other.spans.content, each.cue) &&
             !holds(each.spans.content, other.cue);
    });
    if (!nested) found.push_back(each.spans);
  }
  return found;
}

// The end of a headline's or a turn's words without its full stop, which is none in "the U.S.".
ByteOffset without_stop(std::string_view text, ByteSpan span) {
  const char last = text[span.end - 1];
  const bool initial = span.size() > 1 && text[span.end - 2] >= 'A' && text[span.end - 2] <= 'Z';
  return last == ';' || (last == '.' && !initial) ? span.end - 1 : span.end;
}

// "Senator John Moe (R-Tex." -> with the bracket.
ByteOffset with_closing_bracket(std::string_view text, ByteSpan span) {
  const std::string_view words = text.substr(span.begin, span.size());
  const size_t open = words.rfind('(');
  if (open == std::string_view::npos || words.find(')', open) != std::string_view::npos) {
    return span.end;
  }
  return span.end < text.size() && text[span.end] == ')' ? span.end + 1 : span.end;
}

class SpanMaker {
 public:
  SpanMaker(const Text& text, const std::vector<Tree>& trees)
      : text_(text), trees_(trees), places_(text.utf8()) {}

  std::vector<AttributionSpans> make(const std::vector<Quotation>& quotations,
                                     const std::vector<Attitude>& attitudes) const {
    std::vector<Found> found;
    size_t last = 0;  // behind the last one that is quoted in marks
    for (const Quotation& quotation : quotations) {
      const Pieces content = content_of(quotation);
      if (quotation.cue_word != kNoToken) {
        const Anchor anchor = {quotation.cue_sentence, quotation.cue_word, quotation.source};
        found.push_back({{source_of(anchor), cue_of(anchor, quotation.cue.end), content},
                         {place(quotation.cue)}});
        if (quotation.kind != QuoteKind::kIndirect && quotation.parent < 0) last = found.size();
      } else if (last > 0) {
        // Free quotations go on with the words of the last speaker.
        Pieces* before = &found[last - 1].spans.content;
        before->insert(before->end(), content.begin(), content.end());
      }
    }
    add_attitudes(quotations, attitudes, &found);
    return outermost(found);
  }

 private:
  // Where an attribution stands in the trees.
  struct Anchor {
    uint32_t sentence = 0;
    TokenIndex cue = kNoToken;
    TokenIndex source = kNoToken;
  };

  void add_attitudes(const std::vector<Quotation>& quotations,
                     const std::vector<Attitude>& attitudes, std::vector<Found>* found) const {
    for (const Attitude& each : attitudes) {
      const Tree& tree = trees_[each.sentence];
      if (has_quotation(quotations, each) || is_in_direct_speech(quotations, each)) continue;
      const Anchor anchor = {each.sentence, each.cue, each.source};
      found->push_back({{source_of(anchor), cue_of(anchor, tree[each.cue_last].span.end),
                         pieces_of(tree, each.content)},
                        {place(tree[each.cue].span)}});
    }
  }

  static bool has_quotation(const std::vector<Quotation>& quotations, const Attitude& attitude) {
    return std::any_of(quotations.begin(), quotations.end(), [&](const Quotation& quotation) {
      return quotation.cue_sentence == attitude.sentence && quotation.cue_word == attitude.cue;
    });
  }

  // Attitudes inside somebody's direct speech are rarely annotated.
  bool is_in_direct_speech(const std::vector<Quotation>& quotations,
                           const Attitude& attitude) const {
    const ByteSpan cue = trees_[attitude.sentence][attitude.cue].span;
    return std::any_of(quotations.begin(), quotations.end(), [&](const Quotation& quotation) {
      return quotation.kind == QuoteKind::kDirect &&
             std::any_of(quotation.parts.begin(), quotation.parts.end(),
                         [&](const ByteSpan& part) { return part.contains(cue); });
    });
  }

  CharSpan place(ByteSpan span) const { return places_.of(text_.char_span(span)); }

  // Words in order -> the stretches without a gap, with the marks around them.
  Pieces pieces_of(const Tree& tree, const std::vector<TokenIndex>& words) const {
    Pieces pieces;
    for (size_t i = 0, first = 0; i < words.size(); ++i) {
      if (i + 1 < words.size() && words[i + 1] == words[i] + 1) continue;
      pieces.push_back(place(marked({tree[words[first]].span.begin, tree[words[i]].span.end})));
      first = i + 1;
    }
    return pieces;
  }

  ByteSpan marked(ByteSpan span) const {
    const std::string_view text = text_.utf8();
    ByteOffset end = with_closing_marks(text, span.end);
    if (end == span.end) end = with_closing_bracket(text, {span.begin, without_stop(text, span)});
    return {with_opening_marks(text, span.begin), end};
  }

  // "said that "no state ..."": the conjunction belongs to the content.
  ByteSpan with_that(ByteSpan span) const {
    constexpr std::string_view kThat = " that ";
    const std::string_view before = std::string_view(text_.utf8()).substr(0, span.begin);
    if (before.ends_with(kThat)) span.begin -= static_cast<ByteOffset>(kThat.size()) - 1;
    return span;
  }

  // The phrase; before a relative clause's verb its pronoun.
  Pieces source_of(const Anchor& anchor) const {
    const Tree& tree = trees_[anchor.sentence];
    TokenIndex head = anchor.source;
    const TokenIndex subject = tree.child(anchor.cue, "nsubj", true);
    if (subject != kNoToken && is_relative_pronoun(tree[subject])) head = subject;
    if (head == kNoToken) return {};
    std::vector<TokenIndex> words = tree.subtree(head);
    // A preposition or a participle's cue is no part of the phrase behind it.
    std::erase_if(words, [&](TokenIndex word) { return word <= anchor.cue && head > anchor.cue; });
    while (!words.empty() && is_left_out(tree, words.front(), head)) words.erase(words.begin());
    if (words.empty()) return {};
    const auto cue = std::find(words.begin(), words.end(), anchor.cue);
    if (cue != words.end() && cue != words.begin()) words.erase(cue, words.end());
    if (head > anchor.cue && tree[words.back()].upos == Upos::kPunct) words.pop_back();
    return {place({tree[words.front()].span.begin, tree[words.back()].span.end})};
  }

  static bool is_left_out(const Tree& tree, TokenIndex word, TokenIndex head) {
    return tree[word].upos == Upos::kPunct ||
           (tree[word].head == head && base_relation(tree[word].deprel) == "case" && word < head) ||
           base_relation(tree[word].deprel) == "fixed";
  }

  // The verb with what stands around it without a gap: auxiliaries, negation, adverbs, "to", the
  // particle.
  Pieces cue_of(const Anchor& anchor, ByteOffset end) const {
    const Tree& tree = trees_[anchor.sentence];
    TokenIndex head = anchor.cue;
    TokenIndex first = with_words_before(tree, head);
    if (is_object_right_behind(tree, head)) {
      head = tree[head].head;
      first = with_words_before(tree, head);
    }
    while (governs_right_before(tree, head, first)) {
      head = tree[head].head;
      first = with_words_before(tree, head);
    }
    return {place({tree[first].span.begin, with_setting(tree, anchor.cue, end)})};
  }

  static TokenIndex with_words_before(const Tree& tree, TokenIndex cue) {
    TokenIndex first = cue;
    while (first > 0 && belongs_to_cue(tree, cue, first - 1)) --first;
    return first;
  }

  // "voiced their strong support for": the verb says it as well.
  static bool is_object_right_behind(const Tree& tree, TokenIndex noun) {
    const TokenIndex verb = tree[noun].head;
    if (tree[noun].upos != Upos::kNoun || tree[noun].deprel != "obj" || verb > noun) return false;
    for (TokenIndex word = verb + 1; word < noun; ++word) {
      if (!tree.dominates(noun, word)) return false;
    }
    return tree[verb].upos == Upos::kVerb;
  }

  // "tried to explain", "is likely to remind", "went on to say".
  static bool governs_right_before(const Tree& tree, TokenIndex verb, TokenIndex first) {
    const std::string_view relation = tree[verb].deprel;
    const TokenIndex governor = tree[verb].head;
    if (governor == kNoToken || governor >= first) return false;
    if (relation != "xcomp" && !(relation == "advcl" && tree.has_child_lemma(verb, "mark", "to"))) {
      return false;
    }
    for (TokenIndex word = governor + 1; word < first; ++word) {
      if (tree[word].deprel != "compound:prt" && tree[word].deprel != "advmod") return false;
    }
    return tree[governor].upos == Upos::kVerb || tree[governor].upos == Upos::kAdj;
  }

  // The day and "in a statement" right behind the cue, and the colon that announces the words.
  static ByteOffset with_setting(const Tree& tree, TokenIndex cue, ByteOffset end) {
    const auto behind = std::find_if(tree.words.begin(), tree.words.end(),
                                     [end](const Word& word) { return word.span.begin >= end; });
    const auto next = static_cast<TokenIndex>(behind - tree.words.begin());
    if (next >= static_cast<TokenIndex>(tree.size())) return end;
    if (tree[next].form == ":") return tree[next].span.end;
    if (is_day_word(tree[next]) && tree[next].head == cue) return tree[next].span.end;
    for (TokenIndex child : tree.children(cue)) {
      if (child <= next || tree[child].lemma != "statement" || tree[next].lemma != "in") continue;
      if (tree.subtree(child).front() == next) return tree[child].span.end;
    }
    return end;
  }

  static bool belongs_to_cue(const Tree& tree, TokenIndex cue, TokenIndex word) {
    if (tree[word].head != cue) return false;
    const std::string_view relation = base_relation(tree[word].deprel);
    if (relation == "aux" || relation == "cop") return true;
    if (relation == "mark") return tree[word].lemma == "to";
    return relation == "advmod" && std::find(kSentenceAdverbs.begin(), kSentenceAdverbs.end(),
                                             tree[word].lemma) == kSentenceAdverbs.end();
  }

  Pieces content_of(const Quotation& quotation) const {
    Pieces pieces;
    for (const ByteSpan& part : quotation.parts) {
      const ByteSpan& first = quotation.parts.front();
      const bool joined = part == first;
      pieces.push_back(joined ? place(with_that(marked(part))) : place(marked(part)));
    }
    return pieces;
  }

  const Text& text_;
  const std::vector<Tree>& trees_;
  const PrintedPlaces places_;
};

}  // namespace

PrintedPlaces::PrintedPlaces(std::string_view utf8) {
  uint32_t printed = 0;
  for (size_t at = 0, length = 0; at < utf8.size(); at += length) {
    printed_before_.push_back(printed);
    printed += is_space(decode(utf8, at, &length)) ? 0 : 1;
  }
  printed_before_.push_back(printed);
}

CharSpan PrintedPlaces::of(CharSpan code_points) const {
  return {printed_before_[code_points.start], printed_before_[code_points.end]};
}

std::string describe_attribution(std::string_view utf8, const AttributionSpans& spans) {
  std::vector<size_t> starts;  // byte of each printed character
  for (size_t at = 0, length = 0; at < utf8.size(); at += length) {
    if (!is_space(decode(utf8, at, &length))) starts.push_back(at);
  }
  starts.push_back(utf8.size());
  std::string out;
  for (const Pieces* pieces : {&spans.source, &spans.cue, &spans.content}) {
    if (pieces != &spans.source) out += " | ";
    for (const CharSpan& piece : *pieces) {
      if (piece.start != pieces->front().start) out += " ... ";
      std::string_view words = utf8.substr(starts[piece.start]);
      words = words.substr(0, starts[piece.end] - starts[piece.start]);
      out += words.substr(0, words.find_last_not_of(" \n") + 1);
    }
  }
  std::replace(out.begin(), out.end(), '\n', ' ');
  return out;
}

std::vector<AttributionSpans> attribution_spans(const Text& text, const std::vector<Tree>& trees,
                                                const std::vector<Quotation>& quotations,
                                                const std::vector<Attitude>& attitudes) {
  return SpanMaker(text, trees).make(quotations, attitudes);
}

}  // namespace sanudo
