// SPDX-License-Identifier: Apache-2.0
#include "event/context.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace sanudo {
namespace {

constexpr int kParagraphWords = 2;

constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kSectorContexts = {
    {{"MIL", "military"},
     {"SPY", "intelligence"},
     {"LEG", "legislative"},
     {"JUD", "legal"},
     {"REF", "migration"}}};

// PLOVER: crime gives way to the narrower context.
constexpr std::array<std::string_view, 6> kNarrowerCrimes = {
    "corruption", "illegal_drugs", "trafficking", "terrorism", "human_rights", "gender"};

void add_sectors(const std::vector<Entity>& entities, std::vector<std::string>* contexts) {
  for (const Entity& entity : entities) {
    for (const auto& [sector, context] : kSectorContexts) {
      if (entity.sector == sector) contexts->emplace_back(context);
    }
  }
}

void add_coded(const Act& act, std::vector<std::string>* contexts) {
  contexts->insert(contexts->end(), act.contexts.begin(), act.contexts.end());
  const std::optional<PloverMeaning> meaning = plover_of_cameo(act.cameo);
  if (!meaning || meaning->type != act.type) return;
  std::string_view rest = meaning->contexts;
  while (!rest.empty()) {
    const size_t comma = std::min(rest.find(','), rest.size());
    contexts->emplace_back(rest.substr(0, comma));
    rest.remove_prefix(std::min(comma + 1, rest.size()));
  }
}

void settle(std::vector<std::string>* contexts) {
  std::sort(contexts->begin(), contexts->end());
  contexts->erase(std::unique(contexts->begin(), contexts->end()), contexts->end());
  const bool narrower = std::any_of(contexts->begin(), contexts->end(), [](const auto& context) {
    return std::find(kNarrowerCrimes.begin(), kNarrowerCrimes.end(), context) !=
           kNarrowerCrimes.end();
  });
  if (narrower) std::erase(*contexts, "crime");
}

}  // namespace

const std::vector<std::string>& ContextFinder::heard(uint32_t sentence) {
  std::optional<std::vector<std::string>>& found = heard_[sentence];
  if (found) return *found;
  found.emplace();
  const Tree& tree = reading_.trees[sentence];
  std::string before;
  for (const Word& word : tree.words) {
    const std::string lemma = lower_lemma(word);
    const std::vector<std::string>* pair = &lexicon_.contexts_of(before + " " + lemma);
    const std::vector<std::string>& contexts = pair->empty() ? lexicon_.contexts_of(lemma) : *pair;
    found->insert(found->end(), contexts.begin(), contexts.end());
    before = lemma;
  }
  return *found;
}

void ContextFinder::add_paragraph(uint32_t sentence, std::vector<std::string>* contexts) {
  std::map<std::string, int> counts;
  for (uint32_t other = 0; other < reading_.trees.size(); ++other) {
    if (other == sentence ||
        reading_.trees[other].paragraph != reading_.trees[sentence].paragraph) {
      continue;
    }
    for (const std::string& context : heard(other)) ++counts[context];
  }
  for (const auto& [context, count] : counts) {
    if (count >= kParagraphWords) contexts->push_back(context);
  }
}

std::vector<std::string> ContextFinder::find(const Act& act) {
  std::vector<std::string> contexts = heard(act.sentence);
  add_coded(act, &contexts);
  add_sectors(act.filling.actors, &contexts);
  add_sectors(act.filling.recipients, &contexts);
  add_paragraph(act.sentence, &contexts);
  settle(&contexts);
  return contexts;
}

}  // namespace sanudo
