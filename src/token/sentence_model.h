// SPDX-License-Identifier: Apache-2.0
// Does a sentence end behind this word? A linear model over hashed features of the words around,
// trained by train/tokenizer_trainer. Whole numbers only, so that every machine decides alike.
#ifndef SANUDO_TOKEN_SENTENCE_MODEL_H_
#define SANUDO_TOKEN_SENTENCE_MODEL_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sanudo/status.h"
#include "text/text.h"
#include "token/token.h"

namespace sanudo {

// Features of the border behind words[at], as hashes; the same in training and in use.
class BorderFeatures {
 public:
  BorderFeatures(const Text& text, const std::vector<Token>& words);
  void extract(size_t at, std::vector<uint32_t>* features) const;
  // No mark that ends sentences (or a pause inside a quotation), and a word in lower case behind
  // it: edited prose goes on there, whatever the web texts of the treebanks do.
  bool runs_on(size_t at) const;

 private:
  struct Seen {
    std::string lower;
    std::string shape;  // X upper, x lower, d digit, marks as they are; runs cut to two
  };
  const std::vector<Token>& words_;
  std::vector<Seen> seen_;
  std::vector<bool> line_break_;    // behind the word
  std::vector<bool> inside_quote_;  // an opened quotation is still open behind the word
};

class SentenceModel {
 public:
  static constexpr uint32_t kBuckets = 1u << 16;

  static Result<SentenceModel> load(std::string_view bytes);  // kBuckets little-endian int16
  int32_t score(const std::vector<uint32_t>& features) const;
  bool ends(const std::vector<uint32_t>& features) const { return score(features) > 0; }

 private:
  std::vector<int16_t> weights_;
};

}  // namespace sanudo

#endif  // SANUDO_TOKEN_SENTENCE_MODEL_H_
