// SPDX-License-Identifier: Apache-2.0
// Quotations in three passes: what a cue and its tree or its quotation marks show, then marked
// sentences that carry on the words of the speaker before, then order and nesting.
#include "quote/quote.h"

#include <algorithm>
#include <utility>

#include "base/file.h"
#include "quote/attribution.h"
#include "quote/cue_table.h"
#include "quote/cued_quote.h"
#include "quote/label.h"
#include "quote/source_repair.h"
#include "quote/speaker.h"
#include "text/quote_marks.h"

namespace sanudo {
namespace {

constexpr size_t kMaxTableBytes = 1u << 20;
constexpr ByteOffset kMinContinuedBytes = 5;

bool is_first_or_second_person(const Word& word) {
  return word.has_feature("Person=1") || word.has_feature("Person=2") || word.lemma == "I" ||
         word.lemma == "we" || word.lemma == "you";
}

bool is_personal_pronoun(const Word& word) {
  return word.upos == Upos::kPron &&
         (word.lemma == "he" || word.lemma == "she" || word.lemma == "they");
}

class Finder {
 public:
  Finder(const Text& text, const std::vector<Tree>& trees, const Actors& actors,
         const CueTable& cues)
      : text_(text),
        trees_(trees),
        actors_(actors),
        cues_(cues),
        marks_(find_marked_words(text)),
        taken_(marks_.size(), false) {}

  std::vector<Quotation> find() {
    for (const LabelledWords& each : find_labelled_words(text_, trees_, actors_)) add(each);
    const CuedQuoteReader reader(text_, trees_, marks_);
    for (uint32_t sentence = 0; sentence < trees_.size(); ++sentence) {
      for (Attribution& each : find_attributions(trees_[sentence], sentence, cues_)) {
        mend_source(trees_[sentence], marks_, &each);
        mend_clause(text_, trees_[sentence], marks_, &each);
        read(reader, each);
      }
    }
    put_in_order();
    add_continued();
    put_in_order();
    set_parents();
    return std::move(quotations_);
  }

 private:
  void read(const CuedQuoteReader& reader, const Attribution& attribution) {
    const Tree& tree = trees_[attribution.sentence];
    const TokenIndex source = attribution.source;
    if (source != kNoToken && is_first_or_second_person(tree[source])) return;
    Quotation quotation;
    if (!reader.read(attribution, &taken_, &quotation) || is_known(quotation)) return;
    quotation.speakers = speakers_of(attribution);
    quotations_.push_back(std::move(quotation));
  }

  void add(const LabelledWords& labelled) {
    const Tree& tree = trees_[labelled.sentence];
    Quotation quotation;
    quotation.kind = labelled.kind;
    quotation.span = labelled.words;
    quotation.parts = {labelled.words};
    quotation.speakers = find_speakers(text_, tree, labelled.sentence, labelled.source, actors_);
    quotation.cue = tree[labelled.sign].span;
    quotation.cue_sentence = labelled.sentence;
    quotation.cue_word = labelled.sign;
    quotation.source = labelled.source;
    take_marks_of(labelled.words);
    quotations_.push_back(std::move(quotation));
  }

  // The marks of a turn in an interview ("MILLER: ...") say nothing more than its label.
  void take_marks_of(ByteSpan words) {
    for (size_t i = 0; i < marks_.size(); ++i) {
      const ByteSpan outer = marks_[i].outer;
      if (outer.begin < words.end && words.begin < outer.end) taken_[i] = true;
    }
  }

  // "He" that nobody resolved is the one who spoke last.
  std::vector<Entity> speakers_of(const Attribution& attribution) const {
    const TokenIndex source = attribution.source;
    if (source == kNoToken) return {};
    const Tree& tree = trees_[attribution.sentence];
    std::vector<Entity> speakers =
        find_speakers(text_, tree, attribution.sentence, source, actors_);
    const bool spoke_before =
        !quotations_.empty() && attribution.sentence - quotations_.back().cue_sentence <= 2;
    if (speakers.empty() && is_personal_pronoun(tree[source]) && spoke_before) {
      return quotations_.back().speakers;
    }
    return speakers;
  }

  // Two cues of one sentence may claim the same words; of two speakers one cites the other.
  bool is_known(const Quotation& quotation) const {
    for (size_t i = quotations_.size(); i-- > 0;) {
      if (quotations_[i].cue_sentence != quotation.cue_sentence) return false;
      if (quotations_[i].parts == quotation.parts && !cites(quotations_[i], quotation)) return true;
    }
    return false;
  }

  bool cites(const Quotation& outer, const Quotation& inner) const {
    TokenIndex last = kNoToken;
    const Tree& tree = trees_[inner.cue_sentence];
    return inner.source != outer.source && inner.cue_word != kNoToken &&
           cues_.of(tree, inner.cue_word, &last).takes_source;
  }

  // Whole sentences in marks without a cue of their own go on with the speaker before them. Right
  // behind the cue's sentence they are a further part of the same quotation ("A," he said. "B.").
  void add_continued() {
    const size_t cued = quotations_.size();
    size_t next = 0;
    size_t last = cued;  // the last quotation in marks before the one looked at; `cued`: none
    for (size_t i = 0; i < marks_.size(); ++i) {
      for (; next < cued && quotations_[next].span.begin < marks_[i].outer.begin; ++next) {
        if (quotations_[next].kind != QuoteKind::kIndirect) last = next;
      }
      if (taken_[i] || last == cued || marks_[i].outer.size() < kMinContinuedBytes) continue;
      const size_t sentence = sentence_started_by(marks_[i].outer);
      if (sentence < trees_.size() && carry_on(marks_[i], sentence, last)) {
        last = quotations_.size() - 1;
      }
    }
  }

  // True where the marked words have become a quotation of their own.
  bool carry_on(const MarkedWords& mark, size_t sentence, size_t last) {
    Quotation& before = quotations_[last];
    const size_t end = last_sentence(before);
    if (sentence < end || trees_[end].paragraph + 1 < trees_[sentence].paragraph) return false;
    const bool same_paragraph = trees_[end].paragraph == trees_[sentence].paragraph;
    if (before.kind == QuoteKind::kDirect && same_paragraph && sentence - end <= 1) {
      extend(mark, &before);
      return false;
    }
    quotations_.push_back(continued(mark, static_cast<uint32_t>(sentence), before.speakers));
    return true;
  }

  static void extend(const MarkedWords& mark, Quotation* quotation) {
    quotation->parts.insert(quotation->parts.end(), mark.pieces.begin(), mark.pieces.end());
    quotation->span.end = quotation->parts.back().end;
  }

  static Quotation continued(const MarkedWords& mark, uint32_t sentence,
                             const std::vector<Entity>& speakers) {
    Quotation quotation;
    quotation.kind = QuoteKind::kDirect;
    quotation.parts = mark.pieces;
    quotation.span = {quotation.parts.front().begin, quotation.parts.back().end};
    quotation.speakers = speakers;
    quotation.cue_sentence = sentence;
    return quotation;
  }

  // The sentence in which the quotation, cue included, ends.
  size_t last_sentence(const Quotation& quotation) const {
    const auto behind =
        std::lower_bound(trees_.begin(), trees_.end(), quotation.span.end,
                         [](const Tree& tree, ByteOffset end) { return tree.span.begin < end; });
    const auto last = static_cast<size_t>(behind - trees_.begin()) - 1;
    return std::max<size_t>(last, quotation.cue_sentence);
  }

  // The sentence that the marked words start and do not leave unfinished; the number of sentences
  // where there is none.
  size_t sentence_started_by(ByteSpan outer) const {
    constexpr ByteOffset kLongestMark = 3;
    const auto found = std::lower_bound(
        trees_.begin(), trees_.end(), outer.begin,
        [](const Tree& tree, ByteOffset begin) { return tree.span.begin < begin; });
    if (found == trees_.end() || found->span.begin > outer.begin + kLongestMark ||
        outer.end + 1 < found->span.end) {
      return trees_.size();
    }
    return static_cast<size_t>(found - trees_.begin());
  }

  void put_in_order() {
    std::stable_sort(quotations_.begin(), quotations_.end(),
                     [](const Quotation& a, const Quotation& b) {
                       if (a.span.begin != b.span.begin) return a.span.begin < b.span.begin;
                       return a.span.end > b.span.end;
                     });
  }

  void set_parents() {
    std::vector<size_t> open;  // quotations that have not ended yet, outermost first
    for (size_t i = 0; i < quotations_.size(); ++i) {
      while (!open.empty() && quotations_[open.back()].span.end <= quotations_[i].span.begin) {
        open.pop_back();
      }
      for (size_t j = open.size(); j-- > 0 && quotations_[i].parent < 0;) {
        if (holds(quotations_[open[j]], quotations_[i].span)) {
          quotations_[i].parent = static_cast<int32_t>(open[j]);
        }
      }
      open.push_back(i);
    }
  }

  static bool holds(const Quotation& quotation, ByteSpan span) {
    return std::any_of(quotation.parts.begin(), quotation.parts.end(),
                       [span](const ByteSpan& part) { return part.contains(span); });
  }

  const Text& text_;
  const std::vector<Tree>& trees_;
  const Actors& actors_;
  const CueTable& cues_;
  const std::vector<MarkedWords> marks_;
  std::vector<bool> taken_;  // marks that belong to a quotation
  std::vector<Quotation> quotations_;
};

}  // namespace

QuoteFinder::QuoteFinder(std::unique_ptr<const CueTable> cues) : cues_(std::move(cues)) {}
QuoteFinder::QuoteFinder(QuoteFinder&&) noexcept = default;
QuoteFinder& QuoteFinder::operator=(QuoteFinder&&) noexcept = default;
QuoteFinder::~QuoteFinder() = default;

Result<QuoteFinder> QuoteFinder::load(const std::string& folder) {
  const std::string path = folder + "/cues.tsv";
  Result<std::string> bytes = read_file(path, kMaxTableBytes);
  if (!bytes.is_ok()) return bytes.status();
  Result<CueTable> cues = CueTable::parse(bytes.value(), path);
  if (!cues.is_ok()) return cues.status();
  return QuoteFinder(std::make_unique<const CueTable>(std::move(cues).value()));
}

std::vector<Quotation> QuoteFinder::find(const Text& text, const std::vector<Tree>& trees,
                                         const std::vector<Mention>& mentions,
                                         const Actors& actors) const {
  (void)mentions;
  return Finder(text, trees, actors, *cues_).find();
}

std::vector<Attitude> QuoteFinder::find_attitudes(const std::vector<Tree>& trees) const {
  std::vector<Attitude> found;
  for (uint32_t sentence = 0; sentence < trees.size(); ++sentence) {
    for (Attitude& each : sanudo::find_attitudes(trees[sentence], sentence, *cues_)) {
      found.push_back(std::move(each));
    }
  }
  return found;
}

}  // namespace sanudo
