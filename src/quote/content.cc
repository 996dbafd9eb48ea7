// SPDX-License-Identifier: Apache-2.0
#include "quote/content.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace sanudo {
namespace {

// A clause that stands beside the verb instead of below it: before it ("It is over, he said") or,
// behind a colon, after it.
TokenIndex clause_beside(const Tree& tree, TokenIndex verb) {
  for (TokenIndex child : tree.children(verb)) {
    const std::string_view relation = base_relation(tree[child].deprel);
    if (relation == "parataxis" && tree[child].upos != Upos::kPunct) return child;
  }
  return kNoToken;
}

bool is_finite(const Word& word) {
  return word.xpos == "VBD" || word.xpos == "VBZ" || word.xpos == "VBP" || word.xpos == "MD";
}

bool is_clause(const Tree& tree, TokenIndex word) {
  return is_finite(tree[word]) || tree.child(word, "nsubj", true) != kNoToken ||
         tree.child(word, "aux", true) != kNoToken || tree[word].head == kNoToken;
}

// The tag of the word that has the clause's tense: "was" of "was tired".
const std::string& tense_of(const Tree& tree, TokenIndex clause) {
  for (TokenIndex child : tree.children(clause)) {
    const std::string_view relation = base_relation(tree[child].deprel);
    if ((relation == "aux" || relation == "cop") && is_finite(tree[child])) return tree[child].xpos;
  }
  return tree[clause].xpos;
}

// "said he would order a review and warned of ...": a parser may coordinate "warned" with
// "order". Its tense is the cue's and not that of the content, and it has no subject.
bool goes_with_cue(const Tree& tree, TokenIndex cue, TokenIndex content, TokenIndex conjunct) {
  return tree[conjunct].deprel == "conj" && is_finite(tree[conjunct]) &&
         tree[conjunct].xpos == tree[cue].xpos && tense_of(tree, content) != tree[cue].xpos &&
         tree.child(conjunct, "nsubj", true) == kNoToken;
}

bool below_side_clause(const Tree& tree, TokenIndex top, TokenIndex word) {
  for (; word != top && word != kNoToken; word = tree[word].head) {
    const std::string_view relation = base_relation(tree[word].deprel);
    if (relation == "acl" || relation == "advcl" || relation == "conj") return true;
  }
  return false;
}

bool is_inserted(const Tree& tree, TokenIndex verb) {
  const std::string_view relation = base_relation(tree[verb].deprel);
  if (relation == "parataxis" || relation == "discourse") return true;
  return relation == "advcl" && tree.has_child_lemma(verb, "mark", "as");
}

bool is_stop(const Word& word) { return word.upos == Upos::kPunct; }

// "Rates will rise, said X": the subject behind the verb, a comma right before it.
bool is_inverted(const Tree& tree, TokenIndex verb) {
  const TokenIndex subject = tree.child(verb, "nsubj");
  return subject > verb && verb > 0 && is_stop(tree[verb - 1]);
}

// "The goal, she said, is ...": between two commas.
bool is_between_commas(const Tree& tree, TokenIndex verb) {
  const TokenIndex subject = tree.child(verb, "nsubj");
  if (subject == kNoToken || subject > verb) return false;
  const TokenIndex first = tree.subtree(subject).front();
  const TokenIndex next = verb + 1;
  return first > 0 && tree[first - 1].form == "," && next < static_cast<TokenIndex>(tree.size()) &&
         tree[next].form == ",";
}

// Words that a tree takes for a clause of the content.
bool is_set_apart(const Tree& tree, TokenIndex verb) {
  const std::string_view relation = base_relation(tree[verb].deprel);
  const bool joined = relation == "conj" || relation == "acl" || relation == "advcl" ||
                      relation == "ccomp" || relation == "appos";
  return joined && tree[verb].head < verb && tree.child(verb, "cc") == kNoToken &&
         tree.child(verb, "mark") == kNoToken &&
         (is_inverted(tree, verb) || is_between_commas(tree, verb));
}

bool is_mark(const Word& word) { return word.lemma == "\"" || word.xpos == "``"; }

// ", who ...", ", which ..."
bool is_side_relative(const Tree& tree, TokenIndex clause) {
  if (tree[clause].deprel != "acl:relcl") return false;
  const std::vector<TokenIndex> words = tree.subtree(clause);
  const bool holds_comma = tree[words.front()].form == ",";
  const TokenIndex first = words.front() + (holds_comma ? 1 : 0);
  if (!holds_comma && (first == 0 || tree[first - 1].form != ",")) return false;
  const std::string& lemma = tree[first].lemma;
  return lemma == "who" || lemma == "which" || lemma == "whose";
}

// The mark behind a stop, as in ",”.
bool ends_quotation(const Tree& tree, TokenIndex word) {
  return word > 0 && tree[word].xpos == "''" && is_stop(tree[word - 1]);
}

// "said the port was open and that ships had left": the second clause on the cue as well.
bool is_further_complement(const Tree& tree, TokenIndex clause, TokenIndex first) {
  while (first < clause && is_stop(tree[first])) ++first;
  const TokenIndex mark = tree.child(clause, "mark");
  return tree[clause].deprel == "ccomp" && !(first > 0 && ends_quotation(tree, first - 1)) &&
         (mark == kNoToken || tree[mark].lemma == "that");
}

// Not "of sowing fear" in "accused them of sowing fear", which the verb needs.
bool is_further_clause(const Tree& tree, TokenIndex child) {
  const std::string_view relation = base_relation(tree[child].deprel);
  if (relation == "conj") return true;
  const TokenIndex mark = tree.child(child, "mark");
  const bool governed = mark != kNoToken && !is_finite(tree[child]) &&
                        (tree[mark].lemma == "of" || tree[mark].lemma == "for" ||
                         tree[mark].lemma == "as" || tree[mark].lemma == "with");
  return relation == "advcl" && !governed;
}

}  // namespace

TokenIndex clause_above(const Tree& tree, TokenIndex word) {
  while (word != kNoToken && !is_clause(tree, word)) word = tree[word].head;
  return word;
}

std::vector<TokenIndex> without(const std::vector<TokenIndex>& words,
                                const std::vector<TokenIndex>& removed) {
  std::vector<TokenIndex> left;
  std::set_difference(words.begin(), words.end(), removed.begin(), removed.end(),
                      std::back_inserter(left));
  return left;
}

std::vector<TokenIndex> without_side_remark(const Tree& tree,
                                            const std::vector<TokenIndex>& words) {
  const bool marked = std::any_of(words.begin(), words.end(),
                                  [&tree](TokenIndex word) { return is_mark(tree[word]); });
  auto last = std::find_if(words.rbegin(), words.rend(),
                           [&tree](TokenIndex word) { return !is_stop(tree[word]); });
  if (marked || last == words.rend()) return words;
  for (TokenIndex word = *last; std::binary_search(words.begin(), words.end(), word);
       word = tree[word].head) {
    if (is_side_relative(tree, word)) return without(words, tree.subtree(word));
  }
  return words;
}

std::vector<TokenIndex> words_before_insertion(const Tree& tree, TokenIndex cue) {
  const TokenIndex behind = cue + 2;
  if (!is_between_commas(tree, cue) || behind >= static_cast<TokenIndex>(tree.size()) ||
      is_mark(tree[behind])) {
    return {};
  }
  const TokenIndex clause = tree.subtree(tree.child(cue, "nsubj")).front();
  const std::vector<TokenIndex> all = tree.subtree(cue);
  return {all.begin(), std::lower_bound(all.begin(), all.end(), clause)};
}

std::vector<TokenIndex> content_below(const Tree& tree, TokenIndex cue, TokenIndex content) {
  std::vector<TokenIndex> words = tree.subtree(content);
  for (TokenIndex child : tree.children(content)) {
    if (goes_with_cue(tree, cue, content, child)) words = without(words, tree.subtree(child));
  }
  return words;
}

void add_clauses_behind(const Tree& tree, TokenIndex cue, TokenIndex content,
                        std::vector<TokenIndex>* words) {
  for (TokenIndex child : tree.children(cue)) {
    if (child <= std::max(content, cue)) continue;
    const std::vector<TokenIndex> clause = tree.subtree(child);
    const bool joined = clause.front() == words->back() + 1 && !is_stop(tree[clause.front()]);
    const bool reason = joined && tree[child].deprel == "advcl";
    if (!reason && !is_further_complement(tree, child, clause.front())) continue;
    words->insert(words->end(), clause.begin(), clause.end());
    std::sort(words->begin(), words->end());
  }
}

std::vector<TokenIndex> governed_behind(const Tree& tree, TokenIndex cue, TokenIndex last) {
  std::vector<TokenIndex> words = tree.subtree(cue);
  for (TokenIndex child : tree.children(cue)) {
    if (is_further_clause(tree, child)) words = without(words, tree.subtree(child));
  }
  words.erase(words.begin(), std::upper_bound(words.begin(), words.end(), last));
  while (!words.empty() && is_stop(tree[words.back()])) words.pop_back();
  return words;
}

std::vector<TokenIndex> clause_behind(const Tree& tree, TokenIndex cue, TokenIndex last) {
  std::vector<TokenIndex> words = governed_behind(tree, cue, last);
  const auto that = std::find_if(words.begin(), words.end(), [&tree](TokenIndex word) {
    return tree[word].form == "that" && tree[word].upos == Upos::kSconj;
  });
  const bool marked = that != words.end();
  if (marked) words.erase(words.begin(), that);
  if (!marked && tree[cue].lemma == "tell") return {};
  const bool always_reports = marked || tree[cue].lemma == "say";
  const bool proved = std::any_of(words.begin(), words.end(), [&](TokenIndex word) {
    if (always_reports) return tree[word].upos == Upos::kVerb || is_finite(tree[word]);
    return is_finite(tree[word]) && !below_side_clause(tree, cue, word);
  });
  return proved ? words : std::vector<TokenIndex>();
}

ContentHead content_of_verb(const Tree& tree, TokenIndex verb, CueClass cue_class) {
  if (cue_class == CueClass::kQuote) return {};
  const TokenIndex clause = tree.child(verb, "ccomp");
  if (clause != kNoToken) return {clause, false};
  if (cue_class != CueClass::kSay) return {};
  if (is_inserted(tree, verb) && tree[verb].head != kNoToken) return {tree[verb].head, true};
  if (is_set_apart(tree, verb)) return {clause_above(tree, tree[verb].head), true};
  return {clause_beside(tree, verb), false};
}

ContentHead content_of_noun(const Tree& tree, TokenIndex noun) {
  for (TokenIndex child : tree.children(noun)) {
    const std::string_view relation = tree[child].deprel;
    const bool clause = relation == "acl" || relation == "acl:relcl" || relation == "ccomp";
    if (clause && tree.is_that_clause(child)) {
      return {child, false};
    }
  }
  return {};
}

}  // namespace sanudo
