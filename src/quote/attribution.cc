// SPDX-License-Identifier: Apache-2.0
#include "quote/attribution.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>

#include "quote/content.h"

namespace sanudo {
namespace {

constexpr int kMaxClimb = 8;

bool is_relative_pronoun(const Word& word) {
  return word.lemma == "who" || word.lemma == "which" || word.lemma == "that";
}

bool is_in_capitals(const std::string& form) {
  return form.size() > 1 && std::all_of(form.begin(), form.end(),
                                        [](char c) { return (c >= 'A' && c <= 'Z') || c == '.'; });
}

bool is_passive(const Tree& tree, TokenIndex verb) {
  return tree.child(verb, "nsubj:pass") != kNoToken || tree.child(verb, "aux:pass") != kNoToken;
}

// "by X" below a passive or a participle.
TokenIndex agent_of(const Tree& tree, TokenIndex verb) {
  const TokenIndex agent = tree.child(verb, "obl:agent");
  if (agent != kNoToken) return agent;
  for (TokenIndex child : tree.children(verb)) {
    if (base_relation(tree[child].deprel) == "obl" && tree.case_lemma(child) == "by") return child;
  }
  return kNoToken;
}

constexpr std::array<std::string_view, 10> kDayWords = {
    "Monday",   "Tuesday", "Wednesday", "Thursday",  "Friday",
    "Saturday", "Sunday",  "today",     "yesterday", "tomorrow"};

// "said Wednesday": the day is no speaker and no part of the words, whatever the tree says.
bool is_day_word(const Word& word) {
  return std::find(kDayWords.begin(), kDayWords.end(), word.form) != kDayWords.end();
}

// The subject next to the verb: in "Iran, the minister said, was ready" a tree may give the verb
// both.
TokenIndex own_subject(const Tree& tree, TokenIndex verb) {
  TokenIndex nearest = kNoToken;
  for (TokenIndex child : tree.children(verb)) {
    if (tree[child].deprel != "nsubj" && tree[child].deprel != "nsubj:outer") continue;
    if (is_day_word(tree[child])) continue;
    if (nearest == kNoToken || std::abs(child - verb) < std::abs(nearest - verb)) nearest = child;
  }
  return nearest;
}

// Whose subject an infinitive, participle or second verb shares: "tried to explain", "was quoted
// as saying", "left, saying", "came and said".
TokenIndex shared_subject(const Tree& tree, TokenIndex verb) {
  for (int step = 0; step < kMaxClimb; ++step) {
    const std::string_view relation = tree[verb].deprel;
    const TokenIndex head = tree[verb].head;
    if (head == kNoToken) return kNoToken;
    if (relation.starts_with("acl")) return head;
    if (relation != "conj" && relation != "xcomp" && relation != "advcl") return kNoToken;
    TokenIndex subject = own_subject(tree, head);
    if (subject == kNoToken) subject = tree.child(head, "nsubj", true);
    if (subject != kNoToken) return subject;
    verb = head;
  }
  return kNoToken;
}

// The relative pronoun's antecedent.
TokenIndex antecedent(const Tree& tree, TokenIndex verb, TokenIndex subject) {
  if (!is_relative_pronoun(tree[subject])) return subject;
  for (int step = 0; step < kMaxClimb && tree[verb].head != kNoToken; ++step) {
    if (tree[verb].deprel == "acl:relcl") return tree[verb].head;
    if (tree[verb].deprel != "conj") break;
    verb = tree[verb].head;
  }
  return subject;
}

// The phrase that ends right before the verb, where it is under no preposition.
TokenIndex phrase_before(const Tree& tree, TokenIndex verb) {
  TokenIndex word = verb - 1;
  if (word < 0) return kNoToken;
  const auto nominal = [&tree](TokenIndex at) {
    const Upos upos = tree[at].upos;
    return upos == Upos::kNoun || upos == Upos::kPropn || upos == Upos::kPron;
  };
  while (nominal(word)) {
    const TokenIndex head = tree[word].head;
    const std::string_view relation = base_relation(tree[word].deprel);
    const bool inside = relation == "flat" || relation == "compound" || relation == "nmod";
    if (!inside || head == kNoToken || head >= verb) {
      return tree.case_lemma(word).empty() && !is_day_word(tree[word]) ? word : kNoToken;
    }
    word = head;
  }
  return kNoToken;
}

TokenIndex source_of_verb(const Tree& tree, TokenIndex verb) {
  const TokenIndex subject = own_subject(tree, verb);
  if (subject != kNoToken) return antecedent(tree, verb, subject);
  const TokenIndex neighbour = phrase_before(tree, verb);
  if (tree[verb].xpos == "VBD" && neighbour != kNoToken) return neighbour;
  if (is_passive(tree, verb)) return agent_of(tree, verb);
  // "the proposal described by X as ..." is passive without an auxiliary.
  if (tree[verb].xpos == "VBN" && tree[verb].deprel == "acl") return agent_of(tree, verb);
  return shared_subject(tree, verb);
}

TokenIndex source_of_noun(const Tree& tree, TokenIndex noun) {
  const TokenIndex owner = tree.child(noun, "nmod:poss");
  if (owner != kNoToken) return owner;
  for (TokenIndex child : tree.children(noun)) {
    const std::string preposition = tree.case_lemma(child);
    if (base_relation(tree[child].deprel) == "nmod" &&
        (preposition == "of" || preposition == "by" || preposition == "from")) {
      return child;
    }
  }
  const TokenIndex verb = tree[noun].head;  // "X made the claim that ..."
  if (verb == kNoToken || base_relation(tree[noun].deprel) != "obj") return kNoToken;
  return source_of_verb(tree, verb);
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
      found.cue_class = cues_.of(tree_, word, &found.cue_last);
      if (read_cue(&found)) found_.push_back(std::move(found));
    }
    return std::move(found_);
  }

 private:
  bool read_cue(Attribution* found) const {
    switch (found->cue_class) {
      case CueClass::kNone: return false;
      case CueClass::kClaim: return read_noun(found);
      case CueClass::kSource: return read_source(found);
      default: return read_verb(found);
    }
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
      found->content = without(found->content, content.above ? clause : around(*found));
    }
    drop_day(*found, &found->content);
    drop_dateline(&found->content);
    trim(&found->content);
    return true;
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
    for (TokenIndex child : tree_.children(found.cue)) {
      if (!is_other_subject(found.cue, child, own)) continue;
      const std::vector<TokenIndex> words = tree_.subtree(child);
      content.insert(content.end(), words.begin(), words.end());
    }
    std::sort(content.begin(), content.end());
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
  }

  bool read_noun(Attribution* found) const {
    const ContentHead content = content_of_noun(tree_, found->cue);
    if (content.head == kNoToken) return false;
    found->source = source_of_noun(tree_, found->cue);
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
    const TokenIndex governor = clause_above(tree_, tree_[top].head);
    if (governor == kNoToken) return false;
    found->source = source;
    const std::vector<TokenIndex> phrase = tree_.subtree(top);
    found->clause_first = phrase.front();
    found->clause_last = phrase.back();
    found->content = without(tree_.subtree(governor), phrase);
    trim(&found->content);
    return !found->content.empty();
  }

  void trim(std::vector<TokenIndex>* content) const {
    while (!content->empty() && is_punctuation(tree_, content->back())) content->pop_back();
    auto first = content->begin();
    while (first != content->end() && is_punctuation(tree_, *first)) ++first;
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
