// SPDX-License-Identifier: Apache-2.0
#include "event/reach.h"

#include <algorithm>

namespace sanudo {
namespace {

const std::vector<std::string> kBy = {"by"};
const std::vector<std::string> kDesigned = {"design", "aim", "intend", "mean"};
const std::vector<std::string> kTouched = {"of", "on", "against", "with", "in", "to"};

std::vector<TokenIndex> one(TokenIndex word) {
  return word == kNoToken ? std::vector<TokenIndex>{} : std::vector<TokenIndex>{word};
}

}  // namespace

// "Money to help feed the hungry", "an effort to try to end the war": the inmost verb names them.
std::vector<TokenIndex> Reach::inmost(std::vector<TokenIndex> clauses) const {
  for (TokenIndex& clause : clauses) {
    for (int depth = 0; depth < 2 && grammar_.object(clause) == kNoToken; ++depth) {
      const TokenIndex below = tree_.child(clause, "xcomp");
      if (below != kNoToken) clause = below;
    }
  }
  return clauses;
}

// "Gave millions to help people in X": whom the purpose is for, or where it is pursued.
std::vector<TokenIndex> Reach::purpose_objects(const std::vector<TokenIndex>& clauses) const {
  std::vector<TokenIndex> found;
  for (TokenIndex clause : inmost(clauses)) {
    if (const TokenIndex object = grammar_.object(clause); object != kNoToken) {
      found.push_back(object);
    }
    const std::vector<TokenIndex> phrases = grammar_.obliques(clause, {"in", "to", "for", "with"});
    found.insert(found.end(), phrases.begin(), phrases.end());
  }
  return found;
}

// "An effort designed to help", "supplies aimed at feeding".
std::vector<TokenIndex> Reach::designs(TokenIndex noun) const {
  for (TokenIndex clause : grammar_.clauses(noun, "acl", {})) {
    const std::string lemma = lower_lemma(tree_[clause]);
    if (std::find(kDesigned.begin(), kDesigned.end(), lemma) == kDesigned.end()) continue;
    for (std::string_view relation : {"advcl", "xcomp"}) {
      std::vector<TokenIndex> found = grammar_.clauses(clause, relation, {"to", "at"});
      if (!found.empty()) return found;
    }
  }
  return {};
}

std::vector<TokenIndex> Reach::purposes(TokenIndex predicate) const {
  std::vector<TokenIndex> found = grammar_.clauses(predicate, "advcl", {"to"});
  for (std::string_view relation : {"xcomp", "acl"}) {
    const std::vector<TokenIndex> more = grammar_.clauses(predicate, relation, {"to"});
    found.insert(found.end(), more.begin(), more.end());
  }
  if (found.empty()) found = designs(predicate);
  // "Spent millions on rebuilding schools".
  for (TokenIndex clause : grammar_.clauses(predicate, "advcl", {"on", "towards", "toward"})) {
    if (found.empty() && tree_[clause].xpos == "VBG") found.push_back(clause);
  }
  return found;
}

// Who is to do, or whom is to be done, what stands in the clause below.
std::vector<TokenIndex> Reach::inner_subjects(TokenIndex word) const {
  for (std::string_view relation : {"ccomp", "xcomp", "advcl", "acl"}) {
    for (TokenIndex clause : grammar_.clauses(word, relation, {})) {
      const TokenIndex subject = grammar_.subject(clause);
      if (subject != kNoToken) return one(subject);
      if (grammar_.is_passive(clause)) return one(grammar_.object(clause));
    }
  }
  return {};
}

// "The killing of a member of X by Y": parsers hang the agent on the nearest noun.
std::vector<TokenIndex> Reach::agents_below(TokenIndex noun) const {
  for (TokenIndex phrase : grammar_.nominals(noun, kTouched)) {
    if (std::vector<TokenIndex> found = grammar_.nominals(phrase, kBy); !found.empty())
      return found;
  }
  return {};
}

// "Issued a call for X to leave": parsers hang what is called for on the light verb.
std::vector<TokenIndex> Reach::clauses_for(TokenIndex support) const {
  if (support == kNoToken) return {};
  std::vector<TokenIndex> found = grammar_.clauses(support, "advcl", {"for"});
  std::erase_if(found, [this](TokenIndex clause) {
    return tree_.child(clause, "nsubj") == kNoToken || !tree_.has_child_lemma(clause, "mark", "to");
  });
  return found;
}

// "Japan is a donor", "Japan remains a donor", "Japan gave a donation".
TokenIndex Reach::subject_of_noun(const Predicate& predicate) const {
  if (predicate.support != kNoToken) return grammar_.subject(predicate.support);
  const Word& noun = tree_[predicate.trigger];
  const TokenIndex own = tree_.child(predicate.trigger, "nsubj");
  if (own != kNoToken || noun.deprel != "xcomp") return own;
  return grammar_.subject(noun.head);
}

std::vector<TokenIndex> Reach::below_noun(const Path& path, const Predicate& predicate) const {
  const TokenIndex noun = predicate.trigger;
  switch (path.kind) {
    case PathKind::kSubject: return one(subject_of_noun(predicate));
    case PathKind::kInner: return inner_subjects(noun);
    case PathKind::kPossessor: return one(grammar_.possessor(noun));
    case PathKind::kPurpose: {
      std::vector<TokenIndex> clauses = purposes(noun);
      // "An increase in funding to fight hunger".
      for (TokenIndex part : grammar_.nominals(noun, {"in", "of"})) {
        if (clauses.empty()) clauses = purposes(part);
      }
      if (clauses.empty() && predicate.support != kNoToken) clauses = purposes(predicate.support);
      return purpose_objects(clauses);
    }
    case PathKind::kNominal:
    case PathKind::kOblique: {
      std::vector<TokenIndex> found = grammar_.nominals(noun, path.markers);
      if (found.empty() && predicate.support != kNoToken) {
        found = grammar_.obliques(predicate.support, path.markers);
        std::erase(found, noun);
      }
      if (found.empty() && path.markers == kBy) found = agents_below(noun);
      return found;
    }
    case PathKind::kClause: {
      std::vector<TokenIndex> found = grammar_.clauses(noun, path.relation, path.markers);
      // The treebanks hang "a promise to leave" as acl, our tables may say xcomp.
      if (found.empty() && path.relation == "xcomp") found = grammar_.clauses(noun, "acl", {"to"});
      if (found.empty() && path.relation == "xcomp") found = clauses_for(predicate.support);
      if (found.empty() && path.relation == "ccomp")
        found = grammar_.clauses(noun, "acl", {"that"});
      return found;
    }
    default: return {};
  }
}

std::vector<TokenIndex> Reach::nodes(const Path& path, const Predicate& predicate,
                                     PredicateClass kind) const {
  if (kind == PredicateClass::kNoun) return below_noun(path, predicate);
  const TokenIndex word = predicate.trigger;
  switch (path.kind) {
    case PathKind::kSubject: return one(grammar_.subject(word));
    case PathKind::kObject: return one(grammar_.object(word));
    case PathKind::kIndirectObject: return one(grammar_.indirect_object(word));
    case PathKind::kOblique:
    case PathKind::kNominal: return grammar_.obliques(word, path.markers);
    case PathKind::kPossessor:
    case PathKind::kModifier: return {};
    case PathKind::kInner: return inner_subjects(word);
    case PathKind::kPurpose: {
      std::vector<TokenIndex> clauses = purposes(word);
      if (const TokenIndex object = grammar_.object(word); object != kNoToken && clauses.empty()) {
        clauses = purposes(object);
      }
      return purpose_objects(clauses);
    }
    case PathKind::kClause: {
      std::vector<TokenIndex> found = grammar_.clauses(word, path.relation, path.markers);
      // Parsers and treebanks waver between xcomp and advcl for "called on X to leave".
      if (found.empty() && path.relation == "xcomp")
        found = grammar_.clauses(word, "advcl", {"to"});
      // ... and for "denies using": a bare participle right behind its verb.
      const TokenIndex next = word + 1;
      if (found.empty() && path.relation == "xcomp" &&
          next < static_cast<TokenIndex>(tree_.size()) && tree_[next].head == word &&
          tree_[next].deprel == "advcl" && tree_[next].xpos == "VBG") {
        found = one(next);
      }
      return found;
    }
  }
  return {};
}

}  // namespace sanudo
