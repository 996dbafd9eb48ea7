// SPDX-License-Identifier: Apache-2.0
#include "event/word_test.h"

#include <algorithm>

namespace sanudo {
namespace {

// Somebody, not something: a known person, a titled or unknown name, an agent without a body.
bool is_person(const Resolution& resolution) {
  return std::any_of(resolution.entities.begin(), resolution.entities.end(), [](const Entity& e) {
    return e.entity.starts_with("person:") || !e.role.empty() ||
           (e.entity.empty() && !e.sector.empty());
  });
}

// A state or one of its organs.
bool is_public(const Resolution& resolution) {
  return std::any_of(resolution.entities.begin(), resolution.entities.end(), [](const Entity& e) {
    return e.sector == "GOV" || e.sector == "MIL" || e.sector == "COP" || e.sector == "JUD" ||
           e.sector == "LEG" || e.sector == "SPY";
  });
}

}  // namespace

std::string compound_lemma(const Tree& tree, TokenIndex noun) {
  std::string lemma = lower_lemma(tree[noun]);
  if (noun > 0 && tree[noun - 1].head == noun) {
    const std::string_view relation = tree[noun - 1].deprel;
    if (relation == "compound" || relation == "amod") {
      return lower_lemma(tree[noun - 1]) + " " + lemma;
    }
  }
  return lemma;
}

bool WordTest::is_of_class(std::string_view class_name, TokenIndex word) const {
  const std::string lemma = lower_lemma(tree_[word]);
  if (lexicon_.in_class(class_name, lemma) ||
      lexicon_.in_class(class_name, compound_lemma(tree_, word))) {
    return true;
  }
  const Resolution* resolution = reading_.actors.at(sentence_, word);
  if (resolution == nullptr) return false;
  if (class_name == "treaty") return resolution->is_treaty;
  if (class_name == "actor") return participants_.is_actor(word);
  if (class_name == "place") return resolution->is_place;
  if (class_name == "document") return resolution->is_document;
  if (class_name == "person") return is_person(*resolution);
  if (class_name == "government_actor") return is_public(*resolution);
  const std::string prefix = std::string(class_name) + ":";
  return std::any_of(resolution->entities.begin(), resolution->entities.end(),
                     [&](const Entity& e) { return e.entity.starts_with(prefix); });
}

// A clause fits by its auxiliary as well: "said that Israel must withdraw".
bool WordTest::auxiliary_fits(const Path& path, TokenIndex verb) const {
  for (TokenIndex child : tree_.children(verb)) {
    if (tree_[child].deprel != "aux") continue;
    const std::string lemma = lower_lemma(tree_[child]);
    for (const std::string& name : path.classes) {
      if (lexicon_.in_class(name, lemma)) return true;
    }
  }
  return false;
}

bool WordTest::word_fits(const Path& path, TokenIndex word) const {
  if (path.kind == PathKind::kClause && auxiliary_fits(path, word)) return true;
  const auto listed = [&](const std::string& lemma) {
    return std::find(path.lemmas.begin(), path.lemmas.end(), lemma) != path.lemmas.end();
  };
  const auto of_class = [&](const std::string& name) { return is_of_class(name, word); };
  return listed(lower_lemma(tree_[word])) || listed(compound_lemma(tree_, word)) ||
         std::any_of(path.classes.begin(), path.classes.end(), of_class);
}

// "Tons of food", "tens of thousands of people": what is measured counts as the noun.
TokenIndex WordTest::measured(TokenIndex noun) const {
  constexpr int kMaxMeasures = 3;
  for (int i = 0; i < kMaxMeasures; ++i) {
    if (!lexicon_.in_class("measure", lower_lemma(tree_[noun]))) return noun;
    const std::vector<TokenIndex> of = grammar_.nominals(noun, {"of"});
    if (of.empty()) return noun;
    noun = of.front();
  }
  return noun;
}

// "The newspaper Opinar", "the militia Hashd": a name that is no person's is what the noun before
// it says.
bool WordTest::description_fits(const Path& path, TokenIndex name) const {
  if (tree_[name].upos != Upos::kPropn || tree_[name].name.ends_with("PER")) return false;
  const Resolution* resolution = reading_.actors.at(sentence_, name);
  if (resolution != nullptr && is_person(*resolution)) return false;
  const std::vector<TokenIndex>& children = tree_.children(name);
  return std::any_of(children.begin(), children.end(), [&](TokenIndex child) {
    const std::string_view relation = tree_[child].deprel;
    return child < name && tree_[child].upos == Upos::kNoun &&
           (relation == "compound" || relation == "nmod:desc") && word_fits(path, child);
  });
}

bool WordTest::fit(const Path& path, TokenIndex word) const {
  if (!path.has_words()) return true;
  bool fits = false;
  for (TokenIndex conjunct : tree_.conjuncts(word)) {
    fits = fits || word_fits(path, conjunct) || word_fits(path, measured(conjunct)) ||
           description_fits(path, conjunct);
  }
  const std::string lemma = lower_lemma(tree_[word]);
  if (!fits && tree_[word].upos == Upos::kPron && (lemma == "they" || lemma == "it")) {
    // "missiles ... to deploy them": the pronoun means a noun before it in the sentence.
    for (TokenIndex before = 0; before < word && !fits; ++before) {
      fits = tree_[before].upos == Upos::kNoun && word_fits(path, before);
    }
  }
  return fits != path.not_class;
}

}  // namespace sanudo
