// SPDX-License-Identifier: Apache-2.0
#include "tree/tree.h"

#include <algorithm>
#include <array>

namespace sanudo {
namespace {

constexpr std::array<const char*, 17> kUposNames = {
    "ADJ",  "ADP",  "ADV",  "AUX",   "CCONJ", "DET",   "INTJ", "NOUN", "NUM",
    "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM",   "VERB", "X"};

}  // namespace

const char* upos_name(Upos upos) { return kUposNames[static_cast<size_t>(upos)]; }

bool parse_upos(std::string_view name, Upos* upos) {
  const auto found = std::find(kUposNames.begin(), kUposNames.end(), name);
  if (found == kUposNames.end()) return false;
  *upos = static_cast<Upos>(found - kUposNames.begin());
  return true;
}

bool Word::has_feature(std::string_view name_and_value) const {
  size_t begin = 0;
  while (begin < features.size()) {
    const size_t end = std::min(features.find('|', begin), features.size());
    if (std::string_view(features).substr(begin, end - begin) == name_and_value) return true;
    begin = end + 1;
  }
  return false;
}

std::string_view base_relation(std::string_view deprel) {
  return deprel.substr(0, deprel.find(':'));
}

void Tree::index_children() {
  children_.resize(words.size());
  for (std::vector<TokenIndex>& list : children_) list.clear();
  root_ = kNoToken;
  for (TokenIndex i = 0; i < static_cast<TokenIndex>(words.size()); ++i) {
    const TokenIndex head = words[static_cast<size_t>(i)].head;
    if (head == kNoToken) {
      if (root_ == kNoToken) root_ = i;
    } else {
      children_[static_cast<size_t>(head)].push_back(i);
    }
  }
}

TokenIndex Tree::child(TokenIndex word, std::string_view deprel, bool subtypes) const {
  for (TokenIndex i : children(word)) {
    const std::string_view relation = (*this)[i].deprel;
    if (relation == deprel || (subtypes && base_relation(relation) == deprel)) return i;
  }
  return kNoToken;
}

bool Tree::has_child_lemma(TokenIndex word, std::string_view deprel,
                           std::string_view lemma) const {
  for (TokenIndex i : children(word)) {
    if ((*this)[i].deprel == deprel && (*this)[i].lemma == lemma) return true;
  }
  return false;
}

std::vector<TokenIndex> Tree::subtree(TokenIndex word) const {
  std::vector<TokenIndex> found = {word};
  for (size_t next = 0; next < found.size(); ++next) {
    const std::vector<TokenIndex>& below = children(found[next]);
    found.insert(found.end(), below.begin(), below.end());
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::vector<TokenIndex> Tree::conjuncts(TokenIndex word) const {
  std::vector<TokenIndex> found = {word};
  for (size_t next = 0; next < found.size(); ++next) {
    for (TokenIndex i : children(found[next])) {
      if ((*this)[i].deprel == "conj") found.push_back(i);
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

bool Tree::dominates(TokenIndex ancestor, TokenIndex word) const {
  size_t steps = 0;
  for (TokenIndex at = word; at != kNoToken && steps <= size(); at = (*this)[at].head, ++steps) {
    if (at == ancestor) return true;
  }
  return false;
}

std::string Tree::case_lemma(TokenIndex word) const {
  std::string lemma;
  const auto add = [&](TokenIndex i) {
    if (!lemma.empty()) lemma += ' ';
    for (char c : (*this)[i].lemma) lemma += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  };
  for (TokenIndex i : children(word)) {
    if ((*this)[i].deprel != "case") continue;
    add(i);
    for (TokenIndex part : children(i)) {
      if ((*this)[part].deprel == "fixed") add(part);
    }
  }
  return lemma;
}

}  // namespace sanudo
