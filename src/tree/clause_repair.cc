// SPDX-License-Identifier: Apache-2.0
#include "tree/clause_repair.h"

namespace sanudo {
namespace {

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
  tree->words[static_cast<size_t>(noun)].head = verb;
  tree->words[static_cast<size_t>(noun)].deprel = "nsubj";
  tree->words[static_cast<size_t>(link)].head = verb;
  tree->index_children();
}

}  // namespace

void repair_clauses(Tree* tree) {
  for (TokenIndex verb = 1; verb < static_cast<TokenIndex>(tree->size()); ++verb) {
    if (!lacks_subject(*tree, verb)) continue;
    const TokenIndex noun = last_object(*tree, verb);
    if (noun != kNoToken) make_subject(tree, noun, verb);
  }
}

}  // namespace sanudo
