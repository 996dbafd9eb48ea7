// SPDX-License-Identifier: Apache-2.0
#include "actor/name_choice.h"

#include <algorithm>

#include "actor/entity_list.h"

namespace sanudo {
namespace {

bool is_capitalised(const Word& word) {
  return !word.form.empty() && word.form[0] >= 'A' && word.form[0] <= 'Z';
}

bool describes(NameType type) { return type == NameType::kAdjective || type == NameType::kDemonym; }

// A word that may be a given name or family name beside this one: "Paris Hilton".
bool is_name_beside(const Tree& tree, TokenIndex word, TokenIndex first, TokenIndex last) {
  if (word < 0 || word >= static_cast<TokenIndex>(tree.size())) return false;
  if (tree[word].upos != Upos::kPropn || !is_capitalised(tree[word])) return false;
  const TokenIndex head = tree[word].head;
  const bool hangs_on_name = head >= first && head <= last && tree[word].deprel == "flat";
  bool name_hangs_on = false;
  for (TokenIndex i = first; i <= last; ++i) {
    name_hangs_on = name_hangs_on || (tree[i].head == word && tree[i].deprel == "flat");
  }
  return hangs_on_name || name_hangs_on;
}

// The title that a name hangs on, or that hangs on the name: "President Xi", "Queen Victoria".
TokenIndex title_before(const Tree& tree, const NameMatch& name) {
  const TokenIndex title = name.first - 1;
  if (title < 0) return kNoToken;
  const auto joins = [&](TokenIndex child, TokenIndex head) {
    const std::string_view relation = tree[child].deprel;
    return tree[child].head == head && (relation == "compound" || relation == "nmod:desc" ||
                                        relation == "flat" || relation == "appos");
  };
  for (TokenIndex word = name.first; word <= name.last; ++word) {
    if (joins(word, title) || joins(title, word)) return title;
  }
  return kNoToken;
}

}  // namespace

NameChoice::NameChoice(const std::vector<Tree>&, const std::vector<Mention>& mentions,
                       const World& world, Date date)
    : world_(world), date_(date) {
  for (const Mention& mention : mentions) {
    for (const NameMatch& name : mention.names) {
      for (const Candidate& candidate : name.candidates) {
        const bool full = name.last > name.first || (candidate.flags & kWeak) == 0;
        if (full && candidate.type != NameType::kFamily) named_in_full_.insert(candidate.entity);
      }
    }
  }
}

bool NameChoice::is_part_of_longer_name(const Tree& tree, const NameMatch& name) const {
  return is_name_beside(tree, name.first - 1, name.first, name.last) ||
         is_name_beside(tree, name.last + 1, name.first, name.last);
}

// Behind the title of a person stands a person, not a place: "Queen Victoria".
bool NameChoice::is_titled(const Tree& tree, const NameMatch& name) const {
  const TokenIndex title = title_before(tree, name);
  if (title == kNoToken || !is_capitalised(tree[title])) return false;
  const std::string lemma = lower_ascii(tree[title].lemma);
  const std::string_view words[] = {lemma};
  Agent agent;
  return world_.match_agent(words, 0, &agent) == 1 && !agent.collective && !agent.office.empty();
}

bool NameChoice::is_sound(const Tree& tree, const NameMatch& name,
                          const Candidate& candidate) const {
  const bool in_full = named_in_full_.contains(candidate.entity);
  const bool one_word = name.first == name.last;
  const EntityInfo info = world_.entity(candidate.entity);
  // "Abe Lincoln": a family name with a name behind it is somebody else's given name.
  const bool family = one_word && candidate.type == NameType::kFamily;
  if (family && is_name_beside(tree, name.last + 1, name.first, name.last)) return false;
  if (candidate.type == NameType::kFamily || (candidate.flags & kWeak) != 0) {
    const bool in_office = info.kind == EntityKind::kPerson && date_.known() &&
                           !world_.roles_of(candidate.entity, date_).empty();
    const bool titled = title_before(tree, name) != kNoToken;
    if ((candidate.flags & kWeak) != 0 && !in_full && !(in_office && titled)) return false;
  }
  const bool noun = tree[name.first].upos == Upos::kPropn ||
                    tree.child(name.first, "det") != kNoToken;  // "the WHO"
  if (one_word && (candidate.flags & kNeedsContext) != 0 && !noun && !describes(candidate.type)) {
    return false;
  }
  const bool of_a_person = is_part_of_longer_name(tree, name) || is_titled(tree, name);
  return !one_word || describes(candidate.type) || info.kind == EntityKind::kPerson || !of_a_person;
}

// Higher is likelier; draws go to the order of the base.
int NameChoice::weight(const Tree&, const NameMatch&, const Candidate& candidate) const {
  int weight = 0;
  const EntityInfo info = world_.entity(candidate.entity);
  if (named_in_full_.contains(candidate.entity)) weight += 4;
  if (info.kind == EntityKind::kPerson) {
    if (!world_.roles_of(candidate.entity, date_).empty()) weight += 2;
  } else {
    weight += 3;
  }
  const bool over = info.to.known() && date_.known() && info.to <= date_;
  const bool not_yet = info.from.known() && date_.known() && date_ < info.from;
  return weight - (over || not_yet ? 4 : 0);
}

const Candidate* NameChoice::choose(const Tree& tree, const NameMatch& name) const {
  const Candidate* best = nullptr;
  int best_weight = 0;
  for (const Candidate& candidate : name.candidates) {
    if (!is_sound(tree, name, candidate)) continue;
    const int candidate_weight = weight(tree, name, candidate);
    if (best == nullptr || candidate_weight > best_weight) {
      best = &candidate;
      best_weight = candidate_weight;
    }
  }
  return best;
}

}  // namespace sanudo
