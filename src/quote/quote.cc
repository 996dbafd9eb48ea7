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
#include "quote/quote_marks.h"
#include "quote/source_repair.h"
#include "quote/speaker.h"

namespace sanudo {
namespace {

constexpr size_t kMaxTableBytes = 1u << 20;
constexpr ByteOffset kMinContinuedBytes = 20;

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
    const CuedQuoteReader reader(text_, trees_, marks_);
    for (uint32_t sentence = 0; sentence < trees_.size(); ++sentence) {
      for (Attribution& each : find_attributions(trees_[sentence], sentence, cues_)) {
        mend_source(trees_[sentence], marks_, &each);
        read(reader, each);
      }
    }
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

  bool is_known(const Quotation& quotation) const {
    return std::any_of(quotations_.begin(), quotations_.end(),
                       [&](const Quotation& each) { return each.parts == quotation.parts; });
  }

  // Whole sentences in marks without a cue of their own go on with the speaker before them. Right
  // behind the cue's sentence they are a further part of the same quotation ("A," he said. "B.").
  void add_continued() {
    for (size_t i = 0; i < marks_.size(); ++i) {
      if (taken_[i] || marks_[i].outer.size() < kMinContinuedBytes) continue;
      const int sentence = sentence_started_by(marks_[i].outer);
      Quotation* before = sentence < 0 ? nullptr : last_before(marks_[i].outer.begin);
      if (before == nullptr) continue;
      const size_t gap = static_cast<size_t>(sentence) - last_sentence(*before);
      const bool same_paragraph = trees_[last_sentence(*before)].paragraph ==
                                  trees_[static_cast<size_t>(sentence)].paragraph;
      if (before->kind == QuoteKind::kDirect && same_paragraph && gap <= 1) {
        extend(marks_[i], before);
      } else if (is_near(*before, static_cast<size_t>(sentence))) {
        quotations_.push_back(continued(marks_[i], *before));
      }
    }
  }

  static void extend(const MarkedWords& mark, Quotation* quotation) {
    quotation->parts.insert(quotation->parts.end(), mark.pieces.begin(), mark.pieces.end());
    quotation->span.end = quotation->parts.back().end;
  }

  static Quotation continued(const MarkedWords& mark, const Quotation& before) {
    Quotation quotation;
    quotation.kind = QuoteKind::kDirect;
    quotation.parts = mark.pieces;
    quotation.span = {quotation.parts.front().begin, quotation.parts.back().end};
    quotation.speakers = before.speakers;
    quotation.cue_sentence = before.cue_sentence;
    return quotation;
  }

  // The sentence in which the quotation, cue included, ends.
  size_t last_sentence(const Quotation& quotation) const {
    size_t last = quotation.cue_sentence;
    while (last + 1 < trees_.size() && trees_[last + 1].span.begin < quotation.span.end) ++last;
    return last;
  }

  int sentence_started_by(ByteSpan outer) const {
    for (size_t sentence = 0; sentence < trees_.size(); ++sentence) {
      const ByteSpan span = trees_[sentence].span;
      const bool starts = span.begin >= outer.begin && span.begin < outer.begin + 4;
      // The first words of a sentence that goes on outside the marks are no sentence.
      if (starts && outer.end + 1 >= span.end) return static_cast<int>(sentence);
      if (starts) return -1;
    }
    return -1;
  }

  Quotation* last_before(ByteOffset begin) {
    Quotation* last = nullptr;
    for (Quotation& each : quotations_) {
      if (each.kind == QuoteKind::kIndirect || each.span.begin >= begin) continue;
      if (last == nullptr || last->span.begin < each.span.begin) last = &each;
    }
    return last;
  }

  bool is_near(const Quotation& before, size_t sentence) const {
    return trees_[last_sentence(before)].paragraph + 1 >= trees_[sentence].paragraph;
  }

  void put_in_order() {
    std::stable_sort(quotations_.begin(), quotations_.end(),
                     [](const Quotation& a, const Quotation& b) {
                       if (a.span.begin != b.span.begin) return a.span.begin < b.span.begin;
                       return a.span.end > b.span.end;
                     });
  }

  void set_parents() {
    for (size_t i = 0; i < quotations_.size(); ++i) {
      for (size_t j = i; j-- > 0;) {
        if (!holds(quotations_[j], quotations_[i].span)) continue;
        quotations_[i].parent = static_cast<int32_t>(j);
        break;
      }
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

}  // namespace sanudo
