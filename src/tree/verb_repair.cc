// SPDX-License-Identifier: Apache-2.0
#include "tree/verb_repair.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace sanudo {
namespace {

bool is_nominal(const Word& word) {
  return word.upos == Upos::kNoun || word.upos == Upos::kPropn || word.upos == Upos::kPron;
}

bool is_finite(const Tree& tree, TokenIndex word) {
  const Word& w = tree[word];
  if (w.upos == Upos::kAux) return true;
  return w.upos == Upos::kVerb && (w.xpos == "VBD" || w.xpos == "VBZ" || w.xpos == "VBP") &&
         w.deprel != "amod" && !w.deprel.starts_with("acl") && w.deprel != "advcl";
}

// The noun that would be the subject: right before the verb, but for adverbs.
TokenIndex noun_before(const Tree& tree, TokenIndex verb) {
  TokenIndex at = verb - 1;
  while (at >= 0 && tree[at].upos == Upos::kAdv) --at;
  return at >= 0 && is_nominal(tree[at]) ? at : kNoToken;
}

// "Israel struck targets", "French farmers blocked roads".
TokenIndex hidden_participle(const Tree& tree) {
  const TokenIndex root = tree.root();
  for (TokenIndex child : tree.children(root)) {
    const Word& w = tree[child];
    const bool past = w.xpos == "VBD" || w.xpos == "VBN" || w.xpos == "JJ";
    const bool verb = w.upos == Upos::kVerb || (w.upos == Upos::kAdj && w.form.ends_with("ed"));
    if (!verb || !past || w.deprel != "amod" || child > root) continue;
    if (noun_before(tree, child) != kNoToken) return child;
  }
  return kNoToken;
}

void attach(Tree* tree, TokenIndex word, TokenIndex head, const char* relation) {
  tree->words[static_cast<size_t>(word)].head = head;
  tree->words[static_cast<size_t>(word)].deprel = relation;
}

// Everything of the old root that stands left of the verb belongs to the subject.
void make_clause(Tree* tree, TokenIndex verb, TokenIndex subject) {
  const TokenIndex object = tree->root();
  for (TokenIndex word = 0; word < static_cast<TokenIndex>(tree->size()); ++word) {
    const TokenIndex head = (*tree)[word].head;
    if (word == verb || word == subject) continue;
    const bool of_object = head == object;
    if ((of_object || head == verb) && word < subject && (*tree)[word].upos != Upos::kPunct) {
      attach(
          tree, word, subject,
          (*tree)[word].deprel == "nsubj" ? "compound" : std::string((*tree)[word].deprel).c_str());
    } else if (of_object && ((*tree)[word].upos == Upos::kPunct || word < verb)) {
      attach(tree, word, verb, std::string((*tree)[word].deprel).c_str());
    }
  }
  attach(tree, subject, verb, "nsubj");
  attach(tree, object, verb, "obj");
  attach(tree, verb, kNoToken, "root");
  tree->words[static_cast<size_t>(verb)].upos = Upos::kVerb;
  tree->words[static_cast<size_t>(verb)].xpos = "VBD";
}

// Verbs that take no object: nothing is "appealed" or "voted", and nobody "called for" without an
// agent.
bool has_no_passive(const Tree& tree, TokenIndex verb) {
  static constexpr std::array<std::string_view, 16> kObjectless = {
      "agree", "apologise", "apologize", "appeal", "argue", "campaign", "clash",   "complain",
      "march", "plead",     "protest",   "rally",  "react", "resign",   "respond", "vote"};
  const std::string& lemma = tree[verb].lemma;
  if (std::find(kObjectless.begin(), kObjectless.end(), lemma) != kObjectless.end()) return true;
  const TokenIndex next = verb + 1;
  return lemma == "call" && next < static_cast<TokenIndex>(tree.size()) &&
         tree[next].form == "for" && tree[next].deprel == "case";
}

// The clauses that hang on the root, and on what it is of: "members of the opposition accused".
std::vector<TokenIndex> clauses_of_root(const Tree& tree) {
  std::vector<TokenIndex> found(tree.children(tree.root()));
  for (TokenIndex child : tree.children(tree.root())) {
    if (tree[child].deprel != "nmod") continue;
    found.insert(found.end(), tree.children(child).begin(), tree.children(child).end());
  }
  return found;
}

// "The opposition called on the president to resign": a past form with an object or an infinitive
// of its own, or one that has no passive, hangs on the noun before it as if it were "called".
TokenIndex hidden_relative(const Tree& tree) {
  for (TokenIndex child : clauses_of_root(tree)) {
    const Word& w = tree[child];
    const bool past = w.upos == Upos::kVerb && (w.xpos == "VBD" || w.xpos == "VBN");
    if (!past || w.deprel != "acl" || child < tree.root()) continue;
    if (tree.child(child, "obl:agent") != kNoToken) continue;
    const bool active = tree.child(child, "obj") != kNoToken ||
                        tree.child(child, "xcomp") != kNoToken || w.xpos == "VBD" ||
                        has_no_passive(tree, child);
    bool infinitive = false;
    for (TokenIndex clause : tree.children(child)) {
      infinitive = infinitive ||
                   (tree[clause].deprel == "advcl" && tree.has_child_lemma(clause, "mark", "to"));
    }
    if (active || infinitive) return child;
  }
  return kNoToken;
}

void make_main_clause(Tree* tree, TokenIndex verb) {
  const TokenIndex subject = tree->root();
  for (TokenIndex child : std::vector<TokenIndex>(tree->children(subject))) {
    const bool stays = child < verb && (*tree)[child].upos != Upos::kPunct;
    if (child != verb && !stays) (*tree).words[static_cast<size_t>(child)].head = verb;
  }
  attach(tree, verb, kNoToken, "root");
  attach(tree, subject, verb, "nsubj");
  tree->words[static_cast<size_t>(verb)].xpos = "VBD";
}

// "France plans to meet Germany", "Peru lifts embargo": a noun in the plural with a name right
// before it and an infinitive or an object behind it.
bool is_hidden_present(const Tree& tree, TokenIndex root) {
  if (tree[root].xpos != "NNS" || root == 0 || tree[root - 1].upos != Upos::kPropn) return false;
  if (tree[root - 1].head != root || tree.child(root, "det") != kNoToken) return false;
  for (TokenIndex child : tree.children(root)) {
    if (child > root && tree[child].deprel == "obj") return true;
    if (child > root && tree[child].upos == Upos::kVerb && tree[child].deprel == "acl" &&
        tree.has_child_lemma(child, "mark", "to")) {
      return true;
    }
  }
  return false;
}

void make_present(Tree* tree, TokenIndex root) {
  for (TokenIndex child : std::vector<TokenIndex>(tree->children(root))) {
    Word& word = tree->words[static_cast<size_t>(child)];
    if (child == root - 1) {
      word.deprel = "nsubj";
    } else if (child < root && word.upos != Upos::kPunct) {
      word.head = root - 1;
    } else if (word.deprel == "acl") {
      word.deprel = "xcomp";
    }
  }
  tree->words[static_cast<size_t>(root)].upos = Upos::kVerb;
  tree->words[static_cast<size_t>(root)].xpos = "VBZ";
}

// "Japan snubs Russian proposal": no compound is in the plural with words of its own between it
// and its noun; behind a name it is the verb.
TokenIndex hidden_in_compound(const Tree& tree, TokenIndex root) {
  for (TokenIndex child : tree.children(root)) {
    const bool plural = tree[child].deprel == "compound" && tree[child].xpos == "NNS";
    if (!plural || child == 0 || child + 1 >= root || tree[child - 1].upos != Upos::kPropn)
      continue;
    const std::string_view next = tree[child + 1].deprel;
    const bool own = next == "amod" || next == "nummod" || next == "det" || next == "nmod:poss";
    if (own && tree[child + 1].head == root) return child;
  }
  return kNoToken;
}

// "Killed at least 40 rebels": the noun is no phrase with "at".
void free_least(Tree* tree) {
  for (TokenIndex at = 0; at + 2 < static_cast<TokenIndex>(tree->size()); ++at) {
    const std::string& next = (*tree)[at + 1].lemma;
    if ((*tree)[at].lemma != "at" || (next != "least" && next != "most")) continue;
    TokenIndex noun = (*tree)[at].head;
    while (noun != kNoToken && (noun == at + 1 || (*tree)[noun].upos == Upos::kNum)) {
      noun = (*tree)[noun].head;
    }
    if (noun == kNoToken || noun <= at + 1) continue;
    Word& word = tree->words[static_cast<size_t>(noun)];
    const TokenIndex verb = word.head;
    attach(tree, at, at + 1, "case");
    attach(tree, at + 1, noun, "advmod");
    const bool object = verb != kNoToken && verb < at && (*tree)[verb].upos == Upos::kVerb &&
                        word.deprel == "obl" && tree->child(verb, "obj") == kNoToken;
    if (object) word.deprel = "obj";
  }
  tree->index_children();
}

// "Ethiopia has broken relations": no perfect was seen in an auxiliary that has an object.
TokenIndex hidden_perfect(const Tree& tree, TokenIndex have) {
  if (tree[have].upos != Upos::kAux || tree[have].lemma != "have") return kNoToken;
  TokenIndex verb = have + 1;
  while (verb < static_cast<TokenIndex>(tree.size()) && tree[verb].upos == Upos::kAdv) ++verb;
  if (verb >= static_cast<TokenIndex>(tree.size()) || tree[verb].xpos != "VBN") return kNoToken;
  const TokenIndex object = tree[verb].head;
  const bool hidden = tree[verb].deprel == "amod" && object > verb && tree[object].head == have &&
                      tree[object].deprel == "obj";
  return hidden ? verb : kNoToken;
}

void make_perfect(Tree* tree, TokenIndex have, TokenIndex verb) {
  const TokenIndex head = (*tree)[have].head;
  const std::string relation((*tree)[have].deprel);
  for (TokenIndex child : std::vector<TokenIndex>(tree->children(have))) {
    tree->words[static_cast<size_t>(child)].head = verb;
  }
  attach(tree, verb, head, relation.c_str());
  attach(tree, have, verb, "aux");
  tree->index_children();
}

void free_perfects(Tree* tree) {
  for (TokenIndex word = 0; word + 1 < static_cast<TokenIndex>(tree->size()); ++word) {
    if (const TokenIndex verb = hidden_perfect(*tree, word); verb != kNoToken) {
      make_perfect(tree, word, verb);
    }
  }
}

// "Called off the strike": a noun with an article of its own is no infinitive; but "became a
// member".
bool is_misread_object(const Tree& tree, TokenIndex noun, TokenIndex verb) {
  static constexpr std::array<std::string_view, 10> kCopulas = {
      "become", "remain", "stay", "seem", "appear", "look", "sound", "feel", "prove", "turn"};
  const bool name = tree[noun].upos == Upos::kPropn;  // "accused Chad of fraud"
  if (tree[noun].deprel != "xcomp" || (tree[noun].upos != Upos::kNoun && !name) || noun < verb)
    return false;
  if (std::find(kCopulas.begin(), kCopulas.end(), tree[verb].lemma) != kCopulas.end()) return false;
  for (std::string_view taken : {"obj", "iobj", "ccomp", "aux:pass", "nsubj:pass"}) {
    if (tree.child(verb, taken) != kNoToken) return false;
  }
  return tree.child(noun, "case") == kNoToken && tree.child(noun, "mark") == kNoToken &&
         tree.child(noun, "cop") == kNoToken && (name || tree.child(noun, "det") != kNoToken);
}

// "Norway mediated.", "broke off relations", "fired on Monday a rocket": an active verb has no
// passive subject (headlines, which leave the auxiliary out, have no full stop), and a noun without
// a preposition behind a verb that has no object is its object.
void settle_core(Tree* tree) {
  const bool stops =
      tree->size() > 0 && (*tree)[static_cast<TokenIndex>(tree->size()) - 1].form == ".";
  for (TokenIndex at = 0; at < static_cast<TokenIndex>(tree->size()); ++at) {
    Word& word = tree->words[static_cast<size_t>(at)];
    if (word.head == kNoToken || (*tree)[word.head].upos != Upos::kVerb) continue;
    const TokenIndex verb = word.head;
    const bool finite = (*tree)[verb].xpos == "VBD" || (stops && (*tree)[verb].head == kNoToken);
    if (word.deprel == "nsubj:pass" && finite && tree->child(verb, "aux:pass") == kNoToken &&
        tree->child(verb, "aux") == kNoToken && at < verb &&
        tree->child(verb, "obl:agent") == kNoToken) {
      word.deprel = "nsubj";
      tree->words[static_cast<size_t>(verb)].xpos = "VBD";
    }
    if (is_misread_object(*tree, at, verb)) word.deprel = "obj";
    const bool bare = word.deprel == "obl" && word.upos == Upos::kNoun && at > verb &&
                      tree->child(at, "case") == kNoToken && tree->child(verb, "obj") == kNoToken;
    const bool whole =
        tree->child(verb, "compound:prt") != kNoToken || tree->has_child_lemma(at, "det", "a");
    if (bare && finite && whole) {
      word.deprel = "obj";
      tree->words[static_cast<size_t>(verb)].xpos = "VBD";
    }
  }
}

}  // namespace

void repair_verbs(Tree* tree) {
  free_least(tree);
  free_perfects(tree);
  settle_core(tree);
  const TokenIndex root = tree->root();
  if (root == kNoToken || !is_nominal((*tree)[root])) return;
  for (TokenIndex word = 0; word < static_cast<TokenIndex>(tree->size()); ++word) {
    if (is_finite(*tree, word)) return;
  }
  if (const TokenIndex verb = hidden_participle(*tree); verb != kNoToken) {
    make_clause(tree, verb, noun_before(*tree, verb));
  } else if (const TokenIndex main = hidden_relative(*tree); main != kNoToken) {
    make_main_clause(tree, main);
  } else if (is_hidden_present(*tree, root)) {
    make_present(tree, root);
  } else if (const TokenIndex present = hidden_in_compound(*tree, root); present != kNoToken) {
    make_clause(tree, present, present - 1);
  }
  tree->index_children();
}

}  // namespace sanudo
