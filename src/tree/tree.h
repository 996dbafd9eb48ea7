// SPDX-License-Identifier: Apache-2.0
// A sentence's words with tags, lemmas and heads: a dependency tree in Universal Dependencies v2
// (de Marneffe, Manning, Nivre, Zeman 2021). Exactly one word has head kNoToken (the root); the
// tree has no cycles. Plain values; read-only after the parser has made them.
#ifndef SANUDO_TREE_TREE_H_
#define SANUDO_TREE_TREE_H_

#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace sanudo {

enum class Upos : uint8_t {
  kAdj,
  kAdp,
  kAdv,
  kAux,
  kCconj,
  kDet,
  kIntj,
  kNoun,
  kNum,
  kPart,
  kPron,
  kPropn,
  kPunct,
  kSconj,
  kSym,
  kVerb,
  kX
};

const char* upos_name(Upos upos);                    // "ADJ"
bool parse_upos(std::string_view name, Upos* upos);  // false for an unknown name

struct Word {
  ByteSpan span;
  std::string form;
  std::string lemma;
  Upos upos = Upos::kX;
  std::string xpos;      // Penn Treebank tag for English
  std::string features;  // "Number=Sing|Person=3", "" for none; sorted as CoNLL-U wants it
  TokenIndex head = kNoToken;
  std::string deprel;  // "nsubj:pass"
  // Part of a name: "B-PER" begins one, "I-PER" goes on; PER, ORG, LOC, MISC. "" for none; in a
  // treebank that marks names, "O" for none and "" for what it does not know.
  std::string name;
  bool space_after = true;
  uint8_t part = 0;  // as in Token

  bool has_feature(std::string_view name_and_value) const;  // "Tense=Past"
};

// "nsubj" of "nsubj:pass".
std::string_view base_relation(std::string_view deprel);

class Tree {
 public:
  ByteSpan span;
  uint32_t paragraph = 0;
  std::vector<Word> words;

  // Builds the child lists from the heads. Call once after the heads are set or changed.
  void index_children();

  size_t size() const { return words.size(); }
  const Word& operator[](TokenIndex word) const { return words[static_cast<size_t>(word)]; }
  // Dependents of a word in text order.
  const std::vector<TokenIndex>& children(TokenIndex word) const {
    return children_[static_cast<size_t>(word)];
  }
  TokenIndex root() const { return root_; }

  // First dependent with this exact relation ("nsubj") or, with a base relation, any of its
  // subtypes when `subtypes` is true; kNoToken where there is none.
  TokenIndex child(TokenIndex word, std::string_view deprel, bool subtypes = false) const;
  bool has_child_lemma(TokenIndex word, std::string_view deprel, std::string_view lemma) const;
  // "The claim that X did it": "that" marks the clause, or is given a place in it that needs a
  // preposition and has none.
  bool is_that_clause(TokenIndex clause) const;

  // The words below (and with) this one, in text order.
  std::vector<TokenIndex> subtree(TokenIndex word) const;
  // The word and what is coordinated with it ("Russia, China and Iran"), in text order. Only
  // goes down: ask for the first conjunct.
  std::vector<TokenIndex> conjuncts(TokenIndex word) const;
  // Verbs in a row and infinitives share their subject ("... and shot them", "wants to drive
  // them"): the verb's own, else that of a verb a few steps above it; kNoToken where there is none.
  TokenIndex shared_subject(TokenIndex verb) const;
  // True where `ancestor` lies on the way from `word` to the root (or is the word itself).
  bool dominates(TokenIndex ancestor, TokenIndex word) const;
  // The lemma of the case markers of a word joined by spaces: "because of", "with"; "" for none.
  std::string case_lemma(TokenIndex word) const;

 private:
  std::vector<std::vector<TokenIndex>> children_;
  TokenIndex root_ = kNoToken;
};

}  // namespace sanudo

#endif  // SANUDO_TREE_TREE_H_
