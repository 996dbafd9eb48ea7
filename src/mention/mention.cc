// SPDX-License-Identifier: Apache-2.0
#include "mention/mention.h"

#include <algorithm>
#include <array>

namespace sanudo {
namespace {

// Words that stand inside the phrase of another word.
bool is_inner(std::string_view deprel) {
  return deprel == "compound" || deprel == "flat" || deprel == "fixed" || deprel == "goeswith" ||
         deprel == "nmod:desc" || deprel == "amod" || deprel == "det" || deprel == "nummod";
}

bool is_argument(std::string_view deprel) {
  const std::string_view base = base_relation(deprel);
  return base == "nsubj" || base == "obj" || base == "iobj" || base == "obl" || base == "nmod";
}

bool is_nominal_head(const Word& word) {
  if (is_inner(word.deprel)) return false;
  switch (word.upos) {
    case Upos::kNoun:
    case Upos::kPropn: return true;
    case Upos::kPron: return word.deprel != "expl" && word.deprel != "det";
    // "the wounded", "two were arrested"
    case Upos::kAdj:
    case Upos::kNum: return is_argument(word.deprel);
    default: return false;
  }
}

// What of a head's dependents does not belong to its own phrase.
bool leaves_phrase(std::string_view deprel) {
  const std::string_view base = base_relation(deprel);
  return base == "acl" || base == "conj" || base == "cc" || base == "appos" || base == "case" ||
         base == "parataxis" || base == "advcl" || base == "cop" || base == "nsubj" ||
         base == "aux" || base == "mark" || base == "punct" || base == "ccomp" || base == "xcomp" ||
         base == "obj" || base == "obl" || base == "advmod" || base == "list" ||
         base == "discourse" || base == "dep";
}

bool is_initial(std::string_view form) {
  return form.size() == 2 && form[0] >= 'A' && form[0] <= 'Z' && form[1] == '.';
}

// "Colin L. Powell": the base knows people without the initial between their names. The number of
// words, 0 for no such name.
size_t match_around_initial(const std::vector<std::string_view>& forms, size_t first,
                            const World& world, std::vector<Candidate>* candidates) {
  constexpr size_t kMostWords = 5;
  if (first + 2 >= forms.size() || !is_initial(forms[first + 1])) return 0;
  std::vector<std::string_view> words = {forms[first]};
  for (size_t i = first + 2; i < std::min(forms.size(), first + kMostWords); ++i) {
    words.push_back(forms[i]);
  }
  const size_t length = world.match_name(words, 0, candidates);
  const bool person =
      length > 1 && world.entity(candidates->front().entity).kind == EntityKind::kPerson;
  return person ? length + 1 : 0;
}

// Names of the base in one sentence, longest first from the left.
std::vector<NameMatch> find_names(const Tree& tree, const World& world) {
  std::vector<std::string_view> forms;
  for (const Word& word : tree.words) forms.emplace_back(word.form);
  std::vector<NameMatch> names;
  std::vector<Candidate> candidates;
  for (size_t i = 0; i < forms.size();) {
    size_t length = match_around_initial(forms, i, world, &candidates);
    if (length == 0) length = world.match_name(forms, i, &candidates);
    if (length == 0) {
      ++i;
      continue;
    }
    names.push_back(
        {static_cast<TokenIndex>(i), static_cast<TokenIndex>(i + length - 1), candidates});
    i += length;
  }
  return names;
}

// The word of [first, last] that hangs on something outside it.
TokenIndex top_of(const Tree& tree, TokenIndex first, TokenIndex last) {
  for (TokenIndex word = first; word <= last; ++word) {
    const TokenIndex head = tree[word].head;
    if (head < first || head > last) return word;
  }
  return last;
}

class SentenceMentions {
 public:
  SentenceMentions(const Tree& tree, uint32_t sentence, const World& world)
      : tree_(tree),
        sentence_(sentence),
        names_(find_names(tree, world)),
        is_head_(tree.size(), false) {}

  std::vector<Mention> find() {
    for (TokenIndex i = 0; i < size(); ++i) is_head_[at(i)] = is_nominal_head(tree_[i]);
    for (const NameMatch& name : names_) keep_one_head(name);
    std::vector<Mention> mentions;
    for (TokenIndex i = 0; i < size(); ++i) {
      if (is_head_[at(i)]) mentions.push_back(make(i));
    }
    for (const NameMatch& name : names_) attach(name, &mentions);
    return mentions;
  }

 private:
  TokenIndex size() const { return static_cast<TokenIndex>(tree_.size()); }
  static size_t at(TokenIndex word) { return static_cast<size_t>(word); }

  // A name is one phrase, whatever the parser made of its words.
  void keep_one_head(const NameMatch& name) {
    const TokenIndex top = top_of(tree_, name.first, name.last);
    for (TokenIndex word = name.first; word <= name.last; ++word) {
      if (word != top) is_head_[at(word)] = false;
    }
  }

  Mention make(TokenIndex head) const {
    Mention mention;
    mention.sentence = sentence_;
    mention.head = head;
    mention.kind = kind_of(head);
    mention.first = mention.last = head;
    grow(head, &mention);
    mention.span = {tree_[mention.first].span.begin, tree_[mention.last].span.end};
    mention.plural = tree_[head].has_feature("Number=Plur") ||
                     tree_[head].has_feature("Number=Ptan");  // "troops", "authorities"
    for (TokenIndex child : tree_.children(head)) {
      const std::string_view relation = tree_[child].deprel;
      if (relation == "appos") mention.appositions.push_back(child);
      const bool pointing =
          relation == "det" && (tree_[child].lemma == "the" || tree_[child].lemma == "this" ||
                                tree_[child].lemma == "both" || tree_[child].lemma == "that");
      mention.definite = mention.definite || pointing || relation == "nmod:poss";
    }
    return mention;
  }

  MentionKind kind_of(TokenIndex head) const {
    if (tree_[head].upos == Upos::kPron) return MentionKind::kPronoun;
    if (tree_[head].upos == Upos::kPropn) return MentionKind::kName;
    return MentionKind::kNominal;
  }

  // "Iraqi cleric Zuhair Balqini": a name right behind its description, no mark between.
  bool is_close_apposition(TokenIndex word) const {
    const TokenIndex head = tree_[word].head;
    return tree_[word].deprel == "appos" && word == head + 1 && tree_[word].upos == Upos::kPropn;
  }

  // The unbroken stretch of words around the head that belong to its phrase.
  void grow(TokenIndex head, Mention* mention) const {
    std::vector<bool> inside(tree_.size(), false);
    inside[at(head)] = true;
    std::vector<TokenIndex> open = {head};
    for (size_t next = 0; next < open.size(); ++next) {
      for (TokenIndex child : tree_.children(open[next])) {
        if (open[next] == head ? leaves_phrase(tree_[child].deprel) && !is_close_apposition(child)
                               : base_relation(tree_[child].deprel) == "acl") {
          continue;
        }
        inside[at(child)] = true;
        open.push_back(child);
      }
    }
    const auto joins = [&](TokenIndex word) { return inside[at(word)] || tree_[word].form == "-"; };
    while (mention->first > 0 && joins(mention->first - 1)) --mention->first;
    while (mention->last + 1 < size() && joins(mention->last + 1)) ++mention->last;
    const auto is_edge = [&](TokenIndex word) {
      const std::string_view relation = tree_[word].deprel;
      return !inside[at(word)] || relation == "cc" || relation == "punct" || relation == "case";
    };
    while (mention->first < head && is_edge(mention->first)) ++mention->first;
    while (mention->last > head && is_edge(mention->last)) --mention->last;
  }

  void attach(const NameMatch& name, std::vector<Mention>* mentions) const {
    TokenIndex holder = top_of(tree_, name.first, name.last);
    size_t steps = 0;
    while (holder != kNoToken && !is_head_[at(holder)] && steps++ < tree_.size()) {
      holder = tree_[holder].head;
    }
    for (Mention& mention : *mentions) {
      if (mention.head != holder) continue;
      mention.names.push_back(name);
      if (name.first <= holder && holder <= name.last) {
        mention.first = std::min(mention.first, name.first);
        mention.last = std::max(mention.last, name.last);
        mention.span = {tree_[mention.first].span.begin, tree_[mention.last].span.end};
        mention.kind = MentionKind::kName;  // "the WHO", whatever its tag
      }
      return;
    }
  }

  const Tree& tree_;
  uint32_t sentence_;
  std::vector<NameMatch> names_;
  std::vector<bool> is_head_;
};

}  // namespace

std::vector<Mention> find_mentions(const Text&, const std::vector<Tree>& trees,
                                   const World& world) {
  std::vector<Mention> mentions;
  for (uint32_t sentence = 0; sentence < trees.size(); ++sentence) {
    std::vector<Mention> found = SentenceMentions(trees[sentence], sentence, world).find();
    mentions.insert(mentions.end(), std::make_move_iterator(found.begin()),
                    std::make_move_iterator(found.end()));
  }
  return mentions;
}

}  // namespace sanudo
