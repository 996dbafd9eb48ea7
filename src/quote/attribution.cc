// SPDX-License-Identifier: Apache-2.0
#include "quote/attribution.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>

#include "quote/content.h"
#include "quote/source.h"

namespace sanudo {
namespace {

bool is_in_capitals(const std::string& form) {
  return form.size() > 1 && std::all_of(form.begin(), form.end(),
                                        [](char c) { return (c >= 'A' && c <= 'Z') || c == '.'; });
}

bool is_punctuation(const Tree& tree, TokenIndex word) { return tree[word].upos == Upos::kPunct; }

class AttributionReader {
 public:
  AttributionReader(const Tree& tree, uint32_t sentence, const CueTable& cues)
      : tree_(tree), sentence_(sentence), cues_(cues) {}

  std::vector<Attribution> read() {
    for (TokenIndex word = 0; word < static_cast<TokenIndex>(tree_.size()); ++word) {
      Attribution found;
      found.sentence = sentence_;
      found.cue = word;
      const Cue& cue = cues_.of(tree_, word, &found.cue_last);
      found.cue_class = cue.cue_class;
      found.stance = cue.stance;
      if (read_cue(cue, &found)) found_.push_back(std::move(found));
    }
    for (Attribution& each : found_) part_trailing_cue(&each);
    add_cited();
    return std::move(found_);
  }

 private:
  bool read_cue(const Cue& cue, Attribution* found) const {
    switch (found->cue_class) {
      case CueClass::kNone:
      case CueClass::kHold:
      case CueClass::kView: return false;
      case CueClass::kClaim: return read_noun(found);
      case CueClass::kFeel: return read_adjective(found);
      case CueClass::kHearsay: return read_adverb(found);
      case CueClass::kSource: return read_source(found);
      default: return (cue.takes_passive && read_passive(found)) || read_verb(found);
    }
  }

  // "X is said to have left": what is said holds the subject; who says so may stand behind "by".
  bool read_passive(Attribution* found) const {
    const TokenIndex clause = tree_.child(found->cue, "xcomp");
    const TokenIndex subject = tree_.child(found->cue, "nsubj:pass");
    if (clause == kNoToken || subject == kNoToken || clause < found->cue || subject > found->cue) {
      return false;
    }
    found->source = agent_of(tree_, found->cue);
    found->needs_source = false;
    found->clause_first = found->cue;
    while (tree_[found->clause_first - 1].upos == Upos::kAux) --found->clause_first;
    found->clause_last = found->cue_last;
    found->content = tree_.subtree(subject);
    const std::vector<TokenIndex> words = tree_.subtree(clause);
    found->content.insert(found->content.end(), words.begin(), words.end());
    std::sort(found->content.begin(), found->content.end());
    trim(&found->content);
    return true;
  }

  // "They are confident that ..."
  bool read_adjective(Attribution* found) const {
    const TokenIndex clause = tree_.child(found->cue, "ccomp");
    found->source = source_of_verb(tree_, found->cue);
    if (clause == kNoToken || clause < found->cue || found->source == kNoToken) return false;
    found->clause_first = found->clause_last = found->cue;
    found->content = tree_.subtree(clause);
    trim(&found->content);
    return true;
  }

  // "The envoy reportedly left": the clause around the adverb.
  bool read_adverb(Attribution* found) const {
    const TokenIndex governor = clause_above(tree_, tree_[found->cue].head);
    if (governor == kNoToken || tree_[found->cue].deprel != "advmod") return false;
    found->needs_source = false;
    found->clause_first = found->clause_last = found->cue;
    found->content = without(tree_.subtree(governor), {found->cue});
    trim(&found->content);
    return !found->content.empty();
  }

  // "CNN said troops had left, citing officials": the officials say it to CNN.
  void add_cited() {
    const size_t told = found_.size();
    for (size_t i = 0; i < told; ++i) {
      TokenIndex last = kNoToken;
      const Attribution& citing = found_[i];
      const TokenIndex source = tree_.child(citing.cue, "obj");
      if (!cues_.of(tree_, citing.cue, &last).takes_source || source == kNoToken) continue;
      if (tree_[citing.cue].xpos != "VBG" || tree_[citing.cue].deprel != "advcl") continue;
      Attribution* above = told_by(citing.cue, told);
      if (above == nullptr) continue;
      const std::vector<TokenIndex> phrase = tree_.subtree(citing.cue);
      above->content = without(above->content, phrase);
      trim(&above->content);
      Attribution cited = citing;
      cited.source = source;
      cited.clause_first = phrase.front();
      cited.clause_last = phrase.back();
      cited.content = above->content;
      found_.push_back(std::move(cited));
    }
  }

  // The report that a phrase of citing belongs to: its verb, or what is below it.
  Attribution* told_by(TokenIndex citing, size_t told) {
    Attribution* found = nullptr;
    for (size_t i = 0; i < told; ++i) {
      Attribution& each = found_[i];
      if (each.cue_class != CueClass::kSay || each.cue == citing || each.content.empty()) continue;
      if (tree_[citing].head == each.cue ||
          std::binary_search(each.content.begin(), each.content.end(), citing)) {
        found = &each;
      }
    }
    return found;
  }

  bool read_verb(Attribution* found) const {
    if (tree_[found->cue].deprel == "amod" || tree_[found->cue].deprel == "compound") return false;
    found->source = source_of_verb(tree_, found->cue);
    const ContentHead content = content_of_verb(tree_, found->cue, found->cue_class);
    const std::vector<TokenIndex> clause = clause_words(*found, content);
    set_clause(clause, found);
    if (content.head == kNoToken && found->cue_class == CueClass::kSay &&
        found->source != kNoToken && found->source < found->cue) {
      found->content = clause_behind(tree_, found->cue, found->cue_last);
      // The clause took the content for the verb's object.
      if (!found->content.empty()) {
        found->clause_last = std::max(found->cue_last, found->content.front() - 1);
      }
    } else if (content.head != kNoToken) {
      found->content = with_other_subject(*found, content_below(tree_, found->cue, content.head));
      if (!content.above) add_clauses_behind(tree_, found->cue, content.head, &found->content);
      found->content = without(found->content, content.above ? clause : around(*found));
      take_object_as_subject(content, found);
    }
    if (!content.above) found->content = without_side_remark(tree_, found->content);
    drop_day(*found, &found->content);
    drop_dateline(&found->content);
    trim(&found->content);
    return true;
  }

  // "suggested the vote may be rigged": a tree that takes the clause's subject for an object. Verbs
  // that tell somebody ("told reporters") have an object of their own.
  void take_object_as_subject(const ContentHead& content, Attribution* found) const {
    const TokenIndex object = tree_.child(found->cue, "obj");
    if (content.above || object != found->cue_last + 1 + leading_words(object)) return;
    if (tree_.child(content.head, "mark") != kNoToken || tells_somebody(found->cue) ||
        tree_.child(content.head, "nsubj", true) != kNoToken || content.head < object) {
      return;
    }
    const std::vector<TokenIndex> words = tree_.subtree(object);
    found->content.insert(found->content.end(), words.begin(), words.end());
    std::sort(found->content.begin(), found->content.end());
    found->clause_last = found->cue_last;
  }

  TokenIndex leading_words(TokenIndex word) const {
    return word == kNoToken ? 0 : word - tree_.subtree(word).front();
  }

  bool tells_somebody(TokenIndex cue) const {
    const std::string& lemma = tree_[cue].lemma;
    return lemma == "tell" || lemma == "ask" || lemma == "remind" || lemma == "inform" ||
           lemma == "assure" || lemma == "write" || lemma == "warn" || lemma == "convince";
  }

  bool is_behind_comma(TokenIndex first) const {
    return tree_[first].form == "," || (first > 0 && tree_[first - 1].form == ",");
  }

  // "said it was over, arguing that ...": the second cue is the speaker's and no part of the words.
  void part_trailing_cue(Attribution* found) {
    for (Attribution& second : found_) {
      const Word& cue = tree_[second.cue];
      const bool inside =
          std::binary_search(found->content.begin(), found->content.end(), second.cue);
      const bool speaks =
          second.cue_class == CueClass::kSay || second.cue_class == CueClass::kQuote;
      if (!inside || second.cue < found->cue_last || !speaks || cue.xpos != "VBG" ||
          cue.deprel != "advcl") {
        continue;
      }
      const std::vector<TokenIndex> words = tree_.subtree(second.cue);
      TokenIndex last = kNoToken;
      if (!is_behind_comma(words.front()) || words.back() < found->content.back() ||
          cues_.of(tree_, second.cue, &last).takes_source) {
        continue;
      }
      found->content = without(found->content, words);
      trim(&found->content);
      if (own_subject(tree_, second.cue) == kNoToken) second.source = found->source;
      return;
    }
  }

  // "said on Friday it was ...": when it was said.
  void drop_day(const Attribution& found, std::vector<TokenIndex>* content) const {
    const TokenIndex next = found.cue_last + 1;
    if (content->empty() || content->front() != next) return;
    const size_t words =
        is_day_word(tree_[next])                                                           ? 1
        : content->size() > 1 && tree_[next].lemma == "on" && is_day_word(tree_[next + 1]) ? 2
                                                                                           : 0;
    if (words < content->size()) {
      content->erase(content->begin(), content->begin() + static_cast<std::ptrdiff_t>(words));
    }
  }

  // "KABUL (Reuters) - Troops left, officials said": the dateline is not theirs.
  void drop_dateline(std::vector<TokenIndex>* content) const {
    constexpr size_t kLongest = 12;
    if (content->empty() || content->front() != 0 || !is_in_capitals(tree_[0].form)) return;
    for (size_t i = 1; i < std::min(kLongest, content->size()); ++i) {
      const std::string& form = tree_[(*content)[i]].form;
      if (form != "-" && form != "--" && form != "–" && form != "—") continue;
      content->erase(content->begin(), content->begin() + static_cast<std::ptrdiff_t>(i) + 1);
      return;
    }
  }

  // The verb with its subject, addressee and adverbials, without the content.
  std::vector<TokenIndex> clause_words(const Attribution& found, const ContentHead& content) const {
    std::vector<TokenIndex> clause = {found.cue};
    if (content.above) return tree_.subtree(found.cue);
    const TokenIndex own = own_subject(tree_, found.cue);
    for (TokenIndex child : tree_.children(found.cue)) {
      const std::string_view relation = base_relation(tree_[child].deprel);
      if (is_other_subject(found.cue, child, own)) continue;
      if (relation != "nsubj" && relation != "obj" && relation != "iobj" && relation != "aux" &&
          relation != "compound" && relation != "advmod") {
        continue;
      }
      const std::vector<TokenIndex> words = tree_.subtree(child);
      clause.insert(clause.end(), words.begin(), words.end());
    }
    std::sort(clause.begin(), clause.end());
    return clause;
  }

  // Two subjects with nothing between them are one name that a tree has cut ("Mr" and "Howard").
  bool is_other_subject(TokenIndex cue, TokenIndex child, TokenIndex own) const {
    if (tree_[child].deprel != "nsubj" || child == own || is_day_word(tree_[child])) return false;
    if ((child < cue) != (own < cue)) return true;
    // "The minister, X, said": the second is an apposition.
    if (own < cue && tree_[cue - 1].upos == Upos::kPunct) return false;
    for (TokenIndex word = std::min(child, own); word <= std::max(child, own); ++word) {
      if (tree_[word].upos == Upos::kPunct) return true;
    }
    return false;
  }

  std::vector<TokenIndex> with_other_subject(const Attribution& found,
                                             std::vector<TokenIndex> content) const {
    const TokenIndex own = own_subject(tree_, found.cue);
    const std::vector<TokenIndex> before = words_before_insertion(tree_, found.cue);
    content.insert(content.end(), before.begin(), before.end());
    for (TokenIndex child : tree_.children(found.cue)) {
      if (!is_other_subject(found.cue, child, own)) continue;
      const std::vector<TokenIndex> words = tree_.subtree(child);
      content.insert(content.end(), words.begin(), words.end());
    }
    std::sort(content.begin(), content.end());
    content.erase(std::unique(content.begin(), content.end()), content.end());
    return content;
  }

  // A wrong tree may hang the cue's own words below the content.
  static std::vector<TokenIndex> around(const Attribution& found) {
    std::vector<TokenIndex> words;
    for (TokenIndex word = found.cue; word <= found.cue_last; ++word) words.push_back(word);
    return words;
  }

  // The stretch of clause words that is not broken by others, around the cue.
  void set_clause(const std::vector<TokenIndex>& clause, Attribution* found) const {
    found->clause_first = found->cue;
    found->clause_last = found->cue_last;
    const auto in_clause = [&](TokenIndex word) {
      return std::binary_search(clause.begin(), clause.end(), word);
    };
    while (found->clause_first > 0 && in_clause(found->clause_first - 1)) --found->clause_first;
    const TokenIndex end = static_cast<TokenIndex>(tree_.size());
    while (found->clause_last + 1 < end && in_clause(found->clause_last + 1)) {
      ++found->clause_last;
    }
    // A wrong tree may hang the marks of the content on the subject before them.
    while (found->clause_last > found->cue_last && is_punctuation(tree_, found->clause_last)) {
      --found->clause_last;
    }
  }

  // "dismissed claims that ..."
  bool is_denied(TokenIndex noun) const {
    const TokenIndex verb = tree_[noun].head;
    TokenIndex last = kNoToken;
    return verb != kNoToken && tree_[noun].deprel == "obj" && tree_[verb].upos == Upos::kVerb &&
           cues_.of(tree_, verb, &last).stance == Stance::kDeny;
  }

  bool read_noun(Attribution* found) const {
    const ContentHead content = content_of_noun(tree_, found->cue);
    if (content.head == kNoToken) return false;
    found->source = source_of_noun(tree_, found->cue);
    if (is_denied(found->cue)) found->stance = Stance::kDeny;
    found->clause_first = found->clause_last = found->cue;
    found->content = tree_.subtree(content.head);
    trim(&found->content);
    return true;
  }

  // "according to X": the clause that the phrase hangs on, without the phrase.
  bool read_source(Attribution* found) const {
    TokenIndex source = tree_[found->cue].head;
    if (source == kNoToken || source <= found->cue) source = tree_[found->cue_last].head;
    if (source == kNoToken || source <= found->cue_last) {
      // The phrase's noun hangs on "according" in some trees.
      source = tree_.child(found->cue, "obl", true);
      if (source == kNoToken) return false;
    }
    const TokenIndex top = tree_.dominates(found->cue, source) ? found->cue : source;
    const std::vector<TokenIndex> phrase = tree_.subtree(top);
    const bool parted = phrase.front() == 0 || tree_[phrase.front()].form == "," ||
                        tree_[phrase.front() - 1].form == ",";
    const TokenIndex governor = parted ? tree_.root() : clause_above(tree_, tree_[top].head);
    if (governor == kNoToken) return false;
    found->source = source;
    found->clause_first = phrase.front();
    found->clause_last = phrase.back();
    found->content = without(tree_.subtree(governor), phrase);
    trim(&found->content);
    return !found->content.empty();
  }

  // Commas, and "but" at the start of the sentence.
  bool joins_to_text_before(TokenIndex word) const {
    return is_punctuation(tree_, word) || (word == 0 && tree_[word].upos == Upos::kCconj);
  }

  void trim(std::vector<TokenIndex>* content) const {
    while (!content->empty() && is_punctuation(tree_, content->back())) content->pop_back();
    auto first = content->begin();
    while (first != content->end() && joins_to_text_before(*first)) ++first;
    content->erase(content->begin(), first);
  }

  const Tree& tree_;
  const uint32_t sentence_;
  const CueTable& cues_;
  std::vector<Attribution> found_;
};

}  // namespace

std::vector<Attribution> find_attributions(const Tree& tree, uint32_t sentence,
                                           const CueTable& cues) {
  return AttributionReader(tree, sentence, cues).read();
}

}  // namespace sanudo
