// SPDX-License-Identifier: Apache-2.0
// Does a sentence end behind this word? What a BorderModel sees of the words around.
#ifndef SANUDO_TOKEN_SENTENCE_BORDERS_H_
#define SANUDO_TOKEN_SENTENCE_BORDERS_H_

#include <string_view>
#include <vector>

#include "text/text.h"
#include "token/border_model.h"
#include "token/token.h"
#include "token/word_print.h"

namespace sanudo {

// The words of one paragraph; the same in training and in use.
class SentenceBorders {
 public:
  SentenceBorders(const Text& text, const std::vector<Token>& words);
  void extract(size_t at, Features* features) const;
  // No mark that ends sentences (or a pause inside a quotation), and a word in lower case behind
  // it: edited prose goes on there, whatever the web texts of the treebanks do.
  bool runs_on(size_t at) const;
  // A full stop behind a number within the sentence that begins at `first`, a capital behind it
  // ("on May 3. The army left"): a number with a stop that counts items opens its sentence.
  bool ends_in_number(size_t at, size_t first) const;

 private:
  struct Seen {
    WordPrint print;
    bool ends_weakly = false;    // in a letter or a mark that ends no sentence
    bool closes_weakly = false;  // a quotation mark behind such a word
    bool pauses = false;         // "..."
    bool stops = false;          // "."
    bool line_break = false;     // behind the word
    bool inside_quote = false;   // an opened quotation is still open behind it
  };
  static Seen look(std::string_view word);

  const std::vector<Token>& words_;
  std::vector<Seen> seen_;
};

}  // namespace sanudo

#endif  // SANUDO_TOKEN_SENTENCE_BORDERS_H_
