// SPDX-License-Identifier: Apache-2.0
// The part of the resolver that reads agents and titles: "Israeli troops", "the French president",
// "Foreign Minister Sergei Lavrov".
#include <algorithm>
#include <array>

#include "actor/entity_list.h"
#include "actor/phrase_resolver.h"

namespace sanudo {
namespace {

// How far an agent's words reach to the left of its head: "deputy prime minister".
constexpr TokenIndex kMaxAgentWords = 4;

// Nouns that say no more than that somebody belongs to what they are "of".
constexpr std::array<std::string_view, 8> kParts = {
    "member", "group", "team", "band", "coalition", "alliance", "representative", "delegate"};

}  // namespace

// The longest agent that ends at `last`.
bool PhraseResolver::find_agent(const Mention& m, TokenIndex last, Agent* agent) const {
  const Tree& tree = tree_of(m);
  std::vector<std::string> lemmas;
  const TokenIndex begin = std::max<TokenIndex>(0, last - kMaxAgentWords);
  for (TokenIndex word = begin; word <= last; ++word) {
    // A capitalised noun may keep its plural as lemma; the tagger's lemma is trusted otherwise.
    lemmas.push_back(lower_ascii(tree[word].lemma.empty() ? tree[word].form : tree[word].lemma));
  }
  const std::vector<std::string_view> views(lemmas.begin(), lemmas.end());
  for (size_t first = 0; first < views.size(); ++first) {
    if (maker_.world().match_agent(views, first, agent) == views.size() - first) return true;
  }
  std::string form = lower_ascii(tree[last].form);
  const std::string_view view = form;
  return form != lemmas.back() && maker_.world().match_agent({&view, 1}, 0, agent) == 1;
}

Entity PhraseResolver::agent_entity(const Mention& m, const Agent& agent,
                                    const Entity& evidence) const {
  Entity entity = maker_.make_unknown(m.span, evidence.country, agent.sector, agent.office);
  const bool body = !evidence.entity.empty() && !is_state(evidence) &&
                    !evidence.entity.starts_with("place:") &&
                    !evidence.entity.starts_with("person:");
  const bool organ = is_state(evidence) && agent.collective && agent.sector == "GOV";
  if (body || organ) {
    entity.entity = evidence.entity;
    entity.name = evidence.name;
  }
  if (body && !evidence.sector.empty() && evidence.sector != "GOV") {
    entity.sector = evidence.sector;
    entity.code = evidence.code;
  }
  return entity;
}

std::vector<Entity> PhraseResolver::agents_of(const Mention& m, const Agent& agent,
                                              const std::vector<Entity>& evidence,
                                              std::string* how) const {
  std::vector<Entity> found;
  for (const Entity& whose : evidence) {
    // "The presidents of X and Y, A and B": the names behind the states are the presidents.
    if (!agent.office.empty() && whose.entity.starts_with("person:")) {
      add_actor(whose, &found);
      continue;
    }
    const EntityIndex state = maker_.world().find(whose.entity);
    if (!agent.office.empty() && maker_.date().known() && state != kNoEntity) {
      const std::vector<Role> holders = maker_.world().holders(agent.office, state, maker_.date());
      if (!holders.empty()) {
        Entity person = maker_.make(holders.front().person, m.span);
        person.role = spell_office(agent.office);
        add_actor(person, &found);
        *how = "office";
        continue;
      }
    }
    found.push_back(agent_entity(m, agent, whose));
  }
  return found;
}

// The person whose name begins right behind a title that the tree keeps apart from it.
PhraseResolver::Index PhraseResolver::titled_name(Index i) const {
  const Mention& m = mention(i);
  for (Index next = i + 1; next < static_cast<Index>(mentions_.size()); ++next) {
    const Mention& other = mention(next);
    if (other.sentence != m.sentence || other.head > m.head + kMaxAgentWords) break;
    const bool behind = !other.names.empty() && other.names.front().first == m.head + 1;
    if (behind && is_person(resolutions_[static_cast<size_t>(next)])) return next;
  }
  return -1;
}

// "The foreign ministers of the two countries": whose they are refers back and comes behind them.
void PhraseResolver::settle_descriptions_below(Index i) {
  const Mention& m = mention(i);
  for (TokenIndex child : tree_of(m).children(m.head)) {
    const Index below = index_at(m.sentence, child);
    if (below > i && resolution(below).entities.empty()) resolve_description(below);
  }
}

// What a part is of: "the Iraqi army" for "members of the Iraqi army"; -1: this is no part.
PhraseResolver::Index PhraseResolver::whole_of(Index i) const {
  const Mention& m = mention(i);
  const Tree& tree = tree_of(m);
  if (std::find(kParts.begin(), kParts.end(), lemma_of(m)) == kParts.end()) return -1;
  for (TokenIndex child : tree.children(m.head)) {
    if (base_relation(tree[child].deprel) == "nmod" && tree.case_lemma(child) == "of") {
      return index_at(m.sentence, child);
    }
  }
  return -1;
}

// The whole comes behind its part, and may be a part itself: the innermost is resolved first.
void PhraseResolver::settle_whole(Index i) {
  std::vector<Index> wholes;
  for (Index whole = whole_of(i); whole >= 0; whole = whole_of(whole)) wholes.push_back(whole);
  for (auto whole = wholes.rbegin(); whole != wholes.rend(); ++whole) {
    if (resolution(*whole).entities.empty()) resolve_phrase(*whole);
  }
}

std::vector<Entity> PhraseResolver::entities_of_whole(Index i, const Agent& agent) const {
  std::vector<Entity> found;
  const Index whole = whole_of(i);
  if (whole < 0) return found;
  const Mention& m = mention(i);
  for (TokenIndex conjunct : tree_of(m).conjuncts(mention(whole).head)) {
    const Index other = index_at(m.sentence, conjunct);
    if (other < 0) continue;
    for (const Entity& e : resolutions_[static_cast<size_t>(other)].entities) {
      if (e.entity.starts_with("person:")) continue;
      found.push_back(e.entity.starts_with("org:")
                          ? agent_entity(m, agent, e)
                          : maker_.make_unknown(m.span, e.country, e.sector, ""));
    }
  }
  return found;
}

// "The president" is the one whom the report has named before.
bool PhraseResolver::refer_to_office(Index i, const Agent& agent) {
  if (!mention(i).definite || mention(i).plural || agent.office.empty()) return false;
  const std::string role = spell_office(agent.office);
  for (Index back = i - 1; back >= 0; --back) {
    const Resolution& r = resolutions_[static_cast<size_t>(back)];
    if (r.entities.size() != 1 || r.entities.front().role != role) continue;
    if (r.how != "name" && r.how != "office" && r.how != "apposition") continue;
    refer_to(i, r.entities, "reference");
    return true;
  }
  return false;
}

bool PhraseResolver::resolve_agent(Index i) {
  const Mention& m = mention(i);
  Agent agent;
  if (!find_agent(m, m.head, &agent)) return false;
  settle_descriptions_below(i);
  Resolution& r = resolution(i);
  r.is_actor = true;
  r.how = "agent";
  // "Foreign Minister Sergei Lavrov": the apposed or following name says who it is.
  for (TokenIndex apposed : m.appositions) {
    const Index other = index_at(m.sentence, apposed);
    if (other < 0 || !is_person(resolution(other))) continue;
    for (TokenIndex conjunct : tree_of(m).conjuncts(apposed)) {
      add_from(m.sentence, conjunct, &r.entities);
    }
    r.how = "apposition";
    return true;
  }
  if (const Index titled = titled_name(i); titled >= 0) {
    r.entities = resolution(titled).entities;
    r.how = "apposition";
    return true;
  }
  if (r.entities = entities_of_whole(i, agent); !r.entities.empty()) {
    r.how = "whole";
    return true;
  }
  // Whoever they are: unidentified attackers have no country that the context could tell, and whose
  // they are ("their kidnappers") are their victims.
  const bool unidentified = agent.sector == "UNK" || (agent.sector == "UAF" && !agent.collective);
  // "Inspectors of the United Nations" are known by whose they are.
  const bool attackers = unidentified && agent.sector == "UAF";
  std::vector<Entity> evidence = attackers ? names_inside(i) : evidence_of(i);
  // "German Chancellor Angela Merkel" under the title's head: the name inside says who it is.
  const auto not_person = [](const Entity& e) { return !e.entity.starts_with("person:"); };
  std::vector<Entity> persons = names_inside(i);
  std::erase_if(persons, not_person);
  if (!persons.empty() && !agent.collective) {
    r.entities = std::move(persons);
    r.how = "name";
    return true;
  }
  if (evidence.empty() && refer_to_office(i, agent)) return true;
  // "The governments of the region" are more than one country's.
  const bool several = m.plural && agent.collective && agent.sector == "GOV";
  if (evidence.empty() && !unidentified && !several) {
    evidence = country_of_context(i, agent.sector == "GOV" ? state_that_acts_on(i) : "");
  }
  r.entities = agents_of(m, agent, evidence, &r.how);
  if (r.entities.empty()) {
    r.entities = {maker_.make_unknown(m.span, "", agent.sector, agent.office)};
  }
  return true;
}

// "Members of parliament criticized Israel": whom a body acts upon is not whose it is.
bool PhraseResolver::is_acted_upon_by(Index i, Index other) const {
  const Tree& tree = tree_of(mention(i));
  TokenIndex subject = mention(i).head;
  while (tree[subject].head != kNoToken && tree[subject].deprel == "nmod") {
    subject = tree[subject].head;
  }
  const TokenIndex verb = tree[subject].head;
  const TokenIndex object = mention(other).head;
  if (verb == kNoToken || tree[subject].deprel != "nsubj" || tree[object].head != verb ||
      tree[object].deprel != "obj") {
    return false;
  }
  const std::vector<Entity>& entities = resolutions_[static_cast<size_t>(other)].entities;
  return !entities.empty() && is_state(entities.front());
}

// The country of a mention alone; nothing where it has none, or prints the report.
std::vector<Entity> PhraseResolver::country_at(Index i) const {
  const std::vector<Entity>& told = resolutions_[static_cast<size_t>(i)].entities;
  if (told.empty() || told.front().country.empty() || told.front().sector == "JRN") return {};
  Entity country = told.front();
  country.entity.clear();
  return {country};
}

// "France urged the government to talk": a state deals with other governments than its own.
std::string PhraseResolver::state_that_acts_on(Index i) const {
  const Mention& m = mention(i);
  const Tree& tree = tree_of(m);
  const TokenIndex verb = tree[m.head].head;
  if (is_subject(m) || verb == kNoToken || tree[verb].upos != Upos::kVerb) return "";
  const Index subject = index_at(m.sentence, tree.shared_subject(verb));
  if (subject < 0) return "";
  const std::vector<Entity>& who = resolutions_[static_cast<size_t>(subject)].entities;
  return who.size() == 1 && is_state(who.front()) ? who.front().country : "";
}

// What this sentence or one of the three before was last about.
std::vector<Entity> PhraseResolver::country_before(Index i, std::string_view not_of) const {
  constexpr uint32_t kReach = 3;
  for (Index back = i - 1; back >= 0; --back) {
    if (mention(i).sentence - mention(back).sentence > kReach) break;
    const auto found = country_at(back);
    if (!found.empty() && found.front().country != not_of) return found;
  }
  return {};
}

// "Peru deported a tourist from Chile, an official said": who speaks so is on the side of whoever
// acts in what is said.
bool PhraseResolver::speaks_at_the_end(Index i) const {
  const Tree& tree = tree_of(mention(i));
  const TokenIndex verb = tree[mention(i).head].head;
  if (verb == kNoToken || tree[mention(i).head].deprel != "nsubj") return false;
  const TokenIndex said = tree.child(verb, "ccomp");
  return tree[verb].deprel == "parataxis" || (said != kNoToken && said < mention(i).first);
}

// A weak guess for agents that name no state: the one that the sentence, else the report, was last
// about. Only its country is taken.
std::vector<Entity> PhraseResolver::country_of_context(Index i, std::string_view not_of) const {
  const uint32_t sentence = mention(i).sentence;
  const bool speaks = speaks_at_the_end(i);
  for (Index back = i - 1; speaks && back >= 0 && mention(back).sentence == sentence; --back) {
    if (!is_subject(mention(back))) continue;
    if (auto found = country_at(back); !found.empty()) return found;
  }
  for (Index back = i - 1; back >= 0 && mention(back).sentence == sentence; --back) {
    const auto found = country_at(back);
    if (!found.empty() && found.front().country != not_of) return found;
  }
  for (Index next = i + 1; next < static_cast<Index>(mentions_.size()); ++next) {
    if (mention(next).sentence != sentence) break;
    if (is_acted_upon_by(i, next)) continue;
    const auto found = country_at(next);
    if (!found.empty() && found.front().country != not_of) return found;
  }
  return country_before(i, not_of);
}

}  // namespace sanudo
