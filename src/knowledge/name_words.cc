// SPDX-License-Identifier: Apache-2.0
#include "knowledge/name_words.h"

namespace sanudo {
namespace {

void add(std::string* word, std::vector<std::string>* words) {
  if (!word->empty()) words->push_back(std::move(*word));
  word->clear();
}

}  // namespace

std::vector<std::string> name_words(std::string_view form) {
  std::vector<std::string> words;
  std::string word;
  for (size_t i = 0; i < form.size(); ++i) {
    const char c = form[i];
    const std::string_view rest = form.substr(i);
    const bool possessive = (rest.starts_with("'s") && (rest.size() == 2 || rest[2] == ' ')) ||
                            (rest.starts_with("’s") && (rest.size() == 4 || rest[4] == ' '));
    if (c == ' ') {
      add(&word, &words);
    } else if (possessive) {
      add(&word, &words);
      words.emplace_back("'s");
      i += rest.starts_with("'s") ? 1 : 3;
    } else if ((c == '-' || c == '/' || c == ',' || c == '(' || c == ')') && !word.empty()) {
      add(&word, &words);
      words.emplace_back(1, c);
    } else {
      word.push_back(c);
    }
  }
  add(&word, &words);
  return words;
}

}  // namespace sanudo
