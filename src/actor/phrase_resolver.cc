// SPDX-License-Identifier: Apache-2.0
#include "actor/phrase_resolver.h"

#include <algorithm>
#include <array>
#include <set>

#include "actor/entity_list.h"

namespace sanudo {
namespace {

constexpr std::array<std::string_view, 12> kLocative = {
    "in",     "at",         "near", "outside",     "inside", "around",
    "across", "throughout", "off",  "in front of", "within", "through"};

// Phrases below a noun that tell whose it is: "the army of Chad", "protesters in Minsk".
const std::array<std::string_view, 5> kBelonging = {"of", "in", "from", "at", "for"};

// Texts that have authors who speak through them.
const std::set<std::string_view> kDocuments = {"statement",  "declaration", "communique",
                                               "communiqué", "document",    "letter",
                                               "memorandum", "resolution",  "note"};
// What "the document" can mean later, though it does not speak by itself.
const std::set<std::string_view> kAgreements = {"agreement", "accord", "pact",    "contract",
                                                "deal",      "treaty", "protocol"};
const std::set<std::string_view> kIssuing = {"adopt",   "issue", "sign",   "release",
                                             "publish", "make",  "send",   "pass",
                                             "approve", "write", "deliver"};

// "The Ethiopian New Year": names of days, festivals and games are nobody's.
const std::set<std::string_view> kOccasions = {
    "year",    "day",   "eve",    "week",     "christmas", "easter",     "ramadan",
    "holiday", "games", "cup",    "festival", "olympics",  "tournament", "championship",
    "summer",  "prize", "winter", "spring",   "marathon",  "revolution", "century"};

}  // namespace

PhraseResolver::PhraseResolver(const Text& text, const std::vector<Tree>& trees,
                               const std::vector<Mention>& mentions, const World& world, Date date)
    : text_(text),
      trees_(trees),
      mentions_(mentions),
      quotations_(find_marked_words(text)),
      maker_(text, world, date),
      choice_(trees, mentions, world, date),
      resolutions_(mentions.size()) {
  for (const Tree& tree : trees) by_head_.emplace_back(tree.size(), -1);
  for (size_t i = 0; i < mentions.size(); ++i) {
    resolutions_[i].mention = static_cast<uint32_t>(i);
    by_head_[mentions[i].sentence][static_cast<size_t>(mentions[i].head)] = static_cast<Index>(i);
  }
}

PhraseResolver::Index PhraseResolver::index_at(uint32_t sentence, TokenIndex head) const {
  return head == kNoToken ? -1 : by_head_[sentence][static_cast<size_t>(head)];
}

std::string PhraseResolver::lemma_of(const Mention& m) const {
  return lower_ascii(tree_of(m)[m.head].lemma);
}

bool PhraseResolver::is_locative(const Mention& m) const {
  return among(kLocative, tree_of(m).case_lemma(m.head));
}

bool PhraseResolver::is_subject(const Mention& m) const {
  const Tree& tree = tree_of(m);
  TokenIndex head = m.head;
  while (tree[head].deprel == "conj" && tree[head].head != kNoToken) head = tree[head].head;
  return base_relation(tree[head].deprel) == "nsubj";
}

bool PhraseResolver::is_person(const Resolution& r) {
  return !r.entities.empty() && (r.entities.front().entity.starts_with("person:") ||
                                 !r.entities.front().role.empty() || r.how == "person");
}

std::vector<Resolution> PhraseResolver::resolve() {
  const auto count = static_cast<Index>(mentions_.size());
  for (Index i = 0; i < count; ++i) resolve_name(i);
  for (Index i = 0; i < count; ++i) {
    if (resolution(i).entities.empty() && !resolution(i).is_document) {
      settle_whole(i);
      resolve_phrase(i);
    }
    if (!resolution(i).entities.empty() && mention(i).kind == MentionKind::kName) {
      by_last_word_[tree_of(mention(i))[mention(i).last].form] = i;
    }
  }
  return std::move(resolutions_);
}

void PhraseResolver::resolve_name(Index i) {
  const Mention& m = mention(i);
  for (const NameMatch& name : m.names) {
    if (name.first > m.head || name.last < m.head) continue;
    // "International Atomic Energy Agency Director Mohamed ElBaradei" is he, not the agency.
    const NameMatch& last = m.names.back();
    const Candidate* person =
        last.first > name.last && last.last == m.last ? choice_.choose(tree_of(m), last) : nullptr;
    if (person != nullptr && maker_.world().entity(person->entity).kind == EntityKind::kPerson) {
      resolve_known_name(i, last, *person);
      return;
    }
    const Candidate* candidate = choice_.choose(tree_of(m), name);
    if (candidate != nullptr) resolve_known_name(i, name, *candidate);
    return;
  }
}

void PhraseResolver::resolve_known_name(Index i, const NameMatch& name,
                                        const Candidate& candidate) {
  const Mention& m = mention(i);
  const Tree& tree = tree_of(m);
  Resolution& r = resolution(i);
  const EntityInfo info = maker_.world().entity(candidate.entity);
  const ByteSpan words = {tree[name.first].span.begin, tree[name.last].span.end};
  Entity entity = maker_.make(candidate.entity, words);
  r.how = "name";
  if (info.kind == EntityKind::kOffice && candidate.type != NameType::kSeatMetonym) {
    if (!m.appositions.empty()) {  // "the President of France, Emmanuel Macron": the name says who
      for (TokenIndex apposed : m.appositions) add_from(m.sentence, apposed, &r.entities);
      r.is_actor = true;
      if (!r.entities.empty()) return;
    }
    const EntityIndex state = maker_.world().find_state(info.country);
    const std::vector<Role> holders =
        maker_.date().known() && state != kNoEntity
            ? maker_.world().holders(info.subkind, state, maker_.date())
            : std::vector<Role>{};
    if (!holders.empty()) {
      entity = maker_.make(holders.front().person, words);
      r.how = "office";
    }
    r.is_actor = true;
    r.entities = {std::move(entity)};
    return;
  }
  r.is_treaty = info.kind == EntityKind::kTreaty;
  const bool people = candidate.type == NameType::kDemonym ||
                      (candidate.type == NameType::kAdjective && info.kind == EntityKind::kState);
  if (people) {  // "Iraqis", "the French": the people, not the state
    entity = maker_.make_unknown(words, entity.country, "CVL", "");
  }
  const bool capital = candidate.type == NameType::kCapitalMetonym;
  const bool seat =
      info.kind == EntityKind::kOffice;  // "the Kremlin": the office, but "at the Kremlin"
  const bool located =
      info.kind == EntityKind::kPlace || info.kind == EntityKind::kState || capital;
  r.is_place = located && !people &&
               (is_locative(m) || capital || info.kind == EntityKind::kPlace ||
                info.kind == EntityKind::kState);
  // "Lashed out at Somalia": nobody is at a state.
  const bool there = is_locative(m) && !(info.kind == EntityKind::kState && !capital &&
                                         tree_of(m).case_lemma(m.head) == "at");
  r.is_actor = !r.is_treaty && info.subkind != "region" && !((located || seat) && !people && there);
  r.entities = {std::move(entity)};
}

void PhraseResolver::resolve_phrase(Index i) {
  const Mention& m = mention(i);
  if (m.kind == MentionKind::kPronoun) {
    resolve_pronoun(i);
    return;
  }
  if (resolve_document(i) || resolve_apposed_name(i) || resolve_description(i)) return;
  if (resolve_agent(i) || resolve_apposed_person(i)) return;
  if (tree_of(m)[m.head].upos != Upos::kPropn) return;
  if (!resolve_repeated_name(i)) resolve_unknown_name(i);
}

void PhraseResolver::add_from(uint32_t sentence, TokenIndex head,
                              std::vector<Entity>* found) const {
  const Index other = index_at(sentence, head);
  if (other >= 0) add_actors(resolutions_[static_cast<size_t>(other)].entities, found);
}

void PhraseResolver::add_name(const Mention& m, const NameMatch& name,
                              std::vector<Entity>* found) const {
  const Candidate* candidate = choice_.choose(tree_of(m), name);
  if (candidate == nullptr) return;
  const EntityInfo info = maker_.world().entity(candidate->entity);
  if (info.kind == EntityKind::kTreaty || info.subkind == "region") return;
  const ByteSpan words = {tree_of(m)[name.first].span.begin, tree_of(m)[name.last].span.end};
  add_actor(maker_.make(candidate->entity, words), found);
}

// The known names that stand in the phrase but are not its head: "Russian", "US and Afghan".
std::vector<Entity> PhraseResolver::names_inside(Index i) const {
  const Mention& m = mention(i);
  std::vector<Entity> found;
  for (const NameMatch& name : m.names) {
    if (name.first <= m.head && m.head <= name.last) continue;
    add_name(m, name, &found);
    // "Ethiopian and Eritrean troops": what goes on with a name before the head may be a phrase.
    for (TokenIndex conjunct : tree_of(m).conjuncts(name.last)) {
      const Index other =
          conjunct > name.last && conjunct < m.head ? index_at(m.sentence, conjunct) : -1;
      if (other < 0) continue;
      for (const NameMatch& next : mention(other).names) add_name(mention(other), next, &found);
    }
  }
  return found;
}

// Whose the phrase is, strongest evidence only: names inside, possessor, phrases below, apposition.
std::vector<Entity> PhraseResolver::evidence_of(Index i) const {
  const Mention& m = mention(i);
  const Tree& tree = tree_of(m);
  std::vector<Entity> found = names_inside(i);
  if (!found.empty()) return found;
  if (const TokenIndex owner = tree.child(m.head, "nmod:poss"); owner != kNoToken) {
    for (TokenIndex conjunct : tree.conjuncts(owner)) add_from(m.sentence, conjunct, &found);
    if (!found.empty()) return found;
  }
  for (TokenIndex child : tree.children(m.head)) {
    if (base_relation(tree[child].deprel) != "nmod" || !among(kBelonging, tree.case_lemma(child))) {
      continue;
    }
    for (TokenIndex conjunct : tree.conjuncts(child)) add_from(m.sentence, conjunct, &found);
    // "The second man of the Iraqi regime": whose that is that it is of.
    const Index below = index_at(m.sentence, child);
    if (found.empty() && below >= 0) found = names_inside(below);
    if (found.empty() && below >= 0) {  // "of the armed group Hamas"
      for (TokenIndex apposed : mention(below).appositions) add_from(m.sentence, apposed, &found);
    }
    if (!found.empty()) return found;
  }
  return place_right_behind(i);
}

// A place, or whose the town or region is: "the Ukrainian city of Lviv".
std::vector<Entity> PhraseResolver::whose_place(Index i) const {
  std::vector<Entity> found = resolutions_[static_cast<size_t>(i)].entities;
  if (found.empty()) found = names_inside(i);
  const Tree& tree = tree_of(mention(i));
  for (TokenIndex child : tree.children(mention(i).head)) {
    const bool below = found.empty() && base_relation(tree[child].deprel) == "nmod";
    if (below && tree.case_lemma(child) == "of") add_from(mention(i).sentence, child, &found);
  }
  return found;
}

// "Fed refugees in South Sudan": where something is done to them is where they are.
std::vector<Entity> PhraseResolver::place_right_behind(Index i) const {
  const Mention& m = mention(i);
  const Tree& tree = tree_of(m);
  std::vector<Entity> found;
  if (tree[m.head].deprel != "obj" || tree[m.head].head == kNoToken) return found;
  for (TokenIndex child : tree.children(tree[m.head].head)) {
    const Index place = index_at(m.sentence, child);
    if (place < 0 || !is_locative(mention(place)) || tree[child].deprel != "obl") continue;
    const TokenIndex preposition = tree.child(child, "case");
    if (preposition == m.last + 1) add_actors(whose_place(place), &found);
  }
  return found;
}

// "The militant group Hamas", "the two leaders, Xi Jinping and Vladimir Putin": a description is
// whom the name beside it says.
bool PhraseResolver::resolve_apposed_name(Index i) {
  const Mention& m = mention(i);
  if (m.kind != MentionKind::kNominal) return false;
  std::vector<Entity> named;
  for (TokenIndex apposed : m.appositions) {
    for (TokenIndex conjunct : tree_of(m).conjuncts(apposed)) {
      const Index other = index_at(m.sentence, conjunct);
      if (other < 0) continue;
      const Resolution& r = resolutions_[static_cast<size_t>(other)];
      if (r.how == "name" && r.is_actor) add_actors(r.entities, &named);
    }
  }
  if (!named.empty()) refer_to(i, named, "apposition");
  return !named.empty();
}

// "Former chess champion Anatoly Karpov": whoever is not in the base is at least somebody.
bool PhraseResolver::resolve_apposed_person(Index i) {
  const Mention& m = mention(i);
  if (!names_inside(i).empty()) return false;  // "NBC moderator Jane Roe" acts for NBC
  for (TokenIndex apposed : m.appositions) {
    const Index other = index_at(m.sentence, apposed);
    if (other < 0 || !is_marked(mention(other), "PER")) continue;
    if (resolution(other).entities.empty()) resolve_unknown_name(other);
    refer_to(i, resolution(other).entities, "apposition");
    return true;
  }
  return false;
}

// "Lavrov" after "Sergei Lavrov".
bool PhraseResolver::resolve_repeated_name(Index i) {
  const Mention& m = mention(i);
  const auto earlier = by_last_word_.find(tree_of(m)[m.last].form);
  if (earlier == by_last_word_.end()) return false;
  const Resolution& known = resolution(earlier->second);
  if (!known.is_actor || known.is_place) return false;
  refer_to(i, known.entities, "name");
  return true;
}

// The tagger takes the phrase's head for part of such a name (PER, ORG ...).
bool PhraseResolver::is_marked(const Mention& m, std::string_view kind) const {
  return std::string_view(tree_of(m)[m.head].name).ends_with(kind);
}

// Somebody who is not in the base: the country and sector that title and apposition tell.
void PhraseResolver::resolve_unknown_name(Index i) {
  const Mention& m = mention(i);
  const Tree& tree = tree_of(m);
  std::vector<Entity> evidence = names_inside(i);
  Agent agent;
  bool titled = false;
  for (TokenIndex word = m.first; word < m.head && !titled; ++word) {
    titled = find_agent(m, word, &agent);
  }
  for (TokenIndex child : tree.children(m.head)) {
    const std::string_view relation = tree[child].deprel;
    if (relation != "appos" && relation != "nmod:desc" && relation != "compound") continue;
    if (!titled) titled = find_agent(m, child, &agent);
    const Index other = index_at(m.sentence, child);
    if (!evidence.empty() || other < 0) continue;
    if (relation == "appos") add_actors(resolution(other).entities, &evidence);
    if (evidence.empty() && (titled || relation == "appos")) evidence = evidence_of(other);
  }
  const bool person = is_marked(m, "PER");
  if (evidence.empty() && titled) evidence = country_of_context(i);
  Resolution& r = resolution(i);
  r.how = "person";
  const std::string country = evidence.empty() ? "" : evidence.front().country;
  r.entities = {
      maker_.make_unknown(m.span, country, titled ? agent.sector : "", titled ? agent.office : "")};
  r.is_actor = titled || person || (!country.empty() && !kOccasions.contains(lemma_of(m)));
  if (!r.is_actor) r.how.clear();
}

std::vector<Entity> PhraseResolver::authors_of(Index i) const {
  const Mention& m = mention(i);
  const Tree& tree = tree_of(m);
  std::vector<Entity> authors;
  if (const TokenIndex owner = tree.child(m.head, "nmod:poss"); owner != kNoToken) {
    add_from(m.sentence, owner, &authors);
  }
  if (authors.empty()) authors = names_inside(i);
  for (TokenIndex child : tree.children(m.head)) {
    const std::string preposition = tree.case_lemma(child);
    if (authors.empty() && (preposition == "by" || preposition == "from")) {
      for (TokenIndex conjunct : tree.conjuncts(child)) add_from(m.sentence, conjunct, &authors);
    }
  }
  const TokenIndex verb = tree[m.head].head;
  if (!authors.empty() || verb == kNoToken || !kIssuing.contains(tree[verb].lemma)) return authors;
  const bool passive = tree[m.head].deprel == "nsubj:pass";
  TokenIndex issuer = tree.child(verb, passive ? "obl:agent" : "nsubj");
  // Coordinated verbs share their subject.
  for (TokenIndex at = verb; issuer == kNoToken && tree[at].deprel == "conj";) {
    at = tree[at].head;
    issuer = tree.child(at, "nsubj");
  }
  if (issuer == kNoToken) return authors;
  for (TokenIndex conjunct : tree.conjuncts(issuer)) add_from(m.sentence, conjunct, &authors);
  return authors;
}

bool PhraseResolver::resolve_document(Index i) {
  const Mention& m = mention(i);
  if (kAgreements.contains(lemma_of(m))) {
    std::vector<Entity> parties = authors_of(i);
    if (!parties.empty()) document_authors_ = std::move(parties);
    return false;
  }
  if (!kDocuments.contains(lemma_of(m))) return false;
  Resolution& r = resolution(i);
  r.is_document = true;
  r.how = "document";
  std::vector<Entity> authors = authors_of(i);
  if (authors.empty()) {
    authors = document_authors_;
  } else {
    document_authors_ = authors;
  }
  for (const Entity& author : authors) r.entities.push_back(maker_.refer(author, m.span));
  return true;
}

}  // namespace sanudo
