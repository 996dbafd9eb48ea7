// SPDX-License-Identifier: Apache-2.0
#include "evaluate/affected.h"

#include <algorithm>
#include <utility>

#include "base/file.h"
#include "base/split.h"
#include "event/lexicon_change.h"
#include "knowledge/change.h"
#include "knowledge/word_piece.h"
#include "model_file/model_file.h"
#include "nn/bytes.h"
#include "tree/parser_tables.h"
#include "unicode/utf8.h"

namespace sanudo {
namespace {

constexpr size_t kMaxModelBytes = 256u << 20;
// Endings and their changes (carries, planned, taking) leave all but so many letters of a lemma.
constexpr size_t kEnding = 3;
constexpr size_t kShortLemma = 5;

std::string stem_of(const std::string& lemma) {
  if (lemma.size() > kShortLemma)
    return lemma.substr(0, std::max(lemma.size() - kEnding, kShortLemma - 1));
  const bool loses_end = lemma.size() > 2 && (lemma.back() == 'e' || lemma.back() == 'y');
  return loses_end ? lemma.substr(0, lemma.size() - 1) : lemma;
}

// Forms that the model has seen with a lemma: "brought" of "bring".
Result<std::unordered_multimap<std::string, std::string>> forms_by_lemma(const ModelFile& model) {
  const Result<std::string_view> section = model.section("parser");
  if (!section.is_ok()) return section.status();
  ByteReader reader(section.value());
  const ParserTables tables = ParserTables::read(&reader);
  std::unordered_multimap<std::string, std::string> forms;
  for (size_t i = 0; i < tables.lemma_keys.size(); ++i) {
    const std::string form = tables.lemma_keys[i].substr(0, tables.lemma_keys[i].find('\t'));
    std::string_view lemmas = tables.lemmas[i];
    while (!lemmas.empty()) {
      const size_t tab = std::min(lemmas.find('\t'), lemmas.size());
      forms.emplace(to_lower(lemmas.substr(0, tab)), form);
      lemmas.remove_prefix(std::min(tab + 1, lemmas.size()));
    }
  }
  return forms;
}

// Calls `take` for each run of letters and digits, in lower case, until it gives true.
template <typename Take>
bool any_word(std::string_view text, Take take) {
  std::string word;
  for (size_t at = 0; at <= text.size();) {
    size_t length = 1;
    const char32_t c = at < text.size() ? decode(text, at, &length) : U' ';
    if (is_letter(c) || is_digit(c)) {
      append_utf8(c, &word);
    } else if (!word.empty()) {
      if (take(to_lower(word))) return true;
      word.clear();
    }
    at += length;
  }
  return false;
}

// Signs that no name holds become spaces.
std::string spaced(std::string_view text) {
  std::string out;
  for (size_t at = 0, length = 1; at < text.size(); at += length) {
    const char32_t c = decode(text, at, &length);
    const bool kept = is_letter(c) || is_digit(c) || c == U'.' || c == U'-' || c == U'\'' ||
                      c == U'\u2019' || c == U'\u2010' || c == U'\u2011' || c == U'\u2013' ||
                      c == U'&';
    if (kept) {
      out.append(text.substr(at, length));
    } else {
      out.push_back(' ');
    }
  }
  return out;
}

}  // namespace

Result<Affected> Affected::compare(const std::string& was, const std::string& now) {
  Affected affected;
  const Result<std::string> before = read_file(was + "/en.model", kMaxModelBytes);
  if (!before.is_ok()) return before.status();
  Result<std::string> after = read_file(now + "/en.model", kMaxModelBytes);
  if (!after.is_ok()) return after.status();
  affected.everything_ = before.value() != after.value();
  if (affected.everything_) return affected;
  const Result<std::vector<std::string>> lemmas =
      changed_lemmas(was + "/lexicon/en", now + "/lexicon/en");
  if (!lemmas.is_ok()) return lemmas.status();
  const Result<KnowledgeChange> world = compare_knowledge(was + "/world.bin", now + "/world.bin");
  if (!world.is_ok()) return world.status();
  const Result<ModelFile> model = ModelFile::from_bytes(std::move(after).value());
  if (!model.is_ok()) return model.status();
  const auto forms = forms_by_lemma(model.value());
  if (!forms.is_ok()) return forms.status();
  for (const std::string& lemma : lemmas.value()) affected.add_lemma(lemma, forms.value());
  for (const std::string& agent : world.value().agents) {
    affected.add_lemma(std::string(longest_piece(agent, " ")), forms.value());
  }
  for (const std::string& key : world.value().names) affected.add_name(key);
  return affected;
}

void Affected::add_lemma(const std::string& lemma, const FormsByLemma& forms) {
  const std::string stem = stem_of(lemma);
  longest_stem_ = std::max(longest_stem_, stem.size());
  stems_.insert(stem);
  const auto [begin, end] = forms.equal_range(lemma);
  for (auto form = begin; form != end; ++form) forms_.insert(form->second);
  ++words_;
}

void Affected::add_name(const std::string& key) {
  WordPieces pieces;
  add_phrase(key, &pieces);
  std::vector<std::string> phrase;
  for (size_t i = 0; i < pieces.size(); ++i) phrase.push_back(pieces[i].key);
  if (phrase.empty()) return;
  const std::string first = phrase.front();
  phrases_[first].push_back(std::move(phrase));
  ++names_;
}

bool Affected::is_form(const std::string& word) const {
  if (forms_.contains(word)) return true;
  for (size_t length = 1; length <= std::min(word.size(), longest_stem_); ++length) {
    if (stems_.contains(word.substr(0, length))) return true;
  }
  return false;
}

bool Affected::touches(std::string_view text) const {
  if (everything_) return true;
  if (!stems_.empty() && any_word(text, [&](const std::string& word) { return is_form(word); })) {
    return true;
  }
  if (phrases_.empty()) return false;
  WordPieces pieces;
  add_phrase(spaced(text), &pieces);
  for (size_t at = 0; at < pieces.size(); ++at) {
    const auto found = phrases_.find(pieces[at].key);
    if (found == phrases_.end()) continue;
    for (const std::vector<std::string>& phrase : found->second) {
      size_t i = 0;
      while (i < phrase.size() && at + i < pieces.size() && pieces[at + i].key == phrase[i]) ++i;
      if (i == phrase.size()) return true;
    }
  }
  return false;
}

}  // namespace sanudo
