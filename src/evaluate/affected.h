// SPDX-License-Identifier: Apache-2.0
// Which reports a change of the data folder can touch, told without reading them anew: those that
// hold a word or name of which the lexicon or the knowledge base now says something else. Errs on
// the safe side only. Immutable after load; share it between threads.
#ifndef SANUDO_EVALUATE_AFFECTED_H_
#define SANUDO_EVALUATE_AFFECTED_H_

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "sanudo/status.h"

namespace sanudo {

class Affected {
 public:
  // Two data folders (en.model, world.bin, lexicon/). Another model touches everything.
  static Result<Affected> compare(const std::string& was, const std::string& now);

  bool touches(std::string_view text) const;
  bool everything() const { return everything_; }
  size_t words() const { return words_; }  // that changed
  size_t names() const { return names_; }

 private:
  using FormsByLemma = std::unordered_multimap<std::string, std::string>;
  void add_lemma(const std::string& lemma, const FormsByLemma& forms);
  void add_name(const std::string& key);
  bool is_form(const std::string& word) const;

  bool everything_ = false;
  size_t words_ = 0;
  size_t names_ = 0;
  std::unordered_set<std::string> stems_;  // what the forms of a changed lemma begin with
  std::unordered_set<std::string> forms_;  // irregular forms of changed lemmas
  size_t longest_stem_ = 0;
  std::unordered_map<std::string, std::vector<std::vector<std::string>>>
      phrases_;  // by first piece
};

}  // namespace sanudo

#endif  // SANUDO_EVALUATE_AFFECTED_H_
