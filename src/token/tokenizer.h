// SPDX-License-Identifier: Apache-2.0
// Text -> sentences of words, by a small trained model and rules for what treebanks lack
// (datelines, mangled feeds). Immutable and shared by threads.
#ifndef SANUDO_TOKEN_TOKENIZER_H_
#define SANUDO_TOKEN_TOKENIZER_H_

#include <memory>
#include <string_view>
#include <vector>

#include "sanudo/status.h"
#include "text/text.h"
#include "token/token.h"

namespace sanudo {

class Tokenizer {
 public:
  // `section` is the tokenizer's section of a model file (docs/format/model.md).
  static Result<Tokenizer> load(std::string_view section);
  Tokenizer(Tokenizer&&) noexcept;
  Tokenizer& operator=(Tokenizer&&) noexcept;
  ~Tokenizer();

  // Sentences of the whole text. A sentence never crosses a paragraph.
  std::vector<Sentence> segment(const Text& text) const;

 private:
  struct Model;
  explicit Tokenizer(std::unique_ptr<Model> model);
  std::unique_ptr<Model> model_;
};

}  // namespace sanudo

#endif  // SANUDO_TOKEN_TOKENIZER_H_
