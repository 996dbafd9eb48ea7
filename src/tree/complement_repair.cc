// SPDX-License-Identifier: Apache-2.0
#include "tree/complement_repair.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace sanudo {
namespace {

template <size_t N>
bool among(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

void attach(Tree* tree, TokenIndex word, TokenIndex head, std::string_view relation) {
  tree->words[static_cast<size_t>(word)].head = head;
  tree->words[static_cast<size_t>(word)].deprel = relation;
}

void make_verb(Tree* tree, TokenIndex word, const char* tag) {
  tree->words[static_cast<size_t>(word)].upos = Upos::kVerb;
  tree->words[static_cast<size_t>(word)].xpos = tag;
}

// "Found the regime guilty of murder", "ordered the editor jailed": what stands behind the object
// says what it is held to be or what becomes of it.
void settle_verdict(Tree* tree, TokenIndex word) {
  static constexpr std::array<std::string_view, 8> kHold = {
      "find", "hold", "declare", "deem", "consider", "pronounce", "rule", "judge"};
  const Word& w = (*tree)[word];
  const TokenIndex noun = w.head;
  if (word == 0 || noun != word - 1 || (*tree)[noun].deprel != "obj") return;
  const TokenIndex verb = (*tree)[noun].head;
  if (verb == kNoToken || verb > noun) return;
  const bool verdict =
      w.upos == Upos::kAdj && w.deprel == "amod" && among(kHold, (*tree)[verb].lemma);
  const bool fate = w.xpos == "VBN" && w.deprel == "acl" && (*tree)[verb].lemma == "order";
  if (!verdict && !fate) return;
  attach(tree, word, verb, "xcomp");
  tree->index_children();
}

// "Threatened to shell positions": these verbs go to no place; what follows "to" is a verb.
void settle_infinitive(Tree* tree, TokenIndex verb) {
  static constexpr std::array<std::string_view, 8> kModal = {
      "threaten", "vow", "refuse", "decide", "intend", "want", "manage", "decline"};
  const TokenIndex to = verb + 1;
  const TokenIndex word = verb + 2;
  if (word + 1 >= static_cast<TokenIndex>(tree->size()) || (*tree)[to].form != "to") return;
  if (std::find(kModal.begin(), kModal.end(), (*tree)[verb].lemma) == kModal.end()) return;
  const TokenIndex object = (*tree)[to].head;
  const bool noun = (*tree)[to].deprel == "case" && object > word && (*tree)[object].head == verb;
  if (!noun || (*tree)[word].head != object || (*tree)[word].upos != Upos::kNoun) return;
  attach(tree, word, verb, "xcomp");
  attach(tree, to, word, "mark");
  attach(tree, object, word, "obj");
  make_verb(tree, word, "VB");
  tree->index_children();
}

bool takes_subjunctive(const Tree& tree, TokenIndex verb) {
  static constexpr std::array<std::string_view, 6> kVerbs = {"demand",  "insist",  "propose",
                                                             "request", "suggest", "recommend"};
  return verb != kNoToken &&
         std::find(kVerbs.begin(), kVerbs.end(), tree[verb].lemma) != kVerbs.end();
}

// The noun that was read as the first part of a compound whose last part is the verb.
TokenIndex subject_in_compound(const Tree& tree, TokenIndex last) {
  if (tree[last].xpos != "NN" || tree.child(last, "obj") < last) return kNoToken;
  const TokenIndex before = last - 1;
  return tree[before].deprel == "compound" && tree[before].head == last ? before : kNoToken;
}

// "Demanded Paris cut aid", "the ministry lift the ban": behind such verbs stands a whole clause,
// with a verb in its plain form.
void settle_subjunctive(Tree* tree, TokenIndex word) {
  const TokenIndex above = (*tree)[word].head;
  const std::string_view relation = (*tree)[word].deprel;
  if ((relation != "xcomp" && relation != "obj") || word < above ||
      !takes_subjunctive(*tree, above))
    return;
  TokenIndex subject = subject_in_compound(*tree, word);
  const TokenIndex object = tree->child(above, "obj");
  const bool plain = (*tree)[word].xpos == "VB" && tree->child(word, "mark") == kNoToken;
  if (subject == kNoToken && plain && above < object && object < word) subject = object;
  if (subject == kNoToken) return;
  for (TokenIndex child : std::vector<TokenIndex>(tree->children(word))) {
    if (child < subject) tree->words[static_cast<size_t>(child)].head = subject;
  }
  attach(tree, subject, word, "nsubj");
  attach(tree, word, above, "ccomp");
  make_verb(tree, word, "VB");
  tree->index_children();
}

// "Demanding the ministry cut aid": what has a subject is a clause and no object.
void settle_clause(Tree* tree, TokenIndex word) {
  Word& verb = tree->words[static_cast<size_t>(word)];
  const bool object = verb.deprel == "obj" && verb.upos == Upos::kVerb && verb.xpos != "VBZ";
  if (object && tree->child(word, "nsubj") != kNoToken) verb.deprel = "ccomp";
}

// "Will, on Tuesday, lead": a modal verb far from its verb is its auxiliary all the same.
void settle_modal(Tree* tree, TokenIndex modal) {
  const Word& word = (*tree)[modal];
  if (word.upos != Upos::kAux || word.xpos != "MD" || word.deprel == "aux") return;
  if (!tree->children(modal).empty() || word.head == kNoToken) return;
  TokenIndex verb = modal + 1;
  while (verb < static_cast<TokenIndex>(tree->size()) && (*tree)[verb].upos != Upos::kVerb) ++verb;
  if (verb == static_cast<TokenIndex>(tree->size()) || (*tree)[verb].xpos != "VB") return;
  const TokenIndex subject = tree->child(verb, "nsubj");
  if (subject == kNoToken || subject > modal || tree->dominates(modal, verb)) return;
  attach(tree, modal, verb, "aux");
  tree->index_children();
}

// The infinitive that hangs on a clause inside the object: "to land" of "forced a plane flying
// south to land", and of "ordered the paper, which had lied, to close".
TokenIndex swallowed_infinitive(const Tree& tree, TokenIndex object, bool behind_comma) {
  for (TokenIndex clause : tree.children(object)) {
    if (base_relation(tree[clause].deprel) != "acl" || clause < object) continue;
    for (TokenIndex inner : tree.children(clause)) {
      const TokenIndex to = tree.child(inner, "mark");
      const bool infinitive = tree[inner].deprel == "advcl" && to != kNoToken && to > clause + 1 &&
                              tree[to].form == "to";
      if (infinitive && (!behind_comma || tree[to - 1].form == ",")) return inner;
    }
  }
  return kNoToken;
}

// Who forces or asks somebody says to what: the infinitive is the verb's.
void free_infinitive(Tree* tree, TokenIndex verb) {
  static constexpr std::array<std::string_view, 8> kForcing = {
      "force", "compel", "urge", "persuade", "invite", "permit", "forbid", "coerce"};
  static constexpr std::array<std::string_view, 6> kAsking = {"order",    "ask",    "tell",
                                                              "instruct", "direct", "request"};
  const std::string& lemma = (*tree)[verb].lemma;
  const bool asking = among(kAsking, lemma);
  const TokenIndex object = tree->child(verb, "obj");
  if ((!asking && !among(kForcing, lemma)) || object < verb) return;
  if (tree->child(verb, "xcomp") != kNoToken || tree->child(verb, "ccomp") != kNoToken) return;
  const TokenIndex infinitive = swallowed_infinitive(*tree, object, asking);
  if (infinitive == kNoToken) return;
  attach(tree, infinitive, verb, "xcomp");
  tree->index_children();
}

// "A suit against visiting President X", "talks with visiting Foreign Minister Y": the guest is
// whom the preposition is about.
void settle_guest(Tree* tree, TokenIndex visiting) {
  const TokenIndex preposition = visiting - 1;
  if ((*tree)[visiting].form != "visiting" || preposition < 0) return;
  static constexpr std::array<std::string_view, 4> kWith = {"with", "against", "to", "for"};
  const TokenIndex guest = tree->child(visiting, "obj");
  const bool clause =
      (*tree)[preposition].head == visiting && among(kWith, (*tree)[preposition].form);
  if (!clause || guest < visiting || !(*tree)[guest].name.ends_with("PER")) return;
  const TokenIndex above = (*tree)[visiting].head;
  if (above == kNoToken) return;
  for (TokenIndex child : std::vector<TokenIndex>(tree->children(visiting))) {
    if (child != guest) tree->words[static_cast<size_t>(child)].head = above;
  }
  attach(tree, guest, above, (*tree)[above].upos == Upos::kVerb ? "obl" : "nmod");
  attach(tree, visiting, guest, "amod");
  attach(tree, preposition, guest, "case");
  tree->index_children();
}

}  // namespace

void repair_complements(Tree* tree) {
  for (TokenIndex word = 0; word < static_cast<TokenIndex>(tree->size()); ++word) {
    settle_verdict(tree, word);
    settle_infinitive(tree, word);
    settle_subjunctive(tree, word);
    settle_clause(tree, word);
    settle_modal(tree, word);
    settle_guest(tree, word);
  }
  for (TokenIndex word = 0; word < static_cast<TokenIndex>(tree->size()); ++word) {
    if ((*tree)[word].upos == Upos::kVerb) free_infinitive(tree, word);
  }
}

}  // namespace sanudo
