// SPDX-License-Identifier: Apache-2.0
#include "tree/lemmatizer.h"

#include <algorithm>

#include "tree/lemma_script.h"

namespace sanudo {
namespace {

// How much worse than the best a script may be that gives a known word. Verbs have regular ends and
// a list of their own.
constexpr float kLemmaMargin = 3.0f;
constexpr float kVerbLemmaMargin = 10.0f;

bool is_inflected_class(Upos upos) {
  return upos == Upos::kVerb || upos == Upos::kNoun || upos == Upos::kAdj || upos == Upos::kAdv;
}

}  // namespace

Lemmatizer::Lemmatizer(const ParserTables& tables) : scripts_(tables.scripts) {
  for (size_t i = 0; i < tables.lemmas.size(); ++i) {
    const std::string& key = tables.lemma_keys[i];
    lemmas_.emplace(key, tables.lemmas[i]);
    const std::string upos = key.substr(std::min(key.find('\t') + 1, key.size()));
    known_words_.insert(lemma_key(choose_lemma(tables.lemmas[i], ""), upos));
  }
}

std::string Lemmatizer::lemma(const Word& word, const float* scores) const {
  const std::string upos = upos_name(word.upos);
  const auto known = lemmas_.find(lemma_key(word.form, upos));
  const bool has_one = known != lemmas_.end() && known->second.find('\t') == std::string::npos;
  if (has_one) return known->second;
  const float* best = std::max_element(scores, scores + scripts_.size());
  const std::string scripted =
      apply_lemma_script(word.form, scripts_[static_cast<size_t>(best - scores)]);
  if (known != lemmas_.end()) return choose_lemma(known->second, scripted);
  if (!is_inflected_class(word.upos) || known_words_.contains(lemma_key(scripted, upos))) {
    return scripted;
  }
  return unseen_lemma(word, upos, scores, *best);
}

// Of the scripts nearly as good as the best, the first that gives a word which is known to have
// this tag: "shelled" is of "shell", not of "shel". Else the best that goes by the form's letters:
// one for a single irregular form is of no use for an unseen one.
std::string Lemmatizer::unseen_lemma(const Word& word, const std::string& upos, const float* scores,
                                     float best) const {
  std::string found, regular;
  float highest = best - (word.upos == Upos::kVerb ? kVerbLemmaMargin : kLemmaMargin);
  float highest_regular = -1e30f;
  for (size_t script = 0; script < scripts_.size(); ++script) {
    const bool worse = scores[script] <= std::min(highest, highest_regular);
    if (worse || scripts_[script].starts_with('=')) continue;
    const std::string lemma = apply_lemma_script(word.form, scripts_[script]);
    if (scores[script] > highest_regular) {
      highest_regular = scores[script];
      regular = lemma;
    }
    if (scores[script] > highest && known_words_.contains(lemma_key(lemma, upos))) {
      highest = scores[script];
      found = lemma;
    }
  }
  return found.empty() ? regular : found;
}

}  // namespace sanudo
