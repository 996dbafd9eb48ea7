// SPDX-License-Identifier: Apache-2.0
// The part of PhraseResolver that looks back: pronouns and definite descriptions. Precision comes
// first: where tree and base leave no clear antecedent, none is given. After Hobbs (1978) and the
// salience of Lappin and Leass (1994): near before far, subjects before others.
#include <algorithm>
#include <set>

#include "actor/entity_list.h"
#include "actor/gender.h"
#include "actor/phrase_resolver.h"

namespace sanudo {
namespace {

Gender gender_of_pronoun(std::string_view form) {
  if (form == "he" || form == "him" || form == "his" || form == "himself") return Gender::kMan;
  if (form == "she" || form == "her" || form == "herself") return Gender::kWoman;
  return Gender::kUnknown;
}

bool contradicts(Gender a, Gender b) {
  return a != Gender::kUnknown && b != Gender::kUnknown && a != b;
}

TokenIndex verb_before(const Tree& tree, TokenIndex word) {
  do --word;
  while (word >= 0 && tree[word].upos != Upos::kVerb);
  return word >= 0 ? word : kNoToken;
}

}  // namespace

void PhraseResolver::refer_to(Index i, const std::vector<Entity>& antecedents, const char* how) {
  Resolution& r = resolution(i);
  for (const Entity& antecedent : antecedents) {
    r.entities.push_back(maker_.refer(antecedent, mention(i).span));
  }
  r.is_actor = !r.entities.empty();
  r.how = how;
}

// "NATO urged it ...": an object is somebody else than the subject of its own verb (principle B of
// Chomsky 1981).
bool PhraseResolver::is_clause_mate(Index i, const Resolution& candidate) const {
  const Mention& m = mention(i);
  const Tree& tree = tree_of(m);
  const std::string_view relation = base_relation(tree[m.head].deprel);
  if (relation == "nsubj" || tree[m.head].deprel == "nmod:poss" || tree[m.head].head == kNoToken) {
    return false;
  }
  const TokenIndex subject = tree.shared_subject(tree[m.head].head);
  const Index other = index_at(m.sentence, subject);
  if (other < 0 || other == i) return false;
  const Resolution& r = resolutions_[static_cast<size_t>(other)];
  return !r.entities.empty() && same_actor(r.entities.front(), candidate.entities.front()) &&
         r.entities.front().sector == candidate.entities.front().sector;
}

// "Missiles ... to deploy them": the nearest noun of the same number in the sentence is no actor,
// and no name that acts stands nearer.
bool PhraseResolver::means_a_thing(Index i, bool plural) const {
  for (Index back = i - 1; back >= 0 && mention(back).sentence == mention(i).sentence; --back) {
    const Mention& m = mention(back);
    const bool actor = resolutions_[static_cast<size_t>(back)].is_actor;
    if (m.kind == MentionKind::kName && m.plural == plural && actor && is_subject(m)) return false;
    if (m.kind == MentionKind::kNominal && m.plural == plural) return !actor;
  }
  return false;
}

bool PhraseResolver::can_mean(Index i, Index antecedent, bool person, bool plural) const {
  const Mention& m = mention(antecedent);
  const Resolution& r = resolutions_[static_cast<size_t>(antecedent)];
  if (!r.is_actor || r.entities.empty() || m.kind == MentionKind::kPronoun) return false;
  if (!plural && (is_person(r) != person || r.entities.size() > 1)) return false;
  const Gender gender = gender_of_pronoun(lower_ascii(tree_of(mention(i))[mention(i).head].form));
  return !contradicts(gender, gender_of(r.entities.front())) && !is_clause_mate(i, r);
}

// The nearest earlier actor that the pronoun can mean: subjects of this sentence and the two before
// come first, then whom this one or the last one names.
PhraseResolver::Index PhraseResolver::recent(Index i, bool person, bool plural) const {
  Index fallback = -1;
  for (Index back = i - 1; back >= 0; --back) {
    const Mention& m = mention(back);
    if (mention(i).sentence - m.sentence > 2) break;
    if (!can_mean(i, back, person, plural)) continue;
    if (is_subject(m)) return back;
    if (fallback < 0 && mention(i).sentence - m.sentence <= 1) fallback = back;
  }
  return fallback;
}

// "Iran's attack on the embassy and its refusal to talk": the owner of the first of a row.
std::vector<Entity> PhraseResolver::owner_of_first(Index i) const {
  const Mention& m = mention(i);
  const Tree& tree = tree_of(m);
  TokenIndex first = tree[m.head].head;
  while (tree[first].deprel == "conj" && tree[first].head != kNoToken) first = tree[first].head;
  std::vector<Entity> found;
  if (first == tree[m.head].head) return found;
  if (const TokenIndex owner = tree.child(first, "nmod:poss"); owner != kNoToken) {
    add_from(m.sentence, owner, &found);
  }
  return found;
}

// "Police arrested the protesters after they ...": verbs of blame and praise, of punishment and
// reward tell what their object has given cause for (implicit causality, Garvey and Caramazza
// 1974).
PhraseResolver::Index PhraseResolver::who_gave_cause(Index i) const {
  static const std::set<std::string_view> kVerbs = {
      "accuse",   "applaud",  "arrest",  "ban",     "banish", "blame",   "capture",
      "charge",   "condemn",  "convict", "deport",  "detain", "dismiss", "execute",
      "expel",    "fear",     "fine",    "fire",    "hail",   "hang",    "imprison",
      "jail",     "oust",     "praise",  "punish",  "rebuke", "reprove", "sack",
      "sanction", "sentence", "sue",     "suspend", "thank"};
  static const std::set<std::string_view> kCauses = {"after", "because", "for", "when", "as"};
  const Mention& m = mention(i);
  const Tree& tree = tree_of(m);
  const TokenIndex clause = tree[m.head].head;
  if (base_relation(tree[m.head].deprel) != "nsubj" || tree[clause].deprel != "advcl") return -1;
  const TokenIndex mark = tree.child(clause, "mark");
  if (mark == kNoToken || !kCauses.contains(tree[mark].lemma)) return -1;
  // Trees hang such a clause on "said" at the sentence's end as well.
  TokenIndex above = tree[clause].head;
  if (above > clause) above = verb_before(tree, mark);
  if (above == kNoToken || !kVerbs.contains(tree[above].lemma)) return -1;
  return index_at(m.sentence, tree.child(above, "obj"));
}

// Of the quotation that the mention stands in; its own place where it stands in none.
ByteOffset PhraseResolver::start_of_quotation(Index i) const {
  const ByteOffset at = mention(i).span.begin;
  const size_t quotation = first_ending_behind(quotations_, at);
  return quotation == quotations_.size() ? at : std::min(at, quotations_[quotation].outer.begin);
}

// Who is quoted calls himself "I" and "we": "they" between marks are, before all, whom those very
// words name.
PhraseResolver::Index PhraseResolver::recent_in_quotation(Index i, bool person, bool plural) const {
  const ByteOffset start = start_of_quotation(i);
  Index fallback = -1;
  for (Index back = i - 1; back >= 0 && mention(back).span.begin >= start; --back) {
    if (!can_mean(i, back, person, plural)) continue;
    if (is_subject(mention(back))) return back;
    if (fallback < 0) fallback = back;
  }
  return fallback;
}

// "The US withdrawal and their refusal": whose an earlier phrase of the quotation is.
std::vector<Entity> PhraseResolver::owners_in_quotation(Index i) const {
  const ByteOffset start = start_of_quotation(i);
  for (Index back = i - 1; back >= 0 && mention(back).span.begin >= start; --back) {
    if (mention(back).kind != MentionKind::kNominal) continue;
    std::vector<Entity> owners = names_inside(back);
    if (!owners.empty()) return owners;
  }
  return {};
}

bool PhraseResolver::refer_to_owner(Index i, bool plural) {
  std::vector<Entity> owners = owner_of_first(i);
  if (owners.empty() && recent_in_quotation(i, false, plural) < 0) owners = owners_in_quotation(i);
  if (!owners.empty()) refer_to(i, owners, "reference");
  return !owners.empty();
}

bool PhraseResolver::resolve_pronoun(Index i) {
  const Mention& m = mention(i);
  const std::string form = lower_ascii(tree_of(m)[m.head].form);
  const bool person = form == "he" || form == "she" || form == "him" || form == "his" ||
                      form == "her" || form == "himself" || form == "herself";
  const bool plural = form == "they" || form == "them" || form == "their" || form == "themselves";
  const bool thing = form == "it" || form == "its" || form == "itself";
  if (!person && !plural && !thing) return false;
  if ((form == "it" || form == "them") && means_a_thing(i, plural)) return false;
  const bool owner = tree_of(m)[m.head].deprel == "nmod:poss";
  if (owner && !person && refer_to_owner(i, plural)) return true;
  Index antecedent = who_gave_cause(i);
  if (antecedent >= 0 && !can_mean(i, antecedent, person, plural)) antecedent = -1;
  if (antecedent < 0) antecedent = recent_in_quotation(i, person, plural);
  if (antecedent < 0) antecedent = recent(i, person, plural);
  if (antecedent < 0) return false;
  std::vector<Entity> entities;
  const Mention& a = mention(antecedent);
  const Tree& tree = tree_of(a);
  TokenIndex first = a.head;
  while (plural && tree[first].deprel == "conj" && tree[first].head != kNoToken) {
    first = tree[first].head;
  }
  if (plural) {
    for (TokenIndex conjunct : tree.conjuncts(first)) add_from(a.sentence, conjunct, &entities);
  } else {
    entities = resolution(antecedent).entities;
  }
  refer_to(i, entities, "reference");
  return true;
}

// The last two or more that acted together, else the last two that acted one by one.
std::vector<Entity> PhraseResolver::recent_pair(Index i) const {
  constexpr uint32_t kReach = 4;
  std::vector<Entity> singles;
  for (Index back = i - 1; back >= 0; --back) {
    const Mention& m = mention(back);
    if (mention(i).sentence - m.sentence > kReach) break;
    const Resolution& r = resolutions_[static_cast<size_t>(back)];
    // Who speaks of "both sides" in this sentence is none of them.
    if (m.sentence == mention(i).sentence) continue;
    if (!r.is_actor || r.entities.empty() || !is_subject(m)) continue;
    if (r.entities.size() >= 2) return r.entities;
    const Tree& tree = tree_of(m);
    TokenIndex first = m.head;
    while (tree[first].deprel == "conj" && tree[first].head != kNoToken) first = tree[first].head;
    std::vector<Entity> together;
    for (TokenIndex conjunct : tree.conjuncts(first)) add_from(m.sentence, conjunct, &together);
    if (together.size() >= 2) return together;
    if (singles.size() < 2) add_actor(r.entities.front(), &singles);
  }
  if (singles.size() < 2) return {};
  return {singles[1], singles[0]};
}

bool PhraseResolver::resolve_description(Index i) {
  static const std::set<std::string_view> kSides = {
      "party",    "side",       "leader",   "country",   "nation", "state", "president",
      "minister", "government", "neighbor", "neighbour", "ally",   "pair",  "duo"};
  static const std::set<std::string_view> kBodies = {
      "alliance", "bloc", "organization", "organisation", "union", "grouping", "pact"};
  static const std::set<std::string_view> kMembers = {"participant", "member", "signatory"};
  const Mention& m = mention(i);
  const Tree& tree = tree_of(m);
  if (!m.definite || !evidence_of(i).empty()) return false;
  const std::string lemma = lemma_of(m);
  const bool two =
      tree.has_child_lemma(m.head, "nummod", "two") || tree.has_child_lemma(m.head, "det", "both");
  if (kSides.contains(lemma) && m.plural && (two || lemma == "party" || lemma == "side")) {
    const std::vector<Entity> pair = recent_pair(i);
    if (!pair.empty()) refer_to(i, pair, "reference");
    return !pair.empty();
  }
  const bool body = kBodies.contains(lemma) && !m.plural;
  if (!body && !(kMembers.contains(lemma) && m.plural)) return false;
  for (Index back = i - 1; back >= 0; --back) {
    const Resolution& r = resolutions_[static_cast<size_t>(back)];
    if (r.entities.empty() || !r.entities.front().entity.starts_with("org:")) continue;
    refer_to(i, {r.entities.front()}, "reference");
    return true;
  }
  return false;
}

}  // namespace sanudo
