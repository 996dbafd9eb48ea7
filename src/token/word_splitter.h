// SPDX-License-Identifier: Apache-2.0
// A paragraph -> words with exact spans: WordRules propose where words end, and a BorderModel
// corrects them where the words around tell more. Linear in the length of the text.
#ifndef SANUDO_TOKEN_WORD_SPLITTER_H_
#define SANUDO_TOKEN_WORD_SPLITTER_H_

#include <optional>
#include <string_view>
#include <vector>

#include "text/text.h"
#include "token/border_model.h"
#include "token/token.h"
#include "token/word_borders.h"
#include "token/word_rules.h"

namespace sanudo {

class WordSplitter {
 public:
  // Without a model the rules have the last word.
  explicit WordSplitter(WordRules rules, std::optional<BorderModel> model = std::nullopt);

  std::vector<Token> split(const Text& text, ByteSpan paragraph) const;

  const WordRules& rules() const { return rules_; }

 private:
  void correct(WordBorders* borders, size_t piece, Features* features,
               std::vector<ByteOffset>* ends) const;

  WordRules rules_;
  std::optional<BorderModel> model_;
};

}  // namespace sanudo

#endif  // SANUDO_TOKEN_WORD_SPLITTER_H_
