// SPDX-License-Identifier: Apache-2.0
#include "tree/clause_repair.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace sanudo {
namespace {

constexpr std::array<std::string_view, 9> kSubordinators = {
    "after", "although", "because", "before", "since", "though", "unless", "until", "while"};

bool is_nominal(const Word& word) {
  return word.upos == Upos::kNoun || word.upos == Upos::kPropn || word.upos == Upos::kPron;
}

void attach(Tree* tree, TokenIndex word, TokenIndex head, std::string_view relation) {
  tree->words[static_cast<size_t>(word)].head = head;
  tree->words[static_cast<size_t>(word)].deprel = relation;
}

// A finite verb that goes on with another one and has neither "and" nor a subject of its own.
bool lacks_subject(const Tree& tree, TokenIndex verb) {
  const Word& word = tree[verb];
  const bool finite = word.xpos == "VBD" || word.xpos == "VBZ" || word.xpos == "VBP";
  return finite && word.deprel == "conj" && tree.child(verb, "cc") == kNoToken &&
         tree.child(verb, "nsubj", true) == kNoToken;
}

// The last of several objects of the verb before, where it ends right before this verb.
TokenIndex last_object(const Tree& tree, TokenIndex verb) {
  TokenIndex noun = verb - 1;
  while (noun > 0 && tree[noun].deprel != "conj" && tree[noun].head < noun &&
         tree[noun].head != kNoToken) {
    noun = tree[noun].head;
  }
  const TokenIndex object = tree[noun].head;
  const bool last = tree[noun].deprel == "conj" && object != kNoToken &&
                    tree[object].deprel == "obj" && tree[object].head == tree[verb].head;
  return last && tree.child(noun, "cc") != kNoToken ? noun : kNoToken;
}

void make_subject(Tree* tree, TokenIndex noun, TokenIndex verb) {
  const TokenIndex link = tree->child(noun, "cc");
  attach(tree, noun, verb, "nsubj");
  attach(tree, link, verb, "cc");
  tree->index_children();
}

TokenIndex subordinator(const Tree& tree, TokenIndex verb) {
  for (TokenIndex child : tree.children(verb)) {
    const bool opens = tree[child].deprel == "mark" && child < verb;
    if (opens && std::find(kSubordinators.begin(), kSubordinators.end(), tree[child].lemma) !=
                     kSubordinators.end()) {
      return child;
    }
  }
  return kNoToken;
}

// The past form below a subject that stands between it and the word that opens a clause.
TokenIndex past_between(const Tree& tree, TokenIndex subject, TokenIndex mark) {
  for (TokenIndex word = subject + 1; word < mark; ++word) {
    const Word& w = tree[word];
    const bool past = w.upos == Upos::kVerb && (w.xpos == "VBD" || w.xpos == "VBN");
    if (past && w.deprel == "acl" && tree.child(word, "obl:agent") == kNoToken &&
        tree.dominates(subject, word)) {
      return word;
    }
  }
  return kNoToken;
}

// The name right before a verb that has lost its subject to another.
TokenIndex bare_phrase_before(const Tree& tree, TokenIndex mark, TokenIndex verb) {
  for (TokenIndex child : tree.children(verb)) {
    const bool between = mark < child && child < verb && is_nominal(tree[child]);
    if (between && base_relation(tree[child].deprel) == "obl" && tree.case_lemma(child).empty()) {
      return child;
    }
  }
  return kNoToken;
}

// "The premier called for sanctions after Canada left": no subject stands before the word that
// opens its clause; what was read as "called" is what the premier did.
void free_main_clause(Tree* tree, TokenIndex verb) {
  const TokenIndex subject = tree->child(verb, "nsubj");
  const TokenIndex mark = subordinator(*tree, verb);
  if (subject == kNoToken || mark < subject) return;
  const TokenIndex main = past_between(*tree, subject, mark);
  if (main == kNoToken) return;
  const TokenIndex own = bare_phrase_before(*tree, mark, verb);
  for (TokenIndex child : std::vector<TokenIndex>(tree->children(verb))) {
    const bool closes = (*tree)[child].upos == Upos::kPunct && child > verb;
    if (child < mark || closes) tree->words[static_cast<size_t>(child)].head = main;
  }
  attach(tree, main, (*tree)[verb].head, std::string((*tree)[verb].deprel));
  attach(tree, verb, main, "advcl");
  attach(tree, subject, main, "nsubj");
  if (own != kNoToken) attach(tree, own, verb, "nsubj");
  tree->words[static_cast<size_t>(main)].xpos = "VBD";
  tree->index_children();
}

void free_main_clauses(Tree* tree) {
  for (TokenIndex word = 0; word < static_cast<TokenIndex>(tree->size()); ++word) {
    if ((*tree)[word].upos == Upos::kVerb) free_main_clause(tree, word);
  }
}

}  // namespace

void repair_clauses(Tree* tree) {
  free_main_clauses(tree);
  for (TokenIndex verb = 1; verb < static_cast<TokenIndex>(tree->size()); ++verb) {
    if (!lacks_subject(*tree, verb)) continue;
    const TokenIndex noun = last_object(*tree, verb);
    if (noun != kNoToken) make_subject(tree, noun, verb);
  }
}

}  // namespace sanudo
