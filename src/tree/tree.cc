// SPDX-License-Identifier: Apache-2.0
#include "tree/tree.h"

#include <algorithm>
#include <array>

namespace sanudo {
namespace {

constexpr std::array<const char*, 17> kUposNames = {
    "ADJ",  "ADP",  "ADV",   "AUX",   "CCONJ", "DET", "INTJ", "NOUN", "NUM",
    "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"};

bool same_relation(std::string_view has, std::string_view wanted, bool subtypes) {
  return has == wanted || (subtypes && base_relation(has) == wanted);
}

}  // namespace

const char* upos_name(Upos upos) { return kUposNames[static_cast<size_t>(upos)]; }

bool parse_upos(std::string_view name, Upos* upos) {
  const auto found = std::find(kUposNames.begin(), kUposNames.end(), name);
  if (found == kUposNames.end()) return false;
  *upos = static_cast<Upos>(found - kUposNames.begin());
  return true;
}

bool Word::has_feature(std::string_view name_and_value) const {
  std::string_view rest = features;
  while (!rest.empty()) {
    const size_t bar = rest.find('|');
    if (rest.substr(0, bar) == name_and_value) return true;
    rest = bar == rest.npos ? std::string_view() : rest.substr(bar + 1);
  }
  return false;
}

std::string_view base_relation(std::string_view deprel) {
  return deprel.substr(0, deprel.find(':'));
}

void Tree::index_children() {
  children_.assign(words.size(), {});
  root_ = kNoToken;
  for (size_t i = 0; i < words.size(); ++i) {
    const auto word = static_cast<TokenIndex>(i);
    if (words[i].head == kNoToken) {
      if (root_ == kNoToken) root_ = word;
    } else {
      children_[static_cast<size_t>(words[i].head)].push_back(word);
    }
  }
}

TokenIndex Tree::child(TokenIndex word, std::string_view deprel, bool subtypes) const {
  for (TokenIndex dependent : children(word)) {
    if (same_relation((*this)[dependent].deprel, deprel, subtypes)) return dependent;
  }
  return kNoToken;
}

bool Tree::has_child_lemma(TokenIndex word, std::string_view deprel, std::string_view lemma) const {
  return std::any_of(children(word).begin(), children(word).end(), [&](TokenIndex dependent) {
    return (*this)[dependent].deprel == deprel && (*this)[dependent].lemma == lemma;
  });
}

bool Tree::is_that_clause(TokenIndex clause) const {
  return has_child_lemma(clause, "mark", "that") || has_child_lemma(clause, "obl:unmarked", "that");
}

std::vector<TokenIndex> Tree::subtree(TokenIndex word) const {
  std::vector<TokenIndex> found = {word};
  for (size_t next = 0; next < found.size(); ++next) {
    const auto& below = children(found[next]);
    found.insert(found.end(), below.begin(), below.end());
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::vector<TokenIndex> Tree::conjuncts(TokenIndex word) const {
  std::vector<TokenIndex> found = {word};
  for (size_t next = 0; next < found.size(); ++next) {
    for (TokenIndex dependent : children(found[next])) {
      if (same_relation((*this)[dependent].deprel, "conj", true)) found.push_back(dependent);
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

TokenIndex Tree::shared_subject(TokenIndex verb) const {
  constexpr int kMostSteps = 4;
  for (int i = 0; i < kMostSteps; ++i) {
    const TokenIndex subject = child(verb, "nsubj", true);
    if (subject != kNoToken) return subject;
    const Word& word = (*this)[verb];
    const bool controlled =
        word.deprel == "xcomp" && word.head != kNoToken && child(word.head, "obj") == kNoToken;
    if (!controlled && word.deprel != "conj") return kNoToken;
    verb = word.head;
  }
  return kNoToken;
}

bool Tree::dominates(TokenIndex ancestor, TokenIndex word) const {
  while (word != ancestor && word != kNoToken) word = (*this)[word].head;
  return word == ancestor && word != kNoToken;
}

std::string Tree::case_lemma(TokenIndex word) const {
  std::string joined;
  for (TokenIndex dependent : children(word)) {
    if ((*this)[dependent].deprel != "case") continue;
    // A marker of several words ("because of") hangs together by "fixed".
    std::vector<TokenIndex> parts = {dependent};
    for (TokenIndex part : children(dependent)) {
      if ((*this)[part].deprel == "fixed") parts.push_back(part);
    }
    std::sort(parts.begin(), parts.end());
    for (TokenIndex part : parts) joined += (joined.empty() ? "" : " ") + (*this)[part].lemma;
  }
  return joined;
}

}  // namespace sanudo
