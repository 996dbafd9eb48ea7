// SPDX-License-Identifier: Apache-2.0
#include "event/grammar.h"

#include <algorithm>

namespace sanudo {
namespace {

// How far a shared subject is looked for; deeper chains are parser errors.
constexpr int kMaxClimb = 6;

bool is_participle(const Word& word) { return word.xpos == "VBN" || word.xpos == "VBD"; }

// Verbs whose infinitive is done by their own subject though they have an object.
bool keeps_subject_control(std::string_view lemma) {
  return lemma == "promise" || lemma == "threaten" || lemma == "vow" || lemma == "use";
}

bool contains(const std::vector<std::string>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

const std::vector<std::string> kRanks = {"first", "last", "only", "latest", "next"};
// Prepositions of those whom a verb's act reaches, wherever trees hang them.
const std::vector<std::string> kReaching = {"to", "into", "with", "against"};

}  // namespace

std::string lower_lemma(const Word& word) {
  std::string lemma = word.lemma;
  for (char& c : lemma) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lemma;
}

bool Grammar::is_relative_pronoun(TokenIndex word) const {
  const std::string lemma = lower_lemma(tree_[word]);
  return tree_[word].upos != Upos::kNoun &&
         (lemma == "who" || lemma == "which" || lemma == "that" || lemma == "whom");
}

TokenIndex Grammar::antecedent(TokenIndex verb) const {
  TokenIndex clause = verb;
  for (int i = 0; i < kMaxClimb && clause != kNoToken; ++i) {
    const std::string_view relation = tree_[clause].deprel;
    if (relation.starts_with("acl")) return tree_[clause].head;
    if (relation != "conj" && relation != "xcomp") return kNoToken;
    clause = tree_[clause].head;
  }
  return kNoToken;
}

TokenIndex Grammar::resolve_relative(TokenIndex word, TokenIndex verb) const {
  if (word == kNoToken || !is_relative_pronoun(word)) return word;
  const TokenIndex noun = antecedent(verb);
  return noun == kNoToken ? word : noun;
}

bool Grammar::is_passive(TokenIndex verb) const {
  if (tree_.child(verb, "aux:pass") != kNoToken || tree_.child(verb, "nsubj:pass") != kNoToken) {
    return true;
  }
  if (tree_[verb].upos != Upos::kVerb || !is_participle(tree_[verb])) return false;
  if (own_subject(verb) != kNoToken || tree_.child(verb, "aux") != kNoToken) return false;
  const std::string_view relation = tree_[verb].deprel;
  if (relation == "acl" || relation == "amod" || relation == "xcomp" || relation == "advcl") {
    return tree_[verb].xpos == "VBN" || tree_.child(verb, "obj") == kNoToken;
  }
  // "Two were arrested and charged": the auxiliary stands with the first verb only.
  if (relation == "conj" && tree_.child(verb, "obj") == kNoToken) {
    const TokenIndex first = tree_[verb].head;
    return tree_.child(first, "aux:pass") != kNoToken ||
           tree_.child(first, "nsubj:pass") != kNoToken;
  }
  // Headlines leave the auxiliary out: "Two Killed by Gunmen", "15 militants sentenced".
  return tree_[verb].head == kNoToken && agent(verb) != kNoToken;
}

TokenIndex Grammar::own_subject(TokenIndex verb) const {
  for (std::string_view relation : {"nsubj", "nsubj:pass", "nsubj:outer", "csubj"}) {
    const TokenIndex subject = tree_.child(verb, relation);
    if (subject != kNoToken) return resolve_relative(subject, verb);
  }
  return misread_subject(verb);
}

// "Russia besieged", "Iraqi forces shell": a finite verb has no compound and no unmarked phrase
// right before it; where a tree says so, the name there is its subject.
TokenIndex Grammar::misread_subject(TokenIndex verb) const {
  const Word& word = tree_[verb];
  const bool finite = word.upos == Upos::kVerb && (word.xpos == "VBD" || word.xpos == "VBZ");
  if (!finite || verb == 0 || tree_[verb - 1].head != verb) return kNoToken;
  const std::string_view relation = tree_[verb - 1].deprel;
  const bool odd = relation == "compound" || relation == "flat" || relation == "obl:unmarked";
  return odd && tree_[verb - 1].upos == Upos::kPropn ? verb - 1 : kNoToken;
}

TokenIndex Grammar::agent(TokenIndex verb) const {
  const TokenIndex agent = tree_.child(verb, "obl:agent");
  if (agent != kNoToken) return agent;
  for (TokenIndex child : tree_.children(verb)) {
    if (base_relation(tree_[child].deprel) == "obl" && tree_.case_lemma(child) == "by" &&
        tree_[child].upos != Upos::kNum && !tree_[child].has_feature("VerbForm=Ger")) {
      return child;
    }
  }
  return kNoToken;
}

// "Accused X of killing", "praised X for holding", "kept X from leaving": X does it; but "hurt X by
// leaving", "without leaving" are done by the subject.
bool Grammar::is_done_by_object(TokenIndex verb) const {
  static const std::vector<std::string> kMarkers = {"of", "for", "with", "from", "into"};
  const TokenIndex governor = tree_[verb].head;
  for (TokenIndex child : tree_.children(verb)) {
    const std::string_view relation = tree_[child].deprel;
    if (relation != "mark" && relation != "case") continue;
    const std::string marker = lower_lemma(tree_[child]);
    if (contains(kMarkers, marker)) return true;
    // "Accused X of deceit by hiding it": the deceit is X's, and so is the hiding.
    if (marker == "by" && !obliques(governor, {"of"}).empty()) return true;
  }
  return false;
}

// Who does the infinitive or participle that hangs on another predicate.
TokenIndex Grammar::controller(TokenIndex verb) const {
  const TokenIndex governor = tree_[verb].head;
  if (governor == kNoToken) return kNoToken;
  if (tree_[verb].deprel == "xcomp" && !keeps_subject_control(lower_lemma(tree_[governor]))) {
    for (std::string_view relation : {"obj", "iobj"}) {
      const TokenIndex object = tree_.child(governor, relation);
      if (object != kNoToken && object < verb) return resolve_relative(object, governor);
    }
  }
  if (tree_[verb].deprel == "advcl" && is_done_by_object(verb)) {
    const TokenIndex object = tree_.child(governor, "obj");
    if (object != kNoToken && object < verb) return resolve_relative(object, governor);
  }
  return kNoToken;
}

// "Japan is the largest donor, giving millions", "the first to comply": who is described so acts.
TokenIndex Grammar::described(TokenIndex noun) const {
  if (tree_.child(noun, "cop") == kNoToken) return kNoToken;
  const TokenIndex subject = tree_.child(noun, "nsubj");
  return subject < noun && tree_[subject].upos != Upos::kPron ? subject : kNoToken;
}

// "Rules that critics say would prevent it": the rules would, not those who say so.
TokenIndex Grammar::lifted_subject(TokenIndex verb) const {
  const TokenIndex saying = tree_[verb].head;
  const bool said = tree_[verb].deprel == "ccomp" && tree_[saying].deprel == "acl:relcl" &&
                    tree_.child(verb, "mark") == kNoToken;
  const TokenIndex first = said ? tree_.children(saying).front() : verb;
  const bool lifted = said && is_relative_pronoun(first) && tree_[first].deprel != "nsubj";
  return lifted ? tree_[saying].head : kNoToken;
}

TokenIndex Grammar::surface_subject(TokenIndex verb) const {
  TokenIndex predicate = verb;
  for (int i = 0; i < kMaxClimb && predicate != kNoToken; ++i) {
    if (const TokenIndex own = own_subject(predicate); own != kNoToken) return own;
    if (const TokenIndex control = controller(predicate); control != kNoToken) return control;
    if (const TokenIndex lifted = lifted_subject(predicate); lifted != kNoToken) return lifted;
    const std::string_view relation = tree_[predicate].deprel;
    if (relation.starts_with("acl")) {
      const TokenIndex noun = tree_[predicate].head;
      // "the decision to withdraw": the one who decides, not the decision, withdraws.
      const bool infinitive = tree_.has_child_lemma(predicate, "mark", "to");
      const bool first = contains(kRanks, lower_lemma(tree_[noun]));
      const bool participle = tree_.child(predicate, "mark") == kNoToken;
      const TokenIndex who = participle || first ? described(noun) : kNoToken;
      if (who != kNoToken) return who;
      return infinitive ? possessor(noun) : noun;
    }
    if (relation != "conj" && relation != "xcomp" && relation != "advcl" &&
        relation != "parataxis" && relation != "ccomp") {
      return kNoToken;
    }
    if (relation == "ccomp" || relation == "parataxis") {
      if (tree_[predicate].upos == Upos::kVerb && tree_[predicate].xpos != "VBG" &&
          tree_[predicate].xpos != "VB") {
        return kNoToken;
      }
    }
    predicate = tree_[predicate].head;
  }
  return kNoToken;
}

TokenIndex Grammar::subject(TokenIndex predicate) const {
  if (is_passive(predicate)) {
    if (const TokenIndex by = agent(predicate); by != kNoToken) return by;
    // The passive's agent may stand with the last of several verbs: "was seized and held by X".
    for (TokenIndex other : tree_.children(predicate)) {
      if (tree_[other].deprel == "conj") {
        if (const TokenIndex by = agent(other); by != kNoToken) return by;
      }
    }
    return kNoToken;
  }
  return surface_subject(predicate);
}

// "Forces arrest a man": after a bare verb, parsers may call the object a second subject.
TokenIndex Grammar::subject_behind(TokenIndex verb) const {
  bool before = false;
  for (TokenIndex child : tree_.children(verb)) {
    if (tree_[child].deprel != "nsubj") continue;
    if (before && child > verb) return child;
    before = before || child < verb;
  }
  return kNoToken;
}

// "Called off the strike": the particle right behind the verb may be read as a preposition.
TokenIndex Grammar::behind_particle(TokenIndex verb) const {
  static const std::vector<std::string> kParticles = {"off", "up", "down", "out", "over"};
  const TokenIndex next = verb + 1;
  if (next >= static_cast<TokenIndex>(tree_.size()) || tree_[next].deprel != "case" ||
      !contains(kParticles, lower_lemma(tree_[next]))) {
    return kNoToken;
  }
  const TokenIndex phrase = tree_[next].head;
  return phrase != kNoToken && tree_[phrase].head == verb ? phrase : kNoToken;
}

TokenIndex Grammar::object(TokenIndex predicate) const {
  if (is_passive(predicate)) {
    if (const TokenIndex object = tree_.child(predicate, "obj"); object != kNoToken) {
      // "was awarded a prize": the object stays, the subject is who gets it.
      return object;
    }
    return surface_subject(predicate);
  }
  TokenIndex object = tree_.child(predicate, "obj");
  // "urged the parties to leave", "reassured the allies": trees call the one who is addressed an
  // indirect object even where there is no other.
  if (object == kNoToken) object = tree_.child(predicate, "iobj");
  if (object == kNoToken) object = subject_behind(predicate);
  if (object == kNoToken) object = behind_particle(predicate);
  if (object != kNoToken) return resolve_relative(object, predicate);
  // "the man police arrested": the object is what the relative clause hangs on.
  if (tree_[predicate].deprel == "acl:relcl") {
    const TokenIndex subject = tree_.child(predicate, "nsubj");
    if (subject != kNoToken && !is_relative_pronoun(subject)) return tree_[predicate].head;
  }
  // "seized and destroyed the boats": the object stands with the last verb.
  for (TokenIndex other : tree_.children(predicate)) {
    if (tree_[other].deprel == "conj" && tree_[other].upos == Upos::kVerb &&
        own_subject(other) == kNoToken && !is_passive(other)) {
      return tree_.child(other, "obj");
    }
  }
  return kNoToken;
}

TokenIndex Grammar::indirect_object(TokenIndex predicate) const {
  const TokenIndex object = tree_.child(predicate, "iobj");
  if (object != kNoToken) return resolve_relative(object, predicate);
  if (is_passive(predicate) && tree_.child(predicate, "obj") != kNoToken) {
    return surface_subject(predicate);
  }
  return kNoToken;
}

bool Grammar::fits(TokenIndex word, const std::vector<std::string>& markers) const {
  const std::string marker = tree_.case_lemma(word);
  return markers.empty() ? !marker.empty() : contains(markers, marker);
}

std::vector<TokenIndex> Grammar::phrases_on(TokenIndex noun,
                                            const std::vector<std::string>& prepositions) const {
  std::vector<TokenIndex> found;
  for (TokenIndex child : tree_.children(noun)) {
    const std::string_view relation = base_relation(tree_[child].deprel);
    if ((relation == "nmod" || relation == "obl") && tree_[child].deprel != "nmod:poss" &&
        fits(child, prepositions)) {
      found.push_back(child);
    }
  }
  return found;
}

std::vector<TokenIndex> Grammar::nominals(TokenIndex noun,
                                          const std::vector<std::string>& prepositions) const {
  static const std::vector<std::string> kPlaces = {"in", "at", "near"};
  std::vector<TokenIndex> found = phrases_on(noun, prepositions);
  if (!found.empty() || prepositions.empty()) return found;
  // "Talks in Bishkek with Modi": nobody is with a city.
  for (TokenIndex place : phrases_on(noun, kPlaces)) {
    if (tree_[place].upos != Upos::kPropn || contains(prepositions, "of")) continue;
    const std::vector<TokenIndex> behind = phrases_on(place, prepositions);
    found.insert(found.end(), behind.begin(), behind.end());
  }
  return found;
}

// "Gave maps, coins and seals to the embassy", "fuel from reactors to Russia": parsers hang a
// phrase on the noun right before it. Looks at what ends the phrase, nearest to it first.
std::vector<TokenIndex> Grammar::phrases_along(TokenIndex phrase,
                                               const std::vector<std::string>& prepositions) const {
  std::vector<std::string> wanted;
  for (const std::string& preposition : prepositions) {
    if (contains(kReaching, preposition)) wanted.push_back(preposition);
  }
  TokenIndex at = wanted.empty() ? kNoToken : phrase;
  for (int i = 0; i < kMaxClimb && at != kNoToken; ++i) {
    TokenIndex last = kNoToken;
    for (TokenIndex child : tree_.children(at)) {
      const std::string_view relation = tree_[child].deprel;
      if (child > at && (relation == "conj" || relation == "nmod")) last = child;
    }
    if (last == kNoToken) return {};
    if (std::vector<TokenIndex> found = phrases_on(last, wanted); !found.empty()) return found;
    at = last;
  }
  return {};
}

std::vector<TokenIndex> Grammar::misplaced(TokenIndex predicate,
                                           const std::vector<std::string>& prepositions) const {
  const TokenIndex object = tree_.child(predicate, "obj");
  if (object == kNoToken) return {};
  std::vector<TokenIndex> found = phrases_along(object, prepositions);
  for (TokenIndex child : tree_.children(predicate)) {
    const bool whence = tree_[child].deprel == "obl" && tree_.case_lemma(child) == "from";
    if (found.empty() && whence && contains(prepositions, "to")) found = phrases_on(child, {"to"});
  }
  return found;
}

std::vector<TokenIndex> Grammar::obliques(TokenIndex predicate,
                                          const std::vector<std::string>& prepositions) const {
  std::vector<TokenIndex> found;
  for (TokenIndex child : tree_.children(predicate)) {
    const std::string_view relation = base_relation(tree_[child].deprel);
    if ((relation == "obl" || relation == "nmod") && fits(child, prepositions)) {
      found.push_back(child);
    }
  }
  if (!found.empty()) return found;
  if (const TokenIndex object = tree_.child(predicate, "obj"); object != kNoToken) {
    found = nominals(object, prepositions);
  } else if (const TokenIndex subject = tree_.child(predicate, "nsubj:pass"); subject != kNoToken) {
    found = nominals(subject, prepositions);
  }
  if (!found.empty()) return found;
  found = misplaced(predicate, prepositions);
  if (!found.empty()) return found;
  // "met and talked with X": what stands with the last of several verbs.
  for (TokenIndex other : tree_.children(predicate)) {
    if (tree_[other].deprel == "conj" && own_subject(other) == kNoToken) {
      for (TokenIndex child : tree_.children(other)) {
        if (base_relation(tree_[child].deprel) == "obl" && fits(child, prepositions)) {
          found.push_back(child);
        }
      }
    }
  }
  return found;
}

// "His running mate John Smith's tweet": of two possessors the nearer one owns the noun.
TokenIndex Grammar::possessor(TokenIndex noun) const {
  if (noun == kNoToken) return kNoToken;
  TokenIndex nearest = kNoToken;
  for (TokenIndex child : tree_.children(noun)) {
    if (tree_[child].deprel == "nmod:poss" && child < noun) nearest = child;
  }
  return nearest != kNoToken ? nearest : tree_.child(noun, "nmod:poss");
}

std::vector<TokenIndex> Grammar::clauses(TokenIndex predicate, std::string_view relation,
                                         const std::vector<std::string>& markers) const {
  std::vector<TokenIndex> found;
  for (TokenIndex child : tree_.children(predicate)) {
    if (base_relation(tree_[child].deprel) != relation) continue;
    // "The charge that X did it" is no relative clause, whatever the tree calls it.
    if (tree_[child].deprel == "acl:relcl" && !tree_.is_that_clause(child)) {
      continue;
    }
    if (markers.empty()) {
      found.push_back(child);
      continue;
    }
    for (TokenIndex marker : tree_.children(child)) {
      const std::string_view kind = tree_[marker].deprel;
      if ((kind == "mark" || kind == "case") && contains(markers, lower_lemma(tree_[marker]))) {
        found.push_back(child);
        break;
      }
    }
  }
  return found;
}

}  // namespace sanudo
