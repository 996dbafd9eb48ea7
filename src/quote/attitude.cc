// SPDX-License-Identifier: Apache-2.0
#include "quote/attitude.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "quote/content.h"
#include "quote/source.h"

namespace sanudo {
namespace {

// Behind an object these belong to it more often than to the saying.
constexpr std::array<std::string_view, 11> kObjectPrepositions = {
    "as", "to", "for", "with", "from", "over", "against", "about", "of", "into", "in"};

bool is_punctuation(const Word& word) { return word.upos == Upos::kPunct; }

bool is_infinitive(const Tree& tree, TokenIndex verb) {
  return tree.has_child_lemma(verb, "mark", "to");
}

class AttitudeReader {
 public:
  AttitudeReader(const Tree& tree, uint32_t sentence, const CueTable& cues)
      : tree_(tree), sentence_(sentence), cues_(cues) {}

  std::vector<Attitude> read() const {
    std::vector<Attitude> found;
    for (TokenIndex word = 0; word < static_cast<TokenIndex>(tree_.size()); ++word) {
      Attitude attitude;
      attitude.sentence = sentence_;
      attitude.cue = word;
      const Cue& cue = cues_.of(tree_, word, &attitude.cue_last);
      attitude.stance = cue.stance;
      if (cue.cue_class == CueClass::kNone || !read_cue(cue, &attitude)) continue;
      attitude.content = without_side_remark(tree_, attitude.content);
      trim(&attitude.content);
      if (!attitude.content.empty()) found.push_back(std::move(attitude));
    }
    return found;
  }

 private:
  bool read_cue(const Cue& cue, Attitude* found) const {
    switch (tree_[found->cue].upos) {
      case Upos::kVerb: return read_verb(cue, found);
      case Upos::kNoun: return read_noun(cue, found);
      case Upos::kAdj: return read_adjective(cue, found);
      default: return false;
    }
  }

  bool read_verb(const Cue& cue, Attitude* found) const {
    const std::string_view relation = base_relation(tree_[found->cue].deprel);
    if (relation == "amod" || relation == "compound" || relation == "case") return false;
    if (cue.takes_subject) return read_seeming(cue, found);
    if (is_passive(tree_, found->cue)) return read_passive(cue, found);
    found->source = source_of_verb(tree_, found->cue);
    if (found->source == kNoToken) return false;
    if (tree_.child(found->cue, "ccomp") != kNoToken) return read_clause(found);
    return read_object(cue, found) || read_infinitive(cue, found) || read_preposition(cue, found);
  }

  // "The talks seem to have failed", "the plan sounded like a threat": nobody is named.
  bool read_seeming(const Cue& cue, Attitude* found) const {
    const TokenIndex subject = tree_.child(found->cue, "nsubj", true);
    TokenIndex clause = tree_.child(found->cue, "xcomp");
    if (clause == kNoToken) clause = taken_phrase(cue, found->cue, "like");
    if (subject == kNoToken || subject > found->cue || clause < found->cue) return false;
    found->content = tree_.subtree(subject);
    add(clause, found);
    return true;
  }

  // "did not say whether ...": what is no quotation for the record.
  bool read_clause(Attitude* found) const {
    const TokenIndex clause = tree_.child(found->cue, "ccomp");
    found->content = content_below(tree_, found->cue, clause);
    return clause > found->cue;
  }

  // "He is expected to win", "was described as weak", "was criticised".
  bool read_passive(const Cue& cue, Attitude* found) const {
    const TokenIndex subject = tree_.child(found->cue, "nsubj:pass");
    if (subject == kNoToken || subject > found->cue) return false;
    found->source = agent_of(tree_, found->cue);
    found->content = tree_.subtree(subject);
    const TokenIndex clause = tree_.child(found->cue, "xcomp");
    if (clause != kNoToken && (cue.takes_infinitive || cue.takes_passive)) {
      add(clause, found);
      return true;
    }
    const TokenIndex manner = taken_phrase(cue, found->cue, "as");
    if (manner != kNoToken) add(manner, found);
    return manner != kNoToken || (cue.takes_object && found->source != kNoToken);
  }

  bool read_object(const Cue& cue, Attitude* found) const {
    const TokenIndex object = tree_.child(found->cue, "obj");
    const TokenIndex clause = tree_.child(found->cue, "xcomp");
    const bool governs = clause != kNoToken && cue.takes_infinitive && is_infinitive(tree_, clause);
    if (object == kNoToken || object < found->cue || !(cue.takes_object || governs)) {
      return object != kNoToken && read_manner(cue, object, found);
    }
    if (is_day_word(tree_[object]) || (cue.takes_stand && is_cue_noun(object))) return false;
    add(object, found);
    for (TokenIndex child : tree_.children(found->cue)) {
      if (child > object && goes_with_object(child)) add(child, found);
    }
    return true;
  }

  // "voiced support for the plan": the noun tells the stand and what it is taken on.
  bool is_cue_noun(TokenIndex object) const {
    Attitude inner;
    inner.cue = object;
    const Cue& cue = cues_.of(tree_, object, &inner.cue_last);
    if (tree_[object].upos != Upos::kNoun || cue.cue_class == CueClass::kNone) return false;
    return content_of_noun(tree_, object).head != kNoToken || read_noun(cue, &inner);
  }

  // "sees it as a threat", of verbs that take no object alone.
  bool read_manner(const Cue& cue, TokenIndex object, Attitude* found) const {
    const TokenIndex manner = taken_phrase(cue, found->cue, "as");
    if (manner == kNoToken || object < found->cue) return false;
    add(object, found);
    add(manner, found);
    return true;
  }

  bool goes_with_object(TokenIndex child) const {
    const std::string_view relation = base_relation(tree_[child].deprel);
    if (relation == "xcomp" || (relation == "advcl" && is_infinitive(tree_, child))) return true;
    const TokenIndex marker = preposition_of(child);
    if (marker == kNoToken || (relation != "obl" && relation != "advcl")) return false;
    const std::string_view preposition = tree_[marker].lemma;
    return std::find(kObjectPrepositions.begin(), kObjectPrepositions.end(), preposition) !=
           kObjectPrepositions.end();
  }

  bool read_infinitive(const Cue& cue, Attitude* found) const {
    const TokenIndex clause = tree_.child(found->cue, "xcomp");
    if (clause == kNoToken || clause < found->cue || !cue.takes_infinitive) return false;
    const TokenIndex whom = tree_.child(found->cue, "iobj");
    if (whom > found->cue && whom < clause) add(whom, found);
    add(clause, found);
    return true;
  }

  // The phrase or gerund behind a preposition that the cue takes.
  bool read_preposition(const Cue& cue, Attitude* found) const {
    for (TokenIndex child : tree_.children(found->cue)) {
      const TokenIndex preposition = preposition_of(child);
      if (preposition == kNoToken || preposition != found->cue_last + 1 ||
          !cue.takes(tree_[preposition].lemma)) {
        continue;
      }
      add(child, found);
      found->content = without(found->content, {preposition});
      found->cue_last = preposition;
      add_complements_behind(child, found);
      return true;
    }
    return false;
  }

  // "called on both sides to talk", "referred to the plan as a threat"
  void add_complements_behind(TokenIndex phrase, Attitude* found) const {
    for (TokenIndex child : tree_.children(found->cue)) {
      if (child <= phrase) continue;
      const std::string_view relation = base_relation(tree_[child].deprel);
      const bool clause = relation == "xcomp" || relation == "advcl";
      const TokenIndex marker = preposition_of(child);
      const bool manner = marker != kNoToken && tree_[marker].lemma == "as";
      if (manner || (clause && is_infinitive(tree_, child))) add(child, found);
    }
  }

  // The one preposition that a phrase stands under.
  TokenIndex preposition_of(TokenIndex phrase) const {
    const std::string_view relation = base_relation(tree_[phrase].deprel);
    if (relation != "obl" && relation != "nmod" && relation != "advcl" && relation != "acl") {
      return kNoToken;
    }
    const TokenIndex marker =
        tree_.child(phrase, relation == "obl" || relation == "nmod" ? "case" : "mark");
    return marker != kNoToken && tree_[marker].upos != Upos::kPart ? marker : kNoToken;
  }

  TokenIndex taken_phrase(const Cue& cue, TokenIndex word, std::string_view preposition) const {
    if (!cue.takes(preposition)) return kNoToken;
    for (TokenIndex child : tree_.children(word)) {
      const TokenIndex marker = preposition_of(child);
      if (marker != kNoToken && tree_[marker].lemma == preposition) return child;
    }
    return kNoToken;
  }

  bool read_noun(const Cue& cue, Attitude* found) const {
    found->source = author_of_noun(tree_, found->cue);
    if (found->source == kNoToken) return false;
    if (cue.takes_infinitive) {
      const TokenIndex clause = tree_.child(found->cue, "acl");
      if (clause != kNoToken && is_infinitive(tree_, clause)) {
        add(clause, found);
        return true;
      }
    }
    return read_preposition(cue, found);
  }

  bool read_adjective(const Cue& cue, Attitude* found) const {
    found->source = source_of_verb(tree_, found->cue);
    if (found->source == kNoToken) return false;
    return read_infinitive(cue, found) || read_preposition(cue, found);
  }

  void add(TokenIndex head, Attitude* found) const {
    const std::vector<TokenIndex> words = content_below(tree_, found->cue, head);
    found->content.insert(found->content.end(), words.begin(), words.end());
    std::sort(found->content.begin(), found->content.end());
  }

  void trim(std::vector<TokenIndex>* content) const {
    while (!content->empty() && is_punctuation(tree_[content->back()])) content->pop_back();
    const auto first = std::find_if(content->begin(), content->end(), [this](TokenIndex word) {
      return !is_punctuation(tree_[word]);
    });
    content->erase(content->begin(), first);
  }

  const Tree& tree_;
  const uint32_t sentence_;
  const CueTable& cues_;
};

}  // namespace

std::vector<Attitude> find_attitudes(const Tree& tree, uint32_t sentence, const CueTable& cues) {
  return AttitudeReader(tree, sentence, cues).read();
}

}  // namespace sanudo
