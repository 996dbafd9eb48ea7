// SPDX-License-Identifier: Apache-2.0
#include "event/headline.h"

#include <algorithm>

#include "event/grammar.h"

namespace sanudo {
namespace {

bool names_object(const Entry& entry) {
  return std::any_of(entry.frame.parts.begin(), entry.frame.parts.end(), [](const FramePart& part) {
    return !part.absent && std::any_of(part.paths.begin(), part.paths.end(), [](const Path& path) {
      return path.kind == PathKind::kObject;
    });
  });
}

// Every entry of the verb says what its object is.
bool wants_object(const Lexicon& lexicon, std::string_view lemma) {
  const std::vector<Entry>& entries = lexicon.entries(PredicateClass::kVerb, lemma);
  bool alone = false;
  for (const Entry& entry : entries) {
    if (entry.lemma.size() > 1) continue;
    if (!names_object(entry)) return false;
    alone = true;
  }
  return alone;
}

bool has_object(const Tree& tree, TokenIndex verb) {
  const std::vector<TokenIndex>& children = tree.children(verb);
  return std::any_of(children.begin(), children.end(), [&](TokenIndex child) {
    const std::string_view relation = base_relation(tree[child].deprel);
    return relation == "obj" || relation == "iobj" || relation == "ccomp" || relation == "xcomp" ||
           relation == "aux" || tree[child].deprel == "nsubj:pass";
  });
}

// What stands right behind an active verb is mostly its object, whatever the tree says.
bool ends_or_goes_on_loosely(const Tree& tree, TokenIndex next) {
  if (next >= static_cast<TokenIndex>(tree.size())) return true;
  const Upos upos = tree[next].upos;
  return upos == Upos::kAdp || upos == Upos::kSconj || upos == Upos::kPunct ||
         upos == Upos::kCconj || upos == Upos::kAdv;
}

// The subject that is done to; kNoToken where the verb is active or no participle.
TokenIndex hidden_object(const Lexicon& lexicon, const Tree& tree, TokenIndex verb) {
  const Word& word = tree[verb];
  if (word.upos != Upos::kVerb || (word.xpos != "VBD" && word.xpos != "VBN")) return kNoToken;
  if (has_object(tree, verb) || !ends_or_goes_on_loosely(tree, verb + 1)) return kNoToken;
  if (!wants_object(lexicon, lower_lemma(word))) return kNoToken;
  const TokenIndex subject = tree.child(verb, "nsubj");
  return subject < verb ? subject : kNoToken;
}

}  // namespace

std::vector<Tree> undo_headlines(const Lexicon& lexicon, const Reading& reading) {
  std::vector<Tree> trees;
  for (size_t i = 0; i < reading.trees.size(); ++i) {
    const Tree& tree = reading.trees[i];
    if (!reading.text.paragraphs()[tree.paragraph].headline) continue;
    for (TokenIndex verb = 0; verb < static_cast<TokenIndex>(tree.size()); ++verb) {
      const TokenIndex object = hidden_object(lexicon, tree, verb);
      if (object == kNoToken) continue;
      if (trees.empty()) trees = reading.trees;
      trees[i].words[static_cast<size_t>(object)].deprel = "nsubj:pass";
    }
  }
  return trees;
}

}  // namespace sanudo
