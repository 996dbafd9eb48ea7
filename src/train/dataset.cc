// SPDX-License-Identifier: Apache-2.0
#include "train/dataset.h"

#include <algorithm>
#include <map>
#include <set>

#include "tree/lemma_script.h"

namespace sanudo {
namespace {

constexpr size_t kMinScriptCount = 3;
using Counts = std::map<std::string, size_t>;

// Labels seen at least `least` times, in the order of the alphabet.
std::vector<std::string> frequent(const Counts& counts, size_t least) {
  std::vector<std::string> labels;
  for (const auto& [label, count] : counts) {
    if (count >= least) labels.push_back(label);
  }
  return labels;
}

bool has_digit(std::string_view form) { return form.find_first_of("0123456789") != form.npos; }

// The lemmas that at least one in twenty of a form's occurrences has, the most frequent first,
// joined by tabs.
std::string usual_lemmas(const Counts& counts) {
  size_t total = 0;
  for (const auto& entry : counts) total += entry.second;
  std::vector<std::pair<std::string, size_t>> ranked;
  for (const auto& entry : counts) {
    if (entry.second * 20 >= total) ranked.push_back(entry);
  }
  std::stable_sort(ranked.begin(), ranked.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  std::string joined;
  for (const auto& [lemma, count] : ranked) joined += (joined.empty() ? "" : "\t") + lemma;
  return joined;
}

void add_lemmas(const std::map<std::string, Counts>& lemmas_of, ParserTables* tables) {
  for (const auto& [key, counts] : lemmas_of) {
    tables->lemma_keys.push_back(key);
    tables->lemmas.push_back(usual_lemmas(counts));
  }
}

// Words that titles leave small.
bool small_in_titles(std::string_view form) {
  static constexpr std::string_view kSmall[] = {"a",  "an",  "the", "of",   "in",   "on",  "to",
                                                "at", "by",  "for", "and",  "with", "or",  "as",
                                                "vs", "n't", "'s",  "from", "but",  "nor", "into"};
  return std::find(std::begin(kSmall), std::end(kSmall), form) != std::end(kSmall);
}

bool is_small_letter(char c) { return c >= 'a' && c <= 'z'; }

// "Norland", but not "NATO", "McKay", "Mr." or "May": what any other name could stand for.
bool is_plain_name(const Word& word) {
  return word.xpos == "NNP" && word.lemma == word.form && word.form.size() > 3 &&
         word.form[0] >= 'A' && word.form[0] <= 'Z' &&
         std::all_of(word.form.begin() + 1, word.form.end(), is_small_letter);
}

std::string upper_case(std::string_view form) {
  std::string upper(form);
  for (char& c : upper) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
  return upper;
}

std::string title_case(std::string_view form) {
  if (small_in_titles(form) || form.empty()) return std::string(form);
  return upper_case(form.substr(0, 1)) + std::string(form.substr(1));
}

int id_of(const std::unordered_map<std::string, int>& ids, const std::string& label) {
  const auto found = ids.find(label);
  return found == ids.end() ? kNoLabel : found->second;
}

}  // namespace

ParserTables make_tables(const std::vector<Tree>& trees, const NetSizes& sizes, size_t min_count) {
  Counts words, xpos, features, scripts, relations, names;
  std::map<std::string, Counts> lemmas_of;
  for (const Tree& tree : trees) {
    for (const Word& word : tree.words) {
      ++words[vocabulary_form(word.form)];
      ++xpos[word.xpos];
      ++features[word.features];
      ++scripts[make_lemma_script(word.form, word.lemma)];
      ++relations[word.deprel];
      if (!word.name.empty()) ++names[word.name];
      if (has_digit(word.form)) continue;
      ++lemmas_of[lemma_key(word.form, upos_name(word.upos))][word.lemma];
    }
  }
  ParserTables tables;
  tables.sizes = sizes;
  tables.words = frequent(words, min_count);
  tables.words.insert(tables.words.begin(), "");
  tables.xpos = frequent(xpos, 1);
  tables.features = frequent(features, 2);
  tables.scripts = frequent(scripts, kMinScriptCount);
  tables.relations = frequent(relations, 1);
  tables.names = frequent(names, 1);
  add_lemmas(lemmas_of, &tables);
  return tables;
}

void add_vocabulary(const std::vector<Tree>& trees, size_t min_count, ParserTables* tables) {
  Counts words;
  for (const Tree& tree : trees) {
    for (const Word& word : tree.words) ++words[vocabulary_form(word.form)];
  }
  for (const std::string& known : tables->words) words.erase(known);
  const auto added = frequent(words, min_count);
  tables->words.insert(tables->words.end(), added.begin(), added.end());
}

void add_known_words(const std::vector<std::string>& words, ParserTables* tables) {
  std::set<std::string> known(tables->lemma_keys.begin(), tables->lemma_keys.end());
  for (const std::string& word : words) {
    const size_t tab = word.find('\t');
    if (tab == word.npos || !known.insert(word).second) continue;
    tables->lemma_keys.push_back(word);
    tables->lemmas.push_back(word.substr(0, tab));
  }
}

Labeller::Ids Labeller::index(const std::vector<std::string>& labels) {
  Ids ids;
  for (size_t i = 0; i < labels.size(); ++i) ids.emplace(labels[i], static_cast<int>(i));
  return ids;
}

Labeller::Labeller(const ParserTables& tables)
    : encoder_(tables.words, tables.sizes.buckets),
      xpos_(index(tables.xpos)),
      features_(index(tables.features)),
      scripts_(index(tables.scripts)),
      relations_(index(tables.relations)),
      names_(index(tables.names)) {}

TrainingSentence Labeller::label(const Tree& tree, const std::vector<std::string>& forms) const {
  const std::vector<std::string_view> views(forms.begin(), forms.end());
  const SentenceCase letters = sentence_case(views);
  TrainingSentence sentence(tree.size());
  for (size_t i = 0; i < tree.size(); ++i) {
    const Word& word = tree.words[i];
    TrainingWord& out = sentence[i];
    encoder_.encode(forms[i], &out.input);
    out.shape = word_shape(form_shape(forms[i]), i == 0, letters);
    out.upos = static_cast<int>(word.upos);
    out.xpos = id_of(xpos_, word.xpos);
    out.features = id_of(features_, word.features);
    out.script = id_of(scripts_, make_lemma_script(forms[i], word.lemma));
    out.relation = id_of(relations_, word.deprel);
    out.name = id_of(names_, word.name);
    out.head = word.head;
  }
  return sentence;
}

std::vector<std::string> forms_of(const Tree& tree) {
  std::vector<std::string> forms;
  for (const Word& word : tree.words) forms.push_back(word.form);
  return forms;
}

Tree vary_names(const Tree& tree, const std::vector<std::string>& names, float odds,
                Random* random) {
  Tree varied = tree;
  if (names.empty()) return varied;
  for (Word& word : varied.words) {
    if (!is_plain_name(word) || random->uniform() >= odds) continue;
    word.form = names[random->below(static_cast<uint32_t>(names.size()))];
    word.lemma = word.form;
  }
  return varied;
}

std::vector<std::string> vary_case(const Tree& tree, float odds, Random* random) {
  std::vector<std::string> forms = forms_of(tree);
  const float draw = random->uniform();
  if (draw >= odds) return forms;
  // Four in ten as titles, three in capitals, three small.
  for (std::string& form : forms) {
    if (draw < odds * 0.4f) {
      form = title_case(form);
    } else if (draw < odds * 0.7f) {
      form = upper_case(form);
    } else {
      form = lower_case(form);
    }
  }
  return forms;
}

}  // namespace sanudo
