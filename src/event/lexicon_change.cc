// SPDX-License-Identifier: Apache-2.0
#include "event/lexicon_change.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "base/file.h"
#include "base/split.h"

namespace sanudo {
namespace {

constexpr size_t kMaxTableBytes = 16u << 20;

// Where a table has its words, and how many columns say something.
struct TableForm {
  const char* name;
  size_t lemma_column;
  size_t columns;
};
constexpr TableForm kTables[] = {
    {"verbs.tsv", 0, 6},     {"nouns.tsv", 0, 6},    {"adjectives.tsv", 0, 6},
    {"operators.tsv", 0, 5}, {"support.tsv", 0, 2},  {"classes.tsv", 2, 2},
    {"numbers.tsv", 0, 3},   {"contexts.tsv", 1, 2}, {"cues.tsv", 0, 5}};

// What a table says of each lemma, line by line.
using Sayings = std::map<std::string, std::string>;

void add_line(const TableForm& form, std::string_view line, Sayings* sayings) {
  const std::vector<std::string_view> fields = split(line, '\t');
  if (fields.size() <= form.lemma_column) return;
  std::string said;
  for (size_t i = 0; i < std::min(form.columns, fields.size()); ++i) {
    if (i != form.lemma_column) said += std::string(fields[i]) + "\t";
  }
  for (std::string_view lemma : split(fields[form.lemma_column], '|')) {
    (*sayings)[std::string(lemma)] += said + "\n";
  }
}

Result<Sayings> read_table(const std::string& folder, const TableForm& form) {
  const Result<std::string> bytes = read_file(folder + "/" + form.name, kMaxTableBytes);
  if (!bytes.is_ok()) return bytes.status();
  Sayings sayings;
  for (std::string_view line : split(bytes.value(), '\n')) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!line.empty() && !line.starts_with('#')) add_line(form, line, &sayings);
  }
  return sayings;
}

// All words of "carry_out", "peace_talk" or "cease-fire" must stand in the text: the longest tells
// most.
std::string longest_word(std::string_view lemma) { return std::string(longest_piece(lemma, "_-")); }

void compare(const Sayings& was, const Sayings& now, std::set<std::string>* words) {
  for (const auto& [lemma, said] : was) {
    const auto found = now.find(lemma);
    if (found == now.end() || found->second != said) words->insert(longest_word(lemma));
  }
  for (const auto& [lemma, said] : now) {
    if (!was.contains(lemma)) words->insert(longest_word(lemma));
  }
}

}  // namespace

Result<std::vector<std::string>> changed_lemmas(const std::string& was, const std::string& now) {
  std::set<std::string> words;
  for (const TableForm& form : kTables) {
    const Result<Sayings> before = read_table(was, form);
    if (!before.is_ok()) return before.status();
    const Result<Sayings> after = read_table(now, form);
    if (!after.is_ok()) return after.status();
    compare(before.value(), after.value(), &words);
  }
  return std::vector<std::string>(words.begin(), words.end());
}

}  // namespace sanudo
